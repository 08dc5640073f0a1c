-- For whom persons may act, on which ground, on which days. Representation holds only for enterprises that are active;
-- a work relation knows nothing of that, so whoever reads this asks effective_enterprise too.
CREATE VIEW mandates.effective_standing AS
SELECT person_id, enterprise, 'LEGAL_REPRESENTATIVE' AS ground, code, via, first_day, last_day
  FROM registers.effective_representation
UNION ALL
SELECT person_id, enterprise, 'WORKS', NULL, NULL, first_day, last_day
  FROM organisations.work_relation;

CREATE VIEW mandates.effective_enterprise AS
SELECT number, name, kind, juridical_form, municipality, active
  FROM registers.effective_enterprise;

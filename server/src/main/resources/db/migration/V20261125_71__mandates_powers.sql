-- A standing by law says what it gives, and one that gives nothing says why.
CREATE OR REPLACE VIEW mandates.effective_standing AS
SELECT person_id, enterprise, 'LEGAL_REPRESENTATIVE' AS ground, code, via, first_day, last_day,
       regime, power, signatures, source, assumption
  FROM registers.effective_power
UNION ALL
SELECT person_id, enterprise, 'WORKS', NULL, NULL, first_day, last_day, NULL, NULL, NULL, NULL, NULL
  FROM organisations.work_relation;

CREATE VIEW mandates.effective_seat AS
SELECT enterprise, holder, first_day, last_day FROM registers.effective_seat;

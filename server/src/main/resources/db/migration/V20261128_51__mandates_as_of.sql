-- A standing by law says as of when the register is that it rests on.
CREATE OR REPLACE VIEW mandates.effective_standing AS
SELECT person_id, enterprise, 'LEGAL_REPRESENTATIVE' AS ground, code, via, first_day, last_day,
       regime, power, signatures, source, assumption, as_of
  FROM registers.effective_power
UNION ALL
SELECT person_id, enterprise, 'WORKS', NULL, NULL, first_day, last_day, NULL, NULL, NULL, NULL, NULL, NULL::timestamptz
  FROM organisations.work_relation;

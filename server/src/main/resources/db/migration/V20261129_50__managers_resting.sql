-- Two persons who turn out to be one take their ended appointments along: those too are found by person.
DROP INDEX managers.chief_by_person;
-- May this person administer this enterprise, and which? And all that a person was.
CREATE INDEX chief_by_person ON managers.chief (person_id, enterprise);

-- An appointment rests where the curator or the liquidator decides alone: there it is no ground to act for the enterprise either.
CREATE OR REPLACE VIEW mandates.effective_standing AS
SELECT person_id, enterprise, 'LEGAL_REPRESENTATIVE' AS ground, code, via, first_day, last_day,
       regime, power, signatures, source, assumption, as_of
  FROM registers.effective_power
UNION ALL
SELECT person_id, enterprise, 'WORKS', NULL, NULL, first_day, last_day, NULL, NULL, NULL, NULL, NULL, NULL::timestamptz
  FROM organisations.work_relation
UNION ALL
SELECT c.person_id, c.enterprise, 'MANAGES', NULL, NULL, c.first_day, c.last_day, NULL, NULL, NULL, NULL, NULL, NULL::timestamptz
  FROM managers.chief c
 WHERE c.ended_at IS NULL
   AND NOT EXISTS (SELECT FROM registers.enterprise e
                     JOIN registers.regime_code s ON s.kind = 'SITUATION' AND s.code = e.juridical_situation
                    WHERE e.number = c.enterprise);

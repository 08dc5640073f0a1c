-- A function whose holder has no number that can be used, such as a director from abroad, is kept without a holder. It gives nobody
-- anything; but the others on a board do not decide as if that seat were empty.
DO $$
DECLARE kept record;
BEGIN
    FOR kept IN
        SELECT c.oid::regclass AS name FROM pg_class c
         WHERE c.relnamespace = 'registers'::regnamespace AND c.relkind = 'r' AND c.relname ~ '^legal_function_g[0-9]+$'
    LOOP
        EXECUTE (SELECT format('ALTER TABLE %s %s', kept.name, string_agg(format('DROP CONSTRAINT %I', k.conname), ', '))
                   FROM pg_constraint k
                  WHERE k.conrelid = kept.name AND k.contype = 'c' AND pg_get_constraintdef(k.oid) LIKE '%person_id IS %NULL%');
        EXECUTE format('ALTER TABLE %s ADD CHECK (person_id IS NULL OR company IS NULL),'
                       || ' ADD CHECK (represents IS NULL OR company IS NULL)', kept.name);
    END LOOP;
END
$$;

-- The seats of a college: who holds a function that gives a joint power, a person, a company, or somebody who is not known.
CREATE OR REPLACE VIEW registers.effective_seat AS
SELECT f.enterprise, COALESCE(f.person_id::text, f.company, 'seat ' || f.sequence) AS holder, f.first_day, f.last_day
  FROM registers.legal_function f
  JOIN registers.enterprise e ON e.number = f.enterprise
  JOIN registers.regime_power p
    ON p.regime = registers.regime_of(e.status, e.juridical_situation, e.type_of_enterprise, e.juridical_form)
   AND p.code = f.code AND p.power = 'JOINTLY';

-- What the registers said, and from when until when they said it. A row without an end is what they say now. These tables outlive
-- the generations: a load compares, closes what is said no more and adds what is new.
CREATE TABLE registers.enterprise_life (
    number              text NOT NULL,
    status              text NOT NULL,
    juridical_situation text,
    juridical_form      text,
    known_from          timestamptz NOT NULL,
    known_until         timestamptz,
    CHECK (known_until >= known_from)
);
CREATE INDEX ON registers.enterprise_life (number);
COMMENT ON TABLE registers.enterprise_life IS 'Every state of an enterprise that decides who represents it, with when the register said so';

CREATE TABLE registers.function_life (
    enterprise  text NOT NULL,
    sequence    integer NOT NULL,
    code        text NOT NULL,
    person_id   uuid,
    company     text,
    represents  text,
    first_day   date NOT NULL,
    last_day    date,
    known_from  timestamptz NOT NULL,
    known_until timestamptz,
    CHECK (known_until >= known_from)
);
CREATE INDEX ON registers.function_life (enterprise, code);
COMMENT ON TABLE registers.function_life IS 'Every function that was ever in the register, with when the register said so';

-- Enterprises that left the register keep their last name, seat and form.
CREATE TABLE registers.enterprise_ended (
    number         text PRIMARY KEY,
    name           text NOT NULL,
    kind           text NOT NULL,
    juridical_form text NOT NULL,
    municipality   text NOT NULL
);

ALTER TABLE registers.loaded ADD COLUMN known_since timestamptz;
COMMENT ON COLUMN registers.loaded.known_since IS 'From when on the history of this register is complete';

INSERT INTO registers.enterprise_life (number, status, juridical_situation, juridical_form, known_from)
SELECT number, status, juridical_situation, juridical_form, now() FROM registers.enterprise;
INSERT INTO registers.function_life (enterprise, sequence, code, person_id, company, represents, first_day, last_day, known_from)
SELECT enterprise, sequence, code, person_id, company, represents, first_day, last_day, now() FROM registers.legal_function;
UPDATE registers.loaded SET known_since = now() WHERE loaded_at IS NOT NULL;

-- History is added to and closed, never changed or taken away.
REVOKE UPDATE, DELETE ON registers.enterprise_life, registers.function_life FROM namens_app;
GRANT UPDATE (known_until) ON registers.enterprise_life, registers.function_life TO namens_app;
GRANT MAINTAIN ON registers.enterprise_life, registers.function_life TO namens_app;

CREATE OR REPLACE VIEW registers.effective_enterprise AS
SELECT e.number,
       COALESCE(
           (SELECT d.denomination FROM registers.denomination d
             WHERE d.entity = e.number AND d.type = '001'
             ORDER BY array_position(ARRAY['2', '1', '3', '4', '0'], d.language), d.denomination LIMIT 1),
           CASE WHEN e.type_of_enterprise = '1' THEN
               (SELECT p.given_name || ' ' || p.family_name
                  FROM registers.legal_function f JOIN registers.person p ON p.id = f.person_id
                 WHERE f.enterprise = e.number AND f.code = '10001'
                 ORDER BY f.first_day DESC, f.sequence LIMIT 1) END,
           substr(e.number, 1, 4) || '.' || substr(e.number, 5, 3) || '.' || substr(e.number, 8)) AS name,
       CASE e.type_of_enterprise WHEN '1' THEN 'NATURAL_PERSON' ELSE 'LEGAL_PERSON' END AS kind,
       COALESCE(e.juridical_form, '') AS juridical_form,
       COALESCE((SELECT COALESCE(a.municipality_nl, a.municipality_fr) FROM registers.address a
                  WHERE a.entity = e.number AND a.type = 'REGO' AND a.struck_off_on IS NULL LIMIT 1), '') AS municipality,
       e.status = 'AC' AS active
  FROM registers.enterprise e
UNION ALL
SELECT number, name, kind, juridical_form, municipality, false
  FROM registers.enterprise_ended;

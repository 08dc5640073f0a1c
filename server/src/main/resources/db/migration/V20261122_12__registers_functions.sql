-- Who holds which function, as the functions file says. The holder is a person or a company.
CREATE TABLE registers.legal_function_g0 (
    enterprise  text NOT NULL,
    sequence    integer NOT NULL,
    code        text NOT NULL,
    person_id   uuid,
    company     text,
    represents  text,
    first_day   date NOT NULL,
    last_day    date,
    modified_on date NOT NULL,
    CHECK ((person_id IS NULL) <> (company IS NULL)),
    CHECK (represents IS NULL OR person_id IS NOT NULL),
    CHECK (last_day >= first_day)
);
COMMENT ON COLUMN registers.legal_function_g0.represents IS 'Of a permanent representative: the company in whose name the mandate at the enterprise is exercised';
CREATE INDEX ON registers.legal_function_g0 (enterprise, code);
CREATE INDEX ON registers.legal_function_g0 (company) WHERE company IS NOT NULL;
CREATE INDEX ON registers.legal_function_g0 (person_id) WHERE person_id IS NOT NULL;

-- The functions that represent, resolved to natural persons.
CREATE TABLE registers.representation_g0 (
    person_id  uuid NOT NULL,
    enterprise text NOT NULL,
    code       text NOT NULL,
    via        text[] NOT NULL,
    first_day  date NOT NULL,
    last_day   date
);
CREATE INDEX ON registers.representation_g0 (person_id, enterprise);
CREATE INDEX ON registers.representation_g0 (enterprise);

CREATE VIEW registers.legal_function AS SELECT * FROM registers.legal_function_g0;
CREATE VIEW registers.representation AS SELECT * FROM registers.representation_g0;

-- Nobody represents an enterprise, or through a company, that the register does not know as active today.
CREATE VIEW registers.effective_representation AS
SELECT r.person_id, r.enterprise, r.code, r.via, r.first_day, r.last_day
  FROM registers.representation r
 WHERE EXISTS (SELECT FROM registers.enterprise e WHERE e.number = r.enterprise AND e.status = 'AC')
   AND (r.via = '{}' OR NOT EXISTS (
           SELECT FROM unnest(r.via) AS company(number)
            WHERE NOT EXISTS (SELECT FROM registers.enterprise e WHERE e.number = company.number AND e.status = 'AC')));

-- An enterprise as screens and rights speak of it: one name, one seat.
CREATE VIEW registers.effective_enterprise AS
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
  FROM registers.enterprise e;

-- A load works as namens_app and replaces these; a table can only be replaced by its owner.
DO $$
DECLARE relation record;
BEGIN
    FOR relation IN
        SELECT c.relname FROM pg_class c
         WHERE c.relnamespace = 'registers'::regnamespace AND (c.relkind = 'v' OR c.relname LIKE '%\_g0')
           AND c.relkind IN ('r', 'v')
    LOOP
        EXECUTE format('ALTER TABLE registers.%I OWNER TO namens_app', relation.relname);
    END LOOP;
END
$$;

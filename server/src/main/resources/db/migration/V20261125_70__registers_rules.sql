-- The rules of representation, as every reader applies them: which part of the rules an enterprise falls under, and what a function
-- gives there. The program fills these from the rules file when it starts (registers/representation-rules.yaml).
CREATE TABLE registers.regime (
    name   text PRIMARY KEY,
    source text NOT NULL
);
COMMENT ON TABLE registers.regime IS 'A part of the rules of representation: a juridical situation, a natural person, a group of forms, or otherwise';

CREATE TABLE registers.regime_code (
    kind   text NOT NULL CHECK (kind IN ('SITUATION', 'FORM')),
    code   text NOT NULL,
    regime text NOT NULL REFERENCES registers.regime,
    PRIMARY KEY (kind, code)
);

CREATE TABLE registers.regime_power (
    regime     text NOT NULL REFERENCES registers.regime,
    code       text NOT NULL,
    power      text NOT NULL CHECK (power IN ('ALONE', 'JOINTLY', 'DAILY_MANAGEMENT')),
    signatures integer CHECK (signatures > 1),
    source     text NOT NULL,
    assumption text,
    PRIMARY KEY (regime, code),
    CHECK (signatures IS NULL OR power = 'JOINTLY')
);
COMMENT ON COLUMN registers.regime_power.signatures IS 'Of JOINTLY: how many sign in all; without it the majority of those who hold such a function';

-- Under which part of the rules an enterprise falls.
CREATE FUNCTION registers.regime_of(status text, situation text, type_of_enterprise text, form text) RETURNS text
LANGUAGE sql STABLE
RETURN CASE
    WHEN status <> 'AC' THEN 'ended'
    ELSE COALESCE(
        (SELECT c.regime FROM registers.regime_code c WHERE c.kind = 'SITUATION' AND c.code = situation),
        CASE WHEN type_of_enterprise = '1' THEN 'natural-person' END,
        (SELECT c.regime FROM registers.regime_code c WHERE c.kind = 'FORM' AND c.code = form),
        'otherwise')
    END;

-- What every function that could represent gives today; NONE where the rules give nothing. A company in between must be active and
-- neither bankrupt nor dissolved.
CREATE VIEW registers.effective_power AS
SELECT r.person_id, r.enterprise, r.code, r.via, r.first_day, r.last_day,
       g.name AS regime, COALESCE(p.power, 'NONE') AS power, p.signatures, COALESCE(p.source, g.source) AS source, p.assumption
  FROM registers.representation r
  JOIN registers.enterprise e ON e.number = r.enterprise
  LEFT JOIN registers.regime g
    ON g.name = registers.regime_of(e.status, e.juridical_situation, e.type_of_enterprise, e.juridical_form)
  LEFT JOIN registers.regime_power p ON p.regime = g.name AND p.code = r.code
 WHERE r.via = '{}' OR NOT EXISTS (
           SELECT FROM unnest(r.via) AS company(number)
            WHERE NOT EXISTS (
               SELECT FROM registers.enterprise c
                WHERE c.number = company.number AND c.status = 'AC'
                  AND NOT EXISTS (SELECT FROM registers.regime_code s
                                   WHERE s.kind = 'SITUATION' AND s.code = c.juridical_situation)));

-- Who represents: all that is not NONE.
CREATE OR REPLACE VIEW registers.effective_representation AS
SELECT person_id, enterprise, code, via, first_day, last_day, regime, power, signatures, source, assumption
  FROM registers.effective_power
 WHERE power <> 'NONE';

-- The seats of a college: who holds a function that gives a joint power, whether that is a person or a company.
CREATE VIEW registers.effective_seat AS
SELECT f.enterprise, COALESCE(f.person_id::text, f.company) AS holder, f.first_day, f.last_day
  FROM registers.legal_function f
  JOIN registers.enterprise e ON e.number = f.enterprise
  JOIN registers.regime_power p
    ON p.regime = registers.regime_of(e.status, e.juridical_situation, e.type_of_enterprise, e.juridical_form)
   AND p.code = f.code AND p.power = 'JOINTLY';

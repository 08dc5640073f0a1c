-- As of when what the registers hold is true. A load speaks for every enterprise; whoever enters or asks about a single one notes it
-- here. It counts until the next load of the same register, which replaces what was told.
CREATE TABLE registers.told (
    enterprise text PRIMARY KEY,
    asked_at   timestamptz NOT NULL,
    as_of      timestamptz
);
COMMENT ON COLUMN registers.told.asked_at IS 'When somebody last asked or entered; also when there was no usable answer';
COMMENT ON COLUMN registers.told.as_of IS 'As of when the answer is true that the register holds; without one it holds what was loaded';

-- When the registers were last loaded, and as of when an extract is true: the end of its day.
CREATE VIEW registers.loads AS
SELECT (SELECT f.loaded_at FROM registers.loaded f WHERE f.register = 'functions') AS functions_at,
       (SELECT k.loaded_at FROM registers.loaded k WHERE k.register = 'kbo') AS kbo_at,
       (SELECT LEAST(k.loaded_at, (k.snapshot_date + 1)::timestamp AT TIME ZONE 'Europe/Brussels')
          FROM registers.loaded k WHERE k.register = 'kbo') AS kbo_as_of;

-- When a register was last replaced or brought up to date: what was told before that is asked again.
CREATE FUNCTION registers.last_load() RETURNS timestamptz
LANGUAGE sql STABLE
RETURN (SELECT GREATEST(l.functions_at, l.kbo_at) FROM registers.loads l);

-- As of when all is true that the register says of these enterprises together; null when of one of them that is not known. Of each it
-- is the older of two: the functions, as of the later of what was told and what was loaded; and the state, as of what was told unless
-- an extract came after it. What a counter registered is as of now: this is its register, until a feed holds it.
CREATE FUNCTION registers.as_of(numbers text[]) RETURNS timestamptz
LANGUAGE sql STABLE
RETURN (
    SELECT CASE WHEN bool_and(one.as_of IS NOT NULL) THEN min(one.as_of) END
      FROM (SELECT CASE WHEN o.number IS NOT NULL THEN now()
                   ELSE LEAST(
                       GREATEST(t.as_of, l.functions_at),
                       CASE WHEN t.as_of >= l.kbo_at THEN t.as_of ELSE COALESCE(l.kbo_as_of, t.as_of) END) END AS as_of
              FROM unnest(numbers) AS link(number)
             CROSS JOIN registers.loads l
              LEFT JOIN registers.own_enterprise o
                ON o.number = link.number AND o.by_feed_since IS NULL AND o.functions_by_feed_since IS NULL
              LEFT JOIN registers.told t ON t.enterprise = link.number) AS one);

CREATE OR REPLACE VIEW registers.effective_power AS
SELECT r.person_id, r.enterprise, r.code, r.via, r.first_day, r.last_day,
       g.name AS regime, COALESCE(p.power, 'NONE') AS power, p.signatures, COALESCE(p.source, g.source) AS source, p.assumption,
       registers.as_of(r.enterprise || r.via) AS as_of
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

CREATE OR REPLACE VIEW registers.effective_representation AS
SELECT person_id, enterprise, code, via, first_day, last_day, regime, power, signatures, source, assumption, as_of
  FROM registers.effective_power
 WHERE power <> 'NONE';

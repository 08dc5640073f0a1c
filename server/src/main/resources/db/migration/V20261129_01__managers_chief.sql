-- Chief access managers (hoofdtoegangsbeheerders): appointed by who represents an enterprise, or by another chief access manager.
CREATE TABLE managers.chief (
    id           uuid PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES registers.person (id),
    enterprise   text NOT NULL CHECK (enterprise ~ '^[01][0-9]{9}$'),
    first_day    date NOT NULL,
    last_day     date NOT NULL CHECK (last_day >= first_day),
    email        bytea NOT NULL,
    appointed_by uuid NOT NULL REFERENCES registers.person (id),
    appointed_at timestamptz NOT NULL,
    form         uuid NOT NULL UNIQUE,
    ended_by     uuid REFERENCES registers.person (id),
    ended_at     timestamptz,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
COMMENT ON TABLE managers.chief IS 'Chief access managers of enterprises; an ended appointment stays as history';
COMMENT ON COLUMN managers.chief.email IS 'Sealed: where who was appointed is told of it';
COMMENT ON COLUMN managers.chief.form IS 'The form that made it: posted twice, it makes one appointment';

-- May this person administer this enterprise, and which?
CREATE INDEX chief_by_person ON managers.chief (person_id, enterprise) WHERE ended_at IS NULL;
-- Who manages this enterprise, newest first?
CREATE INDEX chief_by_enterprise ON managers.chief (enterprise, appointed_at DESC, id DESC);

-- A chief access manager may act for the enterprise, with the rights that they hold there: none of its own.
CREATE OR REPLACE VIEW mandates.effective_standing AS
SELECT person_id, enterprise, 'LEGAL_REPRESENTATIVE' AS ground, code, via, first_day, last_day,
       regime, power, signatures, source, assumption, as_of
  FROM registers.effective_power
UNION ALL
SELECT person_id, enterprise, 'WORKS', NULL, NULL, first_day, last_day, NULL, NULL, NULL, NULL, NULL, NULL::timestamptz
  FROM organisations.work_relation
UNION ALL
SELECT person_id, enterprise, 'MANAGES', NULL, NULL, first_day, last_day, NULL, NULL, NULL, NULL, NULL, NULL::timestamptz
  FROM managers.chief
 WHERE ended_at IS NULL;

CREATE TABLE rights.grant (
    id         uuid PRIMARY KEY,
    person_id  uuid NOT NULL REFERENCES registers.person (id),
    enterprise text NOT NULL CHECK (enterprise ~ '^[01][0-9]{9}$'),
    right_id   text NOT NULL REFERENCES eservices.right_definition (id),
    profiles   text[] NOT NULL CHECK (cardinality(profiles) > 0),
    first_day  date NOT NULL,
    last_day   date NOT NULL CHECK (last_day >= first_day),
    granted_by uuid NOT NULL REFERENCES registers.person (id),
    granted_at timestamptz NOT NULL,
    form       uuid NOT NULL UNIQUE,
    ended_by   uuid REFERENCES registers.person (id),
    ended_at   timestamptz,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
COMMENT ON TABLE rights.grant IS 'Rights given to persons, to use on behalf of an enterprise; an ended grant stays as history';
COMMENT ON COLUMN rights.grant.form IS 'The form that made it: posted twice, it makes one grant';

-- What may this person use for these enterprises?
CREATE INDEX grant_to_decide ON rights.grant (person_id, enterprise, right_id);
-- The lists, newest first; also: who may use this right for this enterprise?
CREATE INDEX grant_by_person ON rights.grant (person_id, granted_at DESC, id DESC);
CREATE INDEX grant_by_enterprise ON rights.grant (enterprise, granted_at DESC, id DESC);
CREATE INDEX grant_by_right ON rights.grant (enterprise, right_id, granted_at DESC, id DESC);

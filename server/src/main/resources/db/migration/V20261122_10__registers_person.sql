CREATE TABLE registers.person (
    id            uuid PRIMARY KEY,
    subject       text NOT NULL UNIQUE CHECK (subject ~ '^[0-9a-f]{40}$'),
    number_hash   bytea NOT NULL UNIQUE CHECK (length(number_hash) = 32),
    number_sealed bytea NOT NULL,
    family_name   text NOT NULL,
    given_name    text NOT NULL,
    made_at       timestamptz NOT NULL
);
COMMENT ON TABLE registers.person IS 'Persons that Namens has met; the national number is found by its keyed hash and read by opening the seal';

CREATE TABLE keys.activation_code (
    id        uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES registers.person,
    link_hash bytea NOT NULL UNIQUE CHECK (octet_length(link_hash) = 32),
    code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    made_at   timestamptz NOT NULL,
    until     timestamptz NOT NULL,
    ended_at  timestamptz,
    ended_why text CHECK (ended_why IN ('used', 'replaced')),
    CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);
COMMENT ON TABLE keys.activation_code IS 'What a desk gave somebody to get a first key with: a code on paper and a link by e-mail, of which both are needed';
COMMENT ON COLUMN keys.activation_code.link_hash IS 'SHA-256 of the token in the link';
COMMENT ON COLUMN keys.activation_code.code_hash IS 'Keyed hash of the code on paper, bound to this row';
CREATE UNIQUE INDEX activation_code_open_of_person ON keys.activation_code (person_id) WHERE ended_at IS NULL;
CREATE INDEX activation_code_by_end ON keys.activation_code (until);

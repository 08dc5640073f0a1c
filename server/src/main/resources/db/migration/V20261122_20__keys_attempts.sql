CREATE TABLE keys.attempts (
    subject      bytea PRIMARY KEY CHECK (length(subject) = 32),
    wrong        integer NOT NULL CHECK (wrong > 0),
    locked_until timestamptz,
    last_at      timestamptz NOT NULL
);
COMMENT ON TABLE keys.attempts IS 'Wrong answers to keys in a row, per subject (keyed hash) whether or not it exists; no row means none';

CREATE INDEX attempts_by_age ON keys.attempts (last_at);

CREATE TABLE keys.address_use (
    subject bytea PRIMARY KEY CHECK (length(subject) = 32),
    full_at timestamptz NOT NULL
);
COMMENT ON TABLE keys.address_use IS 'How much of its room a network address (keyed hash, another one each day) has used; no row means all of it is free';
COMMENT ON COLUMN keys.address_use.full_at IS 'When all room will be free again: each use moves it by one part (generic cell rate algorithm)';
CREATE INDEX address_use_by_end ON keys.address_use (full_at);

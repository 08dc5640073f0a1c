CREATE TABLE keys.departure (
    state_hash bytea PRIMARY KEY CHECK (octet_length(state_hash) = 32),
    provider   text NOT NULL,
    sealed     bytea NOT NULL CHECK (octet_length(sealed) <= 1024),
    served     boolean NOT NULL DEFAULT false,
    until      timestamptz NOT NULL
);
COMMENT ON TABLE keys.departure IS 'Who left for an outside provider and is expected back: where from, nonce and PKCE verifier, sealed; used once';
CREATE INDEX departure_by_end ON keys.departure (until);

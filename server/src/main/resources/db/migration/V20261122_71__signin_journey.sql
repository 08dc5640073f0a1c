CREATE TABLE signin.journey (
    id_hash        bytea PRIMARY KEY CHECK (octet_length(id_hash) = 32),
    browser_hash   bytea NOT NULL CHECK (octet_length(browser_hash) = 32),
    e_service      text NOT NULL,
    means          text[] NOT NULL,
    prove_again    boolean NOT NULL,
    choose_again   boolean NOT NULL,
    oldest_proof_s bigint,
    hint           text,
    resume         text NOT NULL,
    made_at        timestamptz NOT NULL,
    ends_at        timestamptz NOT NULL,
    proven_session uuid,
    proof_hash     bytea,
    chosen         text CHECK (chosen = 'oneself' OR chosen ~ '^[01][0-9]{9}$'),
    finished_at    timestamptz
);
COMMENT ON TABLE signin.journey IS 'One visit to sign in, in one tab of one browser; what is proven and chosen on it counts as fresh';
COMMENT ON COLUMN signin.journey.proof_hash IS 'Keyed hash of the accepted answer, so that the same form posted twice is no second proof';
CREATE INDEX journey_by_end ON signin.journey (ends_at);

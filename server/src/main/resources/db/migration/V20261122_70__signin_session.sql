CREATE TABLE signin.session (
    id           uuid PRIMARY KEY,
    token_hash   bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    person       uuid NOT NULL,
    key_kind     text NOT NULL,
    means        text NOT NULL,
    acm_level    smallint NOT NULL,
    csam_level   smallint NOT NULL,
    proven_at    timestamptz NOT NULL,
    made_at      timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    choice       text CHECK (choice = 'oneself' OR choice ~ '^[01][0-9]{9}$'),
    ended_at     timestamptz
);
COMMENT ON TABLE signin.session IS 'Who is signed in with which browser; the browser holds the token, we its SHA-256';
CREATE INDEX session_by_end ON signin.session (ends_at);

CREATE TABLE signin.last_choice (
    person    uuid PRIMARY KEY,
    choice    text NOT NULL CHECK (choice = 'oneself' OR choice ~ '^[01][0-9]{9}$'),
    chosen_at timestamptz NOT NULL
);
COMMENT ON TABLE signin.last_choice IS 'For whom a person acted last, so that the chooser can mark it';

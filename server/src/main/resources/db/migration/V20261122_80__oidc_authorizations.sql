-- One row for each time that an e-service got a code; its tokens hang below it and end with it.
CREATE TABLE oidc.authorization_given (
    id                    uuid PRIMARY KEY,
    client_id             text NOT NULL,
    subject               text NOT NULL,
    person_id             uuid NOT NULL REFERENCES registers.person,
    session_id            uuid NOT NULL,
    key_kind              text NOT NULL,
    means                 text NOT NULL,
    means_acm             smallint NOT NULL,
    means_csam            smallint NOT NULL,
    proven_at             timestamptz NOT NULL,
    enterprise            text,
    scopes                text[] NOT NULL,
    claims                jsonb NOT NULL,
    redirect_uri          text NOT NULL,
    -- What the request asked and the tokens must answer: nonce, acr_values, max_age, code_challenge.
    asked                 jsonb NOT NULL,
    code_hash             bytea NOT NULL UNIQUE,
    code_expires_at       timestamptz NOT NULL,
    code_used_at          timestamptz,
    made_at               timestamptz NOT NULL,
    ended_at              timestamptz,
    sweep_after           timestamptz NOT NULL
);
COMMENT ON COLUMN oidc.authorization_given.enterprise IS 'ten digits; null when the person acts for themselves';
CREATE INDEX authorization_given_by_sweep ON oidc.authorization_given (sweep_after);

CREATE TABLE oidc.token (
    hash             bytea PRIMARY KEY,
    authorization_id uuid NOT NULL REFERENCES oidc.authorization_given ON DELETE CASCADE,
    kind             text NOT NULL CHECK (kind IN ('access', 'refresh')),
    scopes           text[] NOT NULL,
    made_at          timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    used_at          timestamptz
);
COMMENT ON COLUMN oidc.token.used_at IS 'when a refresh token was replaced; showing it again ends the family';
CREATE INDEX token_by_authorization ON oidc.token (authorization_id);

-- Client assertions that were used: one may not be shown twice (RFC 7523, section 3, item 7).
CREATE TABLE oidc.client_assertion (
    hash       bytea PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
CREATE INDEX client_assertion_by_expiry ON oidc.client_assertion (expires_at);

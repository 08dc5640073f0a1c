-- A key is published from made_at to published_until and signs from signs_from on, until a younger one does.
CREATE TABLE oidc.signing_key (
    kid             text PRIMARY KEY,
    sealed          bytea NOT NULL,
    made_at         timestamptz NOT NULL,
    signs_from      timestamptz NOT NULL,
    published_until timestamptz
);
COMMENT ON COLUMN oidc.signing_key.published_until IS 'null while it signs or will sign';

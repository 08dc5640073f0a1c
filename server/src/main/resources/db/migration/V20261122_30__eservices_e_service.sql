CREATE TABLE eservices.e_service (
    id                       text PRIMARY KEY,
    name                     jsonb NOT NULL,
    start                    text NOT NULL,
    target_groups            text[] NOT NULL CHECK (cardinality(target_groups) > 0),
    means                    text[] NOT NULL,
    lowest_level             integer NOT NULL,
    asks_for_whom            boolean NOT NULL,
    client_id                text NOT NULL UNIQUE,
    secret_hash              bytea CHECK (octet_length(secret_hash) = 32),
    jwks                     text,
    authentication_methods   text[] NOT NULL CHECK (cardinality(authentication_methods) > 0),
    redirect_uris            text[] NOT NULL CHECK (cardinality(redirect_uris) > 0),
    post_logout_redirect_uris text[] NOT NULL,
    scopes                   text[] NOT NULL,
    pkce_required            boolean NOT NULL,
    jwt_access_token         boolean NOT NULL,
    access_token_seconds     bigint NOT NULL CHECK (access_token_seconds > 0),
    refresh_tokens           boolean NOT NULL
);
COMMENT ON TABLE eservices.e_service IS 'The e-services that sign people in, each with its one OpenID Connect client';
COMMENT ON COLUMN eservices.e_service.name IS 'One text for each of nl, fr, de and en';
COMMENT ON COLUMN eservices.e_service.secret_hash IS 'SHA-256 of the client secret, which is random and long';

CREATE TABLE eservices.right_definition (
    id                 text PRIMARY KEY,
    e_service          text NOT NULL REFERENCES eservices.e_service (id),
    place              integer NOT NULL,
    offered            boolean NOT NULL,
    name               jsonb NOT NULL,
    scope              text NOT NULL,
    profiles           jsonb NOT NULL,
    automatic_kinds    text[],
    automatic_profiles text[],
    longest            text NOT NULL,
    CHECK ((automatic_kinds IS NULL) = (automatic_profiles IS NULL))
);
CREATE INDEX right_definition_by_e_service ON eservices.right_definition (e_service, place);
COMMENT ON TABLE eservices.right_definition IS 'The rights that e-services define';
COMMENT ON COLUMN eservices.right_definition.offered IS 'False once the e-service has dropped it: grants may still name it';
COMMENT ON COLUMN eservices.right_definition.profiles IS 'An array of {code, name: {nl, fr, de, en}}';
COMMENT ON COLUMN eservices.right_definition.longest IS 'How long one grant may last: an ISO 8601 period such as P5Y';

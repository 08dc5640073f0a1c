CREATE TABLE keys.app_key (
    person_id    uuid PRIMARY KEY REFERENCES registers.person,
    secret       bytea NOT NULL,
    last_step    bigint NOT NULL,
    activated_at timestamptz NOT NULL,
    last_used_at timestamptz
);
COMMENT ON TABLE keys.app_key IS 'The one app code of a person: the secret is sealed, and no code of last_step or earlier is accepted again';

CREATE TABLE keys.app_activation (
    person_id uuid PRIMARY KEY REFERENCES registers.person,
    secret    bytea NOT NULL,
    until     timestamptz NOT NULL
);
COMMENT ON TABLE keys.app_activation IS 'Sealed secrets of app codes that wait for the code that confirms them';

CREATE INDEX app_activation_by_end ON keys.app_activation (until);

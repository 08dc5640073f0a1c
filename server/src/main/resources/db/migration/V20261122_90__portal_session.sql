-- The shape is that of Spring Session; session_id holds the SHA-256 of the id in the cookie, never the id.
CREATE TABLE portal.session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(64) NOT NULL,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100)
);
COMMENT ON TABLE portal.session IS 'Who is signed in to the portal; survives a restart of the program';
CREATE UNIQUE INDEX session_by_id ON portal.session (session_id);
CREATE INDEX session_by_expiry ON portal.session (expiry_time);

CREATE TABLE portal.session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES portal.session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- The tables of Spring Session JDBC; session_id holds the SHA-256 of the id, in hexadecimal.
CREATE TABLE session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(64) NOT NULL UNIQUE,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval integer  NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);

CREATE INDEX session_by_expiry ON session (expiry_time);

CREATE TABLE session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

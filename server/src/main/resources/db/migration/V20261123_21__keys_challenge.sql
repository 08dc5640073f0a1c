CREATE TABLE keys.challenge (
    visit_hash bytea NOT NULL CHECK (octet_length(visit_hash) = 32),
    kind       text NOT NULL,
    content    bytea NOT NULL CHECK (octet_length(content) <= 4096),
    until      timestamptz NOT NULL,
    PRIMARY KEY (visit_hash, kind)
);
COMMENT ON TABLE keys.challenge IS 'What a key asked on one visit of one browser, until it is answered: used once';
CREATE INDEX challenge_by_end ON keys.challenge (until);

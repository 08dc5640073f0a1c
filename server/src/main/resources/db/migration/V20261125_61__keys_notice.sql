CREATE TABLE keys.notice (
    id          uuid PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES registers.person,
    change      text NOT NULL CHECK (change IN ('added', 'replaced', 'renamed', 'withdrawn', 'blocked', 'contact')),
    key_id      uuid REFERENCES keys.held_key,
    key_kind    text,
    key_name    text,
    device      text NOT NULL,
    made_at     timestamptz NOT NULL,
    token_hash  bytea CHECK (octet_length(token_hash) = 32),
    until       timestamptz,
    answered_at timestamptz,
    before      bytea,
    language    text,
    CHECK ((change = 'contact') = (key_id IS NULL)),
    CHECK ((key_id IS NULL) = (key_kind IS NULL) AND (key_id IS NULL) = (key_name IS NULL)),
    CHECK ((token_hash IS NULL) = (until IS NULL)),
    CHECK ((before IS NULL) = (language IS NULL))
);
COMMENT ON TABLE keys.notice IS 'What somebody is told of their keys: by e-mail with a link of which the hash is here, and on the page of keys';
COMMENT ON COLUMN keys.notice.answered_at IS 'When the person said by the link: this was not me';
COMMENT ON COLUMN keys.notice.before IS 'The address before a change of address, sealed, and its language: the link puts them back';
CREATE INDEX notice_of_person ON keys.notice (person_id, made_at);
CREATE UNIQUE INDEX notice_by_token ON keys.notice (token_hash);
CREATE INDEX notice_by_age ON keys.notice (made_at);

-- One grant that somebody is filling in: each browser tab has its own.
CREATE TABLE portal.draft (
    id         uuid PRIMARY KEY,
    owner      uuid NOT NULL,
    answers    jsonb NOT NULL,
    granted    uuid,
    expires_at timestamptz NOT NULL
);
COMMENT ON COLUMN portal.draft.granted IS 'The grant that it became: posting the form again makes no second one';
CREATE INDEX draft_by_expiry ON portal.draft (expires_at);

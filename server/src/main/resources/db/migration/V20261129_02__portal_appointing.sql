-- Appointments of chief access managers that people are filling in, each forgotten a day after its last change.
CREATE TABLE portal.appointing (
    id         uuid PRIMARY KEY,
    owner      uuid NOT NULL REFERENCES registers.person (id),
    enterprise text NOT NULL,
    answers    bytea NOT NULL,
    outcome    text CHECK (outcome IN ('APPOINTED', 'PROPOSED')),
    expires_at timestamptz NOT NULL
);
COMMENT ON COLUMN portal.appointing.answers IS 'Sealed: a surname and an e-mail address are among them';
CREATE INDEX appointing_by_expiry ON portal.appointing (expires_at);
CREATE INDEX appointing_by_owner ON portal.appointing (owner);

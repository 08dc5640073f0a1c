-- What enterprise counters keep: files, the proofs in them, and how often clerks typed a number and a surname that do not belong together.
CREATE TABLE desks.enterprise_file (
    id           uuid PRIMARY KEY,
    organisation text NOT NULL,
    number       text UNIQUE REFERENCES registers.own_number,
    country      text,
    foreign_key  text,
    name         text NOT NULL,
    in_force     jsonb,
    struck_off   boolean NOT NULL,
    kind         text CHECK (kind IN ('REGISTRATION', 'CHANGE', 'STRIKE_OFF')),
    step         text CHECK (step IN ('BEING_FILLED_IN', 'WAITING', 'SENT_BACK')),
    hands        uuid[],
    answers      jsonb,
    reason       text,
    since        timestamptz,
    changed_at   timestamptz NOT NULL,
    CHECK ((kind IS NULL) = (step IS NULL) AND (kind IS NULL) = (hands IS NULL) AND (kind IS NULL) = (answers IS NULL)),
    CHECK ((number IS NULL) = (in_force IS NULL))
);
COMMENT ON COLUMN desks.enterprise_file.foreign_key IS 'The number in the register of its country, without what can be written in more ways';
COMMENT ON COLUMN desks.enterprise_file.hands IS 'Who filled the proposal in: none of them confirms it';
-- One file for each enterprise, at whichever counter; what is only being filled in claims nothing yet.
CREATE UNIQUE INDEX enterprise_file_by_origin ON desks.enterprise_file (country, foreign_key)
    WHERE number IS NOT NULL OR step IN ('WAITING', 'SENT_BACK');
CREATE INDEX enterprise_file_that_waits ON desks.enterprise_file (organisation, since) WHERE step IS NOT NULL;
CREATE INDEX enterprise_file_by_name ON desks.enterprise_file (organisation, lower(name)) WHERE number IS NOT NULL;
CREATE INDEX enterprise_file_to_forget ON desks.enterprise_file (changed_at) WHERE number IS NULL;

CREATE TABLE desks.enterprise_proof (
    id       uuid PRIMARY KEY,
    file     uuid NOT NULL REFERENCES desks.enterprise_file ON DELETE CASCADE,
    what     text NOT NULL,
    type     text NOT NULL,
    bytes    integer NOT NULL,
    sealed   bytea NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL
);
COMMENT ON COLUMN desks.enterprise_proof.sealed IS 'The document, encrypted for this row alone';
CREATE INDEX enterprise_proof_of_file ON desks.enterprise_proof (file);

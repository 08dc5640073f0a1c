CREATE TABLE desks.appointment (
    id         uuid PRIMARY KEY,
    reference  text NOT NULL UNIQUE CHECK (length(reference) = 8),
    office     text NOT NULL CHECK (office ~ '^[01][0-9]{9}$'),
    request    bytea NOT NULL,
    asked_at   timestamptz NOT NULL,
    keep_until timestamptz NOT NULL,
    seen       bytea,
    person_id  uuid REFERENCES registers.person,
    closed_at  timestamptz,
    CHECK (person_id IS NULL OR seen IS NOT NULL)
);
COMMENT ON TABLE desks.appointment IS 'Who asked to come to a registration office; sealed for this one row, gone after its time';
COMMENT ON COLUMN desks.appointment.request IS 'What the person wrote: names, date of birth, nationality, e-mail, what for';
COMMENT ON COLUMN desks.appointment.seen IS 'What the clerk read from the document';
COMMENT ON COLUMN desks.appointment.person_id IS 'Who it turned out to be';
CREATE INDEX appointment_waiting ON desks.appointment (office, asked_at) WHERE closed_at IS NULL;
CREATE INDEX appointment_of_person ON desks.appointment (person_id, asked_at) WHERE person_id IS NOT NULL;
CREATE INDEX appointment_by_end ON desks.appointment (keep_until);

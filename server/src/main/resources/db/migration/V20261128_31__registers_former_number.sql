-- A number that a person had before leads to that person for good, and is given to nobody else.
CREATE TABLE registers.former_number (
    number_hash   bytea PRIMARY KEY CHECK (octet_length(number_hash) = 32),
    person_id     uuid NOT NULL REFERENCES registers.person,
    number_sealed bytea NOT NULL,
    sealed_for    uuid NOT NULL,
    until         timestamptz NOT NULL
);
COMMENT ON TABLE registers.former_number IS 'Numbers that were replaced; person_id is who is found with it';
COMMENT ON COLUMN registers.former_number.sealed_for IS 'The person whose it was when it was sealed: another after a merge';
CREATE INDEX former_number_of_person ON registers.former_number (person_id);

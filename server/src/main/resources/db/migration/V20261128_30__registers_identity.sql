-- What a desk saw of a person: sealed, readable for this one person. Found by nothing but the hash of a document.
CREATE TABLE registers.identity (
    person_id uuid PRIMARY KEY REFERENCES registers.person,
    sealed    bytea NOT NULL,
    seen_at   timestamptz NOT NULL
);
COMMENT ON COLUMN registers.identity.sealed IS 'Birth date, sex, nationality and document, as the last desk that looked at them wrote down';

CREATE TABLE registers.identity_document (
    document_hash bytea PRIMARY KEY CHECK (octet_length(document_hash) = 32),
    person_id     uuid NOT NULL REFERENCES registers.person,
    seen_at       timestamptz NOT NULL
);
COMMENT ON TABLE registers.identity_document IS 'Documents that desks saw, by keyed hash of kind, country and number: who shows one again is found, not doubled';
CREATE INDEX identity_document_of_person ON registers.identity_document (person_id);

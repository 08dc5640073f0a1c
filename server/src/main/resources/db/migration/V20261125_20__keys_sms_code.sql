CREATE TABLE keys.sms_key (
    key_id    uuid PRIMARY KEY REFERENCES keys.held_key,
    person_id uuid NOT NULL UNIQUE REFERENCES registers.person,
    number    bytea NOT NULL
);
COMMENT ON TABLE keys.sms_key IS 'The one SMS code of a person: the number of the telephone is sealed';

CREATE TABLE keys.sms_activation (
    person_id uuid PRIMARY KEY REFERENCES registers.person,
    number    bytea NOT NULL,
    code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    tries     integer NOT NULL,
    until     timestamptz NOT NULL
);
COMMENT ON TABLE keys.sms_activation IS 'Sealed numbers that wait for the code that confirms them; one for each person at most';

CREATE TABLE keys.sms_question (
    visit_hash bytea PRIMARY KEY CHECK (octet_length(visit_hash) = 32),
    subject    bytea NOT NULL CHECK (octet_length(subject) = 32),
    person_id  uuid,
    key_id     uuid,
    code_hash  bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    tries      integer NOT NULL,
    until      timestamptz NOT NULL,
    CHECK ((person_id IS NULL) = (key_id IS NULL))
);
COMMENT ON TABLE keys.sms_question IS 'The code that was asked on a visit, also when the number is nobody''s: then it was sent to nobody';
CREATE INDEX sms_question_by_end ON keys.sms_question (until);

CREATE TABLE keys.sms_turn (
    subject bytea PRIMARY KEY CHECK (octet_length(subject) = 32),
    sent_at timestamptz NOT NULL,
    day     date NOT NULL,
    times   integer NOT NULL
);
COMMENT ON TABLE keys.sms_turn IS 'When the last code went to a subject (keyed hash) and how many that day, whether or not it exists';
CREATE INDEX sms_turn_by_day ON keys.sms_turn (day);

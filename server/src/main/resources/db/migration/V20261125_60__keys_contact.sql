CREATE TABLE keys.contact (
    person_id uuid PRIMARY KEY REFERENCES registers.person,
    address   bytea NOT NULL,
    language  text NOT NULL CHECK (language IN ('nl', 'fr', 'de', 'en')),
    since     timestamptz NOT NULL
);
COMMENT ON TABLE keys.contact IS 'Where somebody reads their e-mail, which a code that was sent there confirmed; the address is sealed';

CREATE TABLE keys.contact_awaited (
    person_id uuid PRIMARY KEY REFERENCES registers.person,
    address   bytea,
    language  text CHECK (language IN ('nl', 'fr', 'de', 'en')),
    code_hash bytea CHECK (octet_length(code_hash) = 32),
    tries     integer NOT NULL,
    sent_at   timestamptz NOT NULL,
    day       date NOT NULL,
    times     integer NOT NULL,
    CHECK ((address IS NULL) = (code_hash IS NULL) AND (address IS NULL) = (language IS NULL))
);
COMMENT ON TABLE keys.contact_awaited IS 'Sealed addresses that wait for the code that confirms them, and how many codes a person was sent that day';
CREATE INDEX contact_awaited_by_day ON keys.contact_awaited (day);

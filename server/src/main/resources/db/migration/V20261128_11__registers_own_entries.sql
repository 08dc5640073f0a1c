-- What enterprise counters registered, in the form of the files. These tables outlive the generations of the register: each load adds their
-- rows to what it read, until the feed holds the number itself.
CREATE TABLE registers.own_number (
    number   text PRIMARY KEY CHECK (number ~ '^[01][0-9]{9}$'),
    taken_at timestamptz NOT NULL
);
COMMENT ON TABLE registers.own_number IS 'Every enterprise number that was given here; never given again';

CREATE TABLE registers.own_enterprise (
    number                  text PRIMARY KEY REFERENCES registers.own_number,
    status                  text NOT NULL,
    juridical_situation     text NOT NULL,
    type_of_enterprise      text NOT NULL,
    juridical_form          text NOT NULL,
    start_date              date NOT NULL,
    entered_at              timestamptz NOT NULL,
    by_feed_since           timestamptz,
    functions_by_feed_since timestamptz
);
COMMENT ON COLUMN registers.own_enterprise.by_feed_since IS 'From when on the feed holds the number itself, and alone says what holds';
COMMENT ON COLUMN registers.own_enterprise.functions_by_feed_since IS 'The same of the functions there';

CREATE TABLE registers.own_denomination (
    entity       text NOT NULL REFERENCES registers.own_enterprise,
    language     text NOT NULL,
    type         text NOT NULL,
    denomination text NOT NULL
);
CREATE INDEX own_denomination_by_entity ON registers.own_denomination (entity);

CREATE TABLE registers.own_address (
    entity          text NOT NULL REFERENCES registers.own_enterprise,
    type            text NOT NULL,
    country_nl      text,
    country_fr      text,
    zipcode         text,
    municipality_nl text,
    municipality_fr text,
    street_nl       text,
    street_fr       text,
    house_number    text,
    box             text,
    PRIMARY KEY (entity, type)
);

CREATE TABLE registers.own_function (
    enterprise  text NOT NULL REFERENCES registers.own_enterprise,
    sequence    integer NOT NULL,
    code        text NOT NULL,
    person_id   uuid NOT NULL REFERENCES registers.person,
    first_day   date NOT NULL,
    last_day    date,
    modified_on date NOT NULL,
    PRIMARY KEY (enterprise, sequence),
    CHECK (last_day >= first_day)
);
CREATE INDEX own_function_by_person ON registers.own_function (person_id);

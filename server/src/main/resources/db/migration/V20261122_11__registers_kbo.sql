-- What KBO Open Data holds. Each file has a table of the present generation (suffix _g<generation>) and a view without the suffix:
-- everybody reads the view; a full load builds the next generation and replaces the views in one short transaction.
-- A table that a load replaces cannot be the target of a foreign key.
CREATE TABLE registers.loaded (
    register       text PRIMARY KEY,
    generation     integer NOT NULL,
    extract_number integer,
    snapshot_date  date,
    loaded_at      timestamptz
);
COMMENT ON TABLE registers.loaded IS 'Per register: which generation of tables its views show, and which extract was loaded last';
INSERT INTO registers.loaded (register, generation) VALUES ('kbo', 0), ('functions', 0);

CREATE TABLE registers.enterprise_g0 (
    number              text NOT NULL,
    status              text NOT NULL,
    juridical_situation text,
    type_of_enterprise  text NOT NULL,
    juridical_form      text,
    juridical_form_cac  text,
    start_date          date
);
CREATE UNIQUE INDEX ON registers.enterprise_g0 (number);

CREATE TABLE registers.establishment_g0 (
    number     text NOT NULL,
    start_date date,
    enterprise text NOT NULL
);
CREATE UNIQUE INDEX ON registers.establishment_g0 (number);
CREATE INDEX ON registers.establishment_g0 (enterprise);

CREATE TABLE registers.branch_g0 (
    id         text NOT NULL,
    start_date date,
    enterprise text NOT NULL
);
CREATE UNIQUE INDEX ON registers.branch_g0 (id);
CREATE INDEX ON registers.branch_g0 (enterprise);

CREATE TABLE registers.denomination_g0 (
    entity       text NOT NULL,
    language     text NOT NULL,
    type         text NOT NULL,
    denomination text NOT NULL
);
CREATE INDEX ON registers.denomination_g0 (entity, type);

CREATE TABLE registers.address_g0 (
    entity          text NOT NULL,
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
    extra           text,
    struck_off_on   date
);
CREATE INDEX ON registers.address_g0 (entity, type);

CREATE TABLE registers.contact_g0 (
    entity         text NOT NULL,
    entity_contact text NOT NULL,
    type           text NOT NULL,
    value          text NOT NULL
);
CREATE INDEX ON registers.contact_g0 (entity);

CREATE TABLE registers.activity_g0 (
    entity         text NOT NULL,
    activity_group text NOT NULL,
    nace_version   text NOT NULL,
    nace_code      text NOT NULL,
    classification text NOT NULL
);
CREATE INDEX ON registers.activity_g0 (entity);

CREATE TABLE registers.code_g0 (
    category    text NOT NULL,
    code        text NOT NULL,
    language    text NOT NULL,
    description text NOT NULL
);
CREATE UNIQUE INDEX ON registers.code_g0 (category, code, language);

CREATE VIEW registers.enterprise AS SELECT * FROM registers.enterprise_g0;
CREATE VIEW registers.establishment AS SELECT * FROM registers.establishment_g0;
CREATE VIEW registers.branch AS SELECT * FROM registers.branch_g0;
CREATE VIEW registers.denomination AS SELECT * FROM registers.denomination_g0;
CREATE VIEW registers.address AS SELECT * FROM registers.address_g0;
CREATE VIEW registers.contact AS SELECT * FROM registers.contact_g0;
CREATE VIEW registers.activity AS SELECT * FROM registers.activity_g0;
CREATE VIEW registers.code AS SELECT * FROM registers.code_g0;

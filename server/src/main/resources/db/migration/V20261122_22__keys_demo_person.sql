CREATE TABLE keys.demo_person (
    person_id      uuid PRIMARY KEY REFERENCES registers.person,
    description_nl text NOT NULL,
    description_fr text NOT NULL,
    description_de text NOT NULL,
    description_en text NOT NULL,
    position       integer NOT NULL
);
COMMENT ON TABLE keys.demo_person IS 'Who can be picked with the test key, which exists only in a demo';

CREATE INDEX demo_person_by_position ON keys.demo_person (position, person_id);

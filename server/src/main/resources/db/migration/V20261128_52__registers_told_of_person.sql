-- When the live source was last asked at which enterprises a person holds functions: it finds those that the register does not know yet.
CREATE TABLE registers.told_of_person (
    person_id uuid PRIMARY KEY REFERENCES registers.person,
    asked_at  timestamptz NOT NULL
);

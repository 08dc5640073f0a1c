CREATE TABLE organisations.work_relation (
    person_id  uuid NOT NULL REFERENCES registers.person (id),
    enterprise text NOT NULL CHECK (enterprise ~ '^[01][0-9]{9}$'),
    first_day  date NOT NULL,
    last_day   date CHECK (last_day >= first_day),
    PRIMARY KEY (person_id, enterprise)
);
CREATE INDEX work_relation_by_enterprise ON organisations.work_relation (enterprise, person_id);
COMMENT ON TABLE organisations.work_relation IS 'Who works for which enterprise (werkrelatie); without a last day it is open';

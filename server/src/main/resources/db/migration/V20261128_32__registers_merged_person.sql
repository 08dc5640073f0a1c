-- Of two persons who turned out to be one, the row of one stays: what the trail says of it must be explainable.
ALTER TABLE registers.person
    ALTER COLUMN number_hash DROP NOT NULL,
    ALTER COLUMN number_sealed DROP NOT NULL,
    ADD COLUMN merged_into uuid REFERENCES registers.person,
    ADD CHECK ((number_hash IS NULL) = (merged_into IS NOT NULL)),
    ADD CHECK ((number_sealed IS NULL) = (merged_into IS NOT NULL));
COMMENT ON COLUMN registers.person.merged_into IS 'Who this turned out to be, never somebody who was merged in turn; the number of before is in former_number';
CREATE INDEX person_merged_into ON registers.person (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE registers.merge_proposal (
    id          uuid PRIMARY KEY,
    survivor    uuid NOT NULL REFERENCES registers.person,
    merged      uuid NOT NULL REFERENCES registers.person,
    reason      text NOT NULL CHECK (reason IN ('same-document', 'own-words', 'other-register')),
    proposed_by uuid NOT NULL REFERENCES registers.person,
    proposed_at timestamptz NOT NULL,
    decided_by  uuid REFERENCES registers.person,
    decided_at  timestamptz,
    outcome     text CHECK (outcome IN ('merged', 'declined')),
    CHECK (survivor <> merged),
    CHECK (decided_by <> proposed_by),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (outcome IS NULL))
);
COMMENT ON TABLE registers.merge_proposal IS 'What one clerk proposes and another decides';
CREATE UNIQUE INDEX merge_proposal_open ON registers.merge_proposal (merged) WHERE decided_at IS NULL;
CREATE INDEX merge_proposal_waiting ON registers.merge_proposal (proposed_at, id) WHERE decided_at IS NULL;

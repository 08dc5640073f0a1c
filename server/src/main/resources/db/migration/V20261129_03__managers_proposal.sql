-- What representatives who act only together propose to each other: it is done when as many agreed as the law asks.
CREATE TABLE managers.proposal (
    id          uuid PRIMARY KEY,
    enterprise  text NOT NULL CHECK (enterprise ~ '^[01][0-9]{9}$'),
    -- To appoint this person until this day, told at this address; or to end this appointment.
    person_id   uuid REFERENCES registers.person (id),
    email       bytea,
    last_day    date,
    chief       uuid REFERENCES managers.chief (id),
    proposed_by uuid NOT NULL REFERENCES registers.person (id),
    proposed_at timestamptz NOT NULL,
    open_until  timestamptz NOT NULL,
    state       text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'WITHDRAWN')),
    closed_at   timestamptz,
    CHECK ((chief IS NULL) = (person_id IS NOT NULL AND email IS NOT NULL AND last_day IS NOT NULL)),
    CHECK ((state = 'OPEN') = (closed_at IS NULL))
);
COMMENT ON COLUMN managers.proposal.email IS 'Sealed';
CREATE INDEX proposal_by_enterprise ON managers.proposal (enterprise, proposed_at DESC, id DESC);

CREATE TABLE managers.agreement (
    proposal  uuid NOT NULL REFERENCES managers.proposal (id),
    person_id uuid NOT NULL REFERENCES registers.person (id),
    agreed_at timestamptz NOT NULL,
    PRIMARY KEY (proposal, person_id)
);

ALTER TABLE managers.chief ADD COLUMN together boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN managers.chief.together IS 'Whether who appointed did so together with others, by a proposal';

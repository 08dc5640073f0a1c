-- Who proposed that two persons are one may say that it was an error; nobody else's decision is theirs.
ALTER TABLE registers.merge_proposal
    DROP CONSTRAINT merge_proposal_outcome_check,
    DROP CONSTRAINT merge_proposal_check1,
    ADD CONSTRAINT merge_proposal_outcome_check CHECK (outcome IN ('merged', 'declined', 'withdrawn')),
    ADD CONSTRAINT merge_proposal_four_eyes CHECK ((decided_by = proposed_by) = (outcome = 'withdrawn'));

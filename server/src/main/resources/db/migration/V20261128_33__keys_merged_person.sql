-- A key of somebody who turned out to be another person goes with them; one that cannot, ends.
ALTER TABLE keys.held_key DROP CONSTRAINT held_key_ended_why_check;
ALTER TABLE keys.held_key ADD CONSTRAINT held_key_ended_why_check
    CHECK (ended_why IN ('withdrawn', 'replaced', 'blocked', 'merged'));

-- The codes of a card are kept as hashes that are bound to a person, and nobody can bind them anew.
ALTER TABLE keys.token ADD COLUMN bound_to uuid;
UPDATE keys.token SET bound_to = person_id;
ALTER TABLE keys.token ALTER COLUMN bound_to SET NOT NULL;
COMMENT ON COLUMN keys.token.bound_to IS 'The person whose it was when it was made: another after a merge';

-- A device names the person by the handle of when the passkey was made.
ALTER TABLE keys.passkey ADD COLUMN made_for uuid REFERENCES registers.person;
COMMENT ON COLUMN keys.passkey.made_for IS 'The person whose it was when it was made, when that is another since a merge';

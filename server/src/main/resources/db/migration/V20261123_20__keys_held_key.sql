-- One row for each key that somebody activated, of whatever kind; the kind keeps its secrets in a table of its own.
CREATE TABLE keys.held_key (
    id           uuid PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES registers.person,
    kind         text NOT NULL,
    name         text NOT NULL CHECK (length(name) <= 60),
    since        timestamptz NOT NULL,
    last_used_at timestamptz,
    valid_until  timestamptz NOT NULL,
    ended_at     timestamptz,
    ended_why    text CHECK (ended_why IN ('withdrawn', 'replaced', 'blocked')),
    CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);
COMMENT ON COLUMN keys.held_key.name IS 'As the person calls it; empty when it has no other name than its kind';
CREATE INDEX held_key_of_person ON keys.held_key (person_id, kind) WHERE ended_at IS NULL;
CREATE INDEX held_key_by_end ON keys.held_key (valid_until) WHERE ended_at IS NULL;

ALTER TABLE keys.app_key ADD COLUMN key_id uuid;
UPDATE keys.app_key SET key_id = gen_random_uuid();
INSERT INTO keys.held_key (id, person_id, kind, name, since, last_used_at, valid_until)
SELECT key_id, person_id, 'app-code', '', activated_at, last_used_at, activated_at + interval '10 years'
FROM keys.app_key;
ALTER TABLE keys.app_key DROP CONSTRAINT app_key_pkey;
ALTER TABLE keys.app_key
    ADD PRIMARY KEY (key_id),
    ADD FOREIGN KEY (key_id) REFERENCES keys.held_key,
    ADD UNIQUE (person_id),
    DROP COLUMN activated_at,
    DROP COLUMN last_used_at;

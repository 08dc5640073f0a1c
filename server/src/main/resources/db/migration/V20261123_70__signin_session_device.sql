ALTER TABLE signin.session ADD COLUMN device text NOT NULL DEFAULT 'unknown/unknown';
COMMENT ON COLUMN signin.session.device IS 'Browser and system, as the browser says: so that the person recognises the session, never to decide';
CREATE INDEX session_of_person ON signin.session (person) WHERE ended_at IS NULL;

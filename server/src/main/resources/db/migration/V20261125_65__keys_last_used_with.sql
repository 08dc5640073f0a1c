ALTER TABLE keys.held_key ADD COLUMN last_used_with text;
COMMENT ON COLUMN keys.held_key.last_used_with IS 'Browser and system of the last use, as the browser said: so that the person recognises it, never to decide';

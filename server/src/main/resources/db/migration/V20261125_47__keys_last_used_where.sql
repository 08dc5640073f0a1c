ALTER TABLE keys.held_key ADD COLUMN last_used_where text;
COMMENT ON COLUMN keys.held_key.last_used_where IS 'The identifier of the e-service to which the last use led';

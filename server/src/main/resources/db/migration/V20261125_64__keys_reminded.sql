ALTER TABLE keys.held_key ADD COLUMN reminded_at timestamptz;
COMMENT ON COLUMN keys.held_key.reminded_at IS 'When its person was told that it ends soon; null when that is still to be done';
CREATE INDEX held_key_to_remind ON keys.held_key (valid_until) WHERE ended_at IS NULL AND reminded_at IS NULL;

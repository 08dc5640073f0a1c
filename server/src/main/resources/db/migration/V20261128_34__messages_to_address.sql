-- An e-mail to an address of which nobody knows whose it is: asked for by somebody without an account.
ALTER TABLE messages.outgoing ALTER COLUMN person_id DROP NOT NULL;

CREATE TABLE messages.sent_to_address (
    address_hash bytea NOT NULL CHECK (octet_length(address_hash) = 32),
    day          date NOT NULL,
    times        integer NOT NULL CHECK (times > 0),
    PRIMARY KEY (address_hash, day)
);
COMMENT ON TABLE messages.sent_to_address IS 'How many such e-mails an address (keyed hash) was sent on a day, in Belgium';
CREATE INDEX sent_to_address_by_day ON messages.sent_to_address (day);

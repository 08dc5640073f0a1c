CREATE SCHEMA messages;
GRANT USAGE ON SCHEMA messages TO namens_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA messages GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO namens_app;

CREATE TABLE messages.outgoing (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('mail', 'sms')),
    person_id  uuid NOT NULL REFERENCES registers.person,
    content    bytea NOT NULL,
    made_at    timestamptz NOT NULL,
    next_at    timestamptz NOT NULL,
    give_up_at timestamptz NOT NULL,
    tries      integer NOT NULL
);
COMMENT ON TABLE messages.outgoing IS 'E-mail and SMS that still have to leave; the content is sealed, and a row is deleted when it is sent or given up';
COMMENT ON COLUMN messages.outgoing.next_at IS 'When its turn comes; while a process sends it, when another may take over';
CREATE INDEX outgoing_by_turn ON messages.outgoing (kind, next_at);

CREATE TABLE messages.sent_on_day (
    person_id uuid NOT NULL REFERENCES registers.person,
    kind      text NOT NULL CHECK (kind IN ('mail', 'sms')),
    day       date NOT NULL,
    times     integer NOT NULL CHECK (times > 0),
    PRIMARY KEY (person_id, kind, day)
);
COMMENT ON TABLE messages.sent_on_day IS 'How many messages somebody was sent on a day, in Belgium';
CREATE INDEX sent_on_day_by_day ON messages.sent_on_day (day);

CREATE TABLE messages.out_of_order (
    kind      text PRIMARY KEY CHECK (kind IN ('mail', 'sms')),
    failed_at timestamptz NOT NULL
);
COMMENT ON TABLE messages.out_of_order IS 'When a message of this kind could not leave; no row means that the last one could';

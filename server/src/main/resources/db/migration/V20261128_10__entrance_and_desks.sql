-- Who is signed in to our own pages: those of the portal, and now those of the desks too.
CREATE SCHEMA entrance;
CREATE SCHEMA desks;
GRANT USAGE ON SCHEMA entrance, desks TO namens_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA entrance, desks GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO namens_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA entrance, desks GRANT USAGE ON SEQUENCES TO namens_app;

ALTER TABLE portal.session SET SCHEMA entrance;
ALTER TABLE portal.session_attributes SET SCHEMA entrance;
COMMENT ON TABLE entrance.session IS 'Who is signed in to our own pages; survives a restart of the program';

CREATE TABLE desks.opened_file (
    clerk        uuid NOT NULL REFERENCES registers.person,
    desk         text NOT NULL,
    organisation text NOT NULL,
    file         uuid NOT NULL,
    reason       text NOT NULL,
    opened_at    timestamptz NOT NULL,
    PRIMARY KEY (clerk, desk, organisation, file)
);
COMMENT ON TABLE desks.opened_file IS 'Which files clerks have open, and why; the trail keeps the same for ever';

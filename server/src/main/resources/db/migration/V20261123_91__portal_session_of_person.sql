CREATE INDEX session_of_person ON portal.session (principal_name);

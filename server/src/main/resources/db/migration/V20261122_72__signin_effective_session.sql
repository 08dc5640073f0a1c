-- A session with its person, read together: a sign-in has few statements to spend.
CREATE VIEW signin.effective_session AS
SELECT session.id, session.token_hash, session.person, person.subject, person.given_name, person.family_name,
       session.key_kind, session.means, session.acm_level, session.csam_level, session.proven_at,
       session.last_seen_at, session.ends_at, session.ended_at, session.choice
FROM signin.session
JOIN registers.person ON person.id = session.person;
ALTER TABLE signin.session ADD FOREIGN KEY (person) REFERENCES registers.person;
ALTER TABLE signin.last_choice ADD FOREIGN KEY (person) REFERENCES registers.person;

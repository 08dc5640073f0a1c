-- The program migrates as the owner and works as namens_app, which owns nothing but the register tables that loads replace.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'namens_app') THEN
        BEGIN
            CREATE ROLE namens_app NOLOGIN;
        EXCEPTION
            -- Another process on the same cluster was first.
            WHEN duplicate_object OR unique_violation THEN NULL;
        END;
    END IF;
    EXECUTE format('GRANT namens_app TO %I', current_user);
END
$$;

CREATE SCHEMA audit;
CREATE SCHEMA registers;
CREATE SCHEMA keys;
CREATE SCHEMA eservices;
CREATE SCHEMA managers;
CREATE SCHEMA organisations;
CREATE SCHEMA mandates;
CREATE SCHEMA rights;
CREATE SCHEMA signin;
CREATE SCHEMA oidc;
CREATE SCHEMA portal;

GRANT USAGE ON SCHEMA audit, registers, keys, eservices, managers, organisations, mandates, rights, signin, oidc, portal
    TO namens_app;
-- A full load of a register builds new tables beside the old ones and swaps them.
GRANT CREATE ON SCHEMA registers TO namens_app;

ALTER DEFAULT PRIVILEGES IN SCHEMA registers, keys, eservices, managers, organisations, mandates, rights, signin, oidc, portal
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO namens_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA registers, keys, eservices, managers, organisations, mandates, rights, signin, oidc, portal
    GRANT USAGE ON SEQUENCES TO namens_app;
-- The trail is append-only: no UPDATE, no DELETE, no TRUNCATE.
ALTER DEFAULT PRIVILEGES IN SCHEMA audit GRANT SELECT, INSERT ON TABLES TO namens_app;

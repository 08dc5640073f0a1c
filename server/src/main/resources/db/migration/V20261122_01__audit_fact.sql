CREATE TABLE audit.fact (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    kind       text NOT NULL,
    outcome    text NOT NULL CHECK (outcome IN ('DONE', 'REFUSED')),
    actor      uuid,
    subject    uuid,
    enterprise text,
    e_service  text,
    detail     jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE audit.fact IS 'The trail: one row for each step; append-only by permission and by trigger';

CREATE INDEX fact_by_actor ON audit.fact (actor, id) WHERE actor IS NOT NULL;
CREATE INDEX fact_by_subject ON audit.fact (subject, id) WHERE subject IS NOT NULL;
CREATE INDEX fact_by_enterprise ON audit.fact (enterprise, id) WHERE enterprise IS NOT NULL;

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The trail is append-only: % is refused', TG_OP;
END
$$;
-- Also for the owner, whom permissions do not stop.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.fact
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

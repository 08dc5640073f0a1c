ALTER TABLE eservices.right_definition
    ADD COLUMN lowest_level integer NOT NULL DEFAULT 0,
    ADD COLUMN means        text[]  NOT NULL DEFAULT '{}';
COMMENT ON COLUMN eservices.right_definition.lowest_level IS 'The lowest level of ACM of a key that opens this right, beyond what its e-service asks';
COMMENT ON COLUMN eservices.right_definition.means IS 'The authentication means (URNs) that open this right; empty for all that its e-service accepts';

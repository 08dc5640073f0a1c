-- How everybody finds an enterprise by name. Both tables belong to a generation of the register, as those of its files do.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA registers;
-- Where the owner of the database may have put it before.
SET LOCAL search_path = registers, public;

-- Each name once for each enterprise, its own and those of its establishments; words are folded, those of places begin with @.
-- The order of the rows is that of the length of the name: the first that fit are the best.
CREATE TABLE registers.search_name_g0 (
    enterprise text NOT NULL,
    name       text NOT NULL,
    folded     text COLLATE "C" NOT NULL,
    words      text[] COLLATE "C" NOT NULL,
    active     boolean NOT NULL
);
CREATE INDEX ON registers.search_name_g0 (enterprise);
CREATE INDEX ON registers.search_name_g0 USING hash (folded);
-- Without a list of what is still to be indexed: a search would read it from end to end.
CREATE INDEX ON registers.search_name_g0 USING gin (words) WITH (fastupdate = off);

-- Every word once: what was typed wrongly is put right here, among words and not among names.
CREATE TABLE registers.search_word_g0 (
    word  text COLLATE "C" NOT NULL,
    names integer NOT NULL
);
COMMENT ON COLUMN registers.search_word_g0.names IS 'How many names held it when the register was loaded: the usual words come first';
CREATE UNIQUE INDEX ON registers.search_word_g0 (word) INCLUDE (names);
CREATE INDEX ON registers.search_word_g0 USING gin (word gin_trgm_ops) WITH (fastupdate = off);

CREATE VIEW registers.search_name AS SELECT * FROM registers.search_name_g0;
CREATE VIEW registers.search_word AS SELECT * FROM registers.search_word_g0;

-- The tables are those of the generation that is shown.
DO $$
DECLARE
    shown integer := (SELECT generation FROM registers.loaded WHERE register = 'kbo');
    relation text;
BEGIN
    FOREACH relation IN ARRAY ARRAY['search_name', 'search_word'] LOOP
        IF shown <> 0 THEN
            EXECUTE format('ALTER TABLE registers.%I RENAME TO %I', relation || '_g0', relation || '_g' || shown);
        END IF;
        EXECUTE format('ALTER TABLE registers.%I OWNER TO namens_app', relation || '_g' || shown);
        EXECUTE format('ALTER VIEW registers.%I OWNER TO namens_app', relation);
    END LOOP;
END
$$;

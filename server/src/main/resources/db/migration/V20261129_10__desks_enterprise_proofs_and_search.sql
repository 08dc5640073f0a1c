-- What proved what is in force stays in the file; what was judged last, so that a button pressed twice does it once.
ALTER TABLE desks.enterprise_proof ADD COLUMN in_force boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN desks.enterprise_proof.in_force IS 'It proved what was confirmed, and is taken out no more';
UPDATE desks.enterprise_proof SET in_force = true
 WHERE file IN (SELECT id FROM desks.enterprise_file WHERE number IS NOT NULL);

ALTER TABLE desks.enterprise_file ADD COLUMN judged text;
COMMENT ON COLUMN desks.enterprise_file.judged IS 'How what waited last was judged, and what the clerk who did saw of it';

-- Doubles are noticed without zeros before a number and without the letters of the country, where that makes no two of one.
UPDATE desks.enterprise_file f SET foreign_key = n.key
  FROM (SELECT id, country, regexp_replace(regexp_replace(foreign_key, '^' || country || '(?=[0-9])', ''), '(?<![0-9])0+(?=[0-9])', '', 'g') AS key
          FROM desks.enterprise_file) n
 WHERE n.id = f.id AND n.key <> f.foreign_key
   AND NOT EXISTS (SELECT FROM desks.enterprise_file o
                    WHERE o.id <> f.id AND o.country = f.country
                      AND regexp_replace(regexp_replace(o.foreign_key, '^' || o.country || '(?=[0-9])', ''), '(?<![0-9])0+(?=[0-9])', '', 'g') = n.key);

-- A counter finds its files by name, by letters of it, and by the number where it comes from; also those that only wait for a number.
ALTER TABLE desks.enterprise_file ADD COLUMN listed boolean NOT NULL
    GENERATED ALWAYS AS (number IS NOT NULL OR coalesce(step, '') IN ('WAITING', 'SENT_BACK')) STORED,
    ADD COLUMN folded text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(name)) STORED;
COMMENT ON COLUMN desks.enterprise_file.listed IS 'Whether all clerks of the counter find it; what somebody is filling in is theirs';
DROP INDEX desks.enterprise_file_by_name;
CREATE INDEX enterprise_file_by_name ON desks.enterprise_file (organisation, folded, id) WHERE listed;
CREATE INDEX enterprise_file_by_foreign_number ON desks.enterprise_file (organisation, foreign_key) WHERE listed;
-- Where the owner of the database put the extension.
SET LOCAL search_path = registers, public;
CREATE INDEX enterprise_file_by_letters ON desks.enterprise_file USING gin (folded gin_trgm_ops) WITH (fastupdate = off) WHERE listed;
RESET search_path;
DROP INDEX desks.enterprise_file_to_forget;
CREATE INDEX enterprise_file_to_forget ON desks.enterprise_file (changed_at) WHERE number IS NULL AND step IN ('BEING_FILLED_IN', 'SENT_BACK');

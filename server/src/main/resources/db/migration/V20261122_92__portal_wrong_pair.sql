-- How often somebody typed a national number and a surname that do not belong together, for each day.
CREATE TABLE portal.wrong_pair (
    actor uuid NOT NULL,
    day   date NOT NULL,
    times int NOT NULL,
    PRIMARY KEY (actor, day)
);
CREATE INDEX wrong_pair_by_day ON portal.wrong_pair (day);

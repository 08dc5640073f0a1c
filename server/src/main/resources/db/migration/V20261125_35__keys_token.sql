-- A card has 24 codes; number n stands at bytes 32(n-1) to 32n of codes.
CREATE TABLE keys.token (
    key_id    uuid PRIMARY KEY REFERENCES keys.held_key,
    person_id uuid NOT NULL UNIQUE REFERENCES registers.person,
    codes     bytea NOT NULL CHECK (octet_length(codes) = 768),
    numbers   bytea NOT NULL CHECK (octet_length(numbers) = 24),
    turn      smallint NOT NULL CHECK (turn BETWEEN 0 AND 23)
);
COMMENT ON TABLE keys.token IS 'The one federal token of a person';
COMMENT ON COLUMN keys.token.codes IS 'Keyed hashes, each bound to the person and the number on the card';
COMMENT ON COLUMN keys.token.numbers IS 'The order in which the numbers are asked, over and over';
COMMENT ON COLUMN keys.token.turn IS 'Where in that order it stands: what is asked until it is answered rightly';

CREATE TABLE keys.token_activation (
    person_id uuid PRIMARY KEY REFERENCES registers.person,
    codes     bytea NOT NULL CHECK (octet_length(codes) = 768),
    numbers   bytea NOT NULL CHECK (octet_length(numbers) = 24),
    until     timestamptz NOT NULL
);
COMMENT ON TABLE keys.token_activation IS 'Cards that wait for the code that shows that they were printed';
CREATE INDEX token_activation_by_end ON keys.token_activation (until);

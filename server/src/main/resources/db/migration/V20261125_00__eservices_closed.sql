ALTER TABLE eservices.e_service ADD COLUMN open boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN eservices.e_service.open IS 'False once it has left the catalogue: nobody signs in to it, and its history keeps its name';

CREATE TABLE eservices.listed (
    e_service text PRIMARY KEY REFERENCES eservices.e_service (id)
);
COMMENT ON TABLE eservices.listed IS 'The e-services of the catalogue that was read last; the program adds its own beside them';

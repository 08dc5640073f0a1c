CREATE TABLE keys.passkey_owner (
    person_id uuid PRIMARY KEY REFERENCES registers.person,
    handle    bytea NOT NULL UNIQUE CHECK (octet_length(handle) = 32)
);
COMMENT ON COLUMN keys.passkey_owner.handle IS 'What devices call the person: random, and says nothing about who it is';

CREATE TABLE keys.passkey (
    key_id          uuid PRIMARY KEY REFERENCES keys.held_key,
    credential_id   bytea NOT NULL UNIQUE CHECK (octet_length(credential_id) BETWEEN 1 AND 1023),
    public_key      bytea NOT NULL,
    attestation     bytea NOT NULL,
    signatures      bigint NOT NULL CHECK (signatures >= 0),
    backup_eligible boolean NOT NULL,
    backed_up       boolean NOT NULL,
    transports      text[] NOT NULL
);
COMMENT ON COLUMN keys.passkey.credential_id IS 'What its device calls it';
COMMENT ON COLUMN keys.passkey.attestation IS 'What the device said when it was made; the public key is read from it at each use';
COMMENT ON COLUMN keys.passkey.signatures IS 'How often the device has signed, as it says itself; 0 when it does not count';
COMMENT ON COLUMN keys.passkey.backed_up IS 'Whether the passkey exists outside of one device, at the last use';

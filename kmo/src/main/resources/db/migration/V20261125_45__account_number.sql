CREATE TABLE account_number (
    enterprise char(10) PRIMARY KEY,
    iban       varchar(34) NOT NULL,
    changed_by varchar(100) NOT NULL,
    changed_at timestamptz NOT NULL
);
COMMENT ON TABLE account_number IS 'To which account support for an enterprise is paid';
COMMENT ON COLUMN account_number.changed_by IS 'The sub of the person at the OpenID Provider';

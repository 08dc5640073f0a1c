package be.namens.keys.passkey;

import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/**
 * One passkey of a person.
 *
 * @param credential what its device gave when it was made, with the counter of its last use
 */
record Passkey(KeyId id, PersonId person, CredentialRecord credential) {}

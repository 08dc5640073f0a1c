package be.namens.keys.passkey;

import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/** The passkeys of persons whose key works: neither ended nor past its time. */
interface Passkeys {

    /** What devices call the person: random, the same for all passkeys of a person, made the first time. */
    Bytes handleOf(PersonId person);

    List<Passkey> of(PersonId person);

    /** The one that its device calls so. */
    Optional<Passkey> find(Bytes credential);

    void keep(KeyId key, CredentialRecord credential);

    /**
     * Notes what the device said at a use; false when its counter did not move on, as with a copy. Devices that do not count say
     * zero always.
     */
    boolean use(KeyId key, DeviceState state);

    /** The passkey was made for this person, who is another from now on: its device goes on calling them what it does. */
    void move(KeyId key, PersonId from);

    void remove(KeyId key);
}

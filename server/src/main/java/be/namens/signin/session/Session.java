package be.namens.signin.session;

import be.namens.keys.ProvenIdentity;
import be.namens.registers.Person;
import be.namens.signin.Choice;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody is signed in with one browser.
 *
 * @param id the same for the life of the session; no secret
 * @param identity the last proof
 * @param choice for whom they act, until they choose another
 */
public record Session(UUID id, Person person, ProvenIdentity identity, Optional<Choice> choice) {}

package be.namens.messages;

import be.namens.registers.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that has to leave.
 *
 * @param person whose it is; empty when it goes to an address of which nobody knows whose it is
 * @param message empty when what was sealed cannot be opened any more
 * @param tries how often it was taken to be sent, this time included
 */
record Outgoing(UUID id, Optional<PersonId> person, Optional<Message> message, int tries, Instant giveUpAt) {}

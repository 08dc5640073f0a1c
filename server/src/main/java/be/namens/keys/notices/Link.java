package be.namens.keys.notices;

import be.namens.keys.contact.Contact;
import java.time.Instant;
import java.util.Optional;

/**
 * The link of a notice, as it is kept.
 *
 * @param before to where a notice of another address goes back; empty for any other
 * @param answeredAt when the person said that it was not they
 */
record Link(Notice notice, Optional<Contact> before, Instant until, Optional<Instant> answeredAt) {}

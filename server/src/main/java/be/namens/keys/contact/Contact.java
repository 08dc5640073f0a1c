package be.namens.keys.contact;

import be.namens.messages.EmailAddress;
import java.util.Locale;

/**
 * Where and how somebody is written to.
 *
 * @param language in which they confirmed it: whoever changes a key in another language does not change it
 */
public record Contact(EmailAddress address, Locale language) {}

package be.namens.keys;

import be.namens.registers.PersonId;
import java.util.Locale;
import java.util.function.Function;

/** Writes to persons at the address that they gave for notices, in the language in which they gave it. */
public interface WritePerson {

    /**
     * In the transaction of what it is about; does nothing for somebody who never gave an address.
     *
     * @param words for a language
     */
    void write(PersonId person, Function<Locale, Words> words);

    /** A subject of one line, and a text. */
    record Words(String subject, String text) {}
}

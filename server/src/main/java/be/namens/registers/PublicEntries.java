package be.namens.registers;

import be.namens.registers.PublicEntry.Establishment;
import be.namens.registers.PublicEntry.Function;
import be.namens.shared.PageOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What everybody may know of an enterprise (Royal Decree of 28 March 2014 on the public data of the Crossroads Bank). */
public interface PublicEntries {

    /** How many functions are told at most. */
    int MOST_FUNCTIONS = 500;

    /**
     * The entry, also of an enterprise that was stopped.
     *
     * @param language of the reader: descriptions are in it where the register has it
     */
    Optional<PublicEntry> find(EnterpriseNumber number, Locale language);

    /**
     * Its establishment units in the order of their numbers.
     *
     * @param after the {@code next} of the page before
     */
    PageOf<Establishment> establishments(EnterpriseNumber number, Optional<String> after, Locale language);

    /** Who holds which function on this day, without entrepreneurial skills (codes 2xxxx). */
    List<Function> functions(EnterpriseNumber number, LocalDate day);
}

package be.namens.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An enterprise as everybody may know it.
 *
 * @param form the juridical form in words, or its code where the register has no words; empty for a natural person
 * @param situation the juridical situation in words; empty when it is the normal one (000)
 * @param since first day of the enterprise
 */
public record PublicEntry(
        Enterprise enterprise,
        List<Name> names,
        Optional<String> form,
        Optional<String> situation,
        Optional<LocalDate> since,
        Optional<Address> seat) {

    public PublicEntry {
        names = List.copyOf(names);
    }

    /**
     * One name.
     *
     * @param type code of TypeOfDenomination: 001 official, 002 abbreviation, 003 commercial, 004 of a branch
     * @param language code of the register: 1 French, 2 Dutch, 3 German, 4 English, anything else unknown
     */
    public record Name(String text, String type, String language) {}

    /**
     * Where it is, in the language of the reader where the register has it.
     *
     * @param street with number and box; empty when the register has none
     * @param country empty in Belgium
     */
    public record Address(String street, String zipcode, String municipality, String country) {}

    /** An establishment unit. */
    public record Establishment(
            EstablishmentNumber number, Optional<String> name, Optional<Address> address, Optional<LocalDate> since) {}

    /**
     * A function that somebody holds.
     *
     * @param representatives who exercises the mandate that a company holds
     */
    public record Function(String code, Holder holder, LocalDate since, List<Representative> representatives) {
        public Function {
            representatives = List.copyOf(representatives);
        }
    }

    /** The permanent representative of a company for one mandate. */
    public record Representative(String name, LocalDate since) {}

    /** Who holds a function; of a person nothing but the name is public. */
    public sealed interface Holder {

        record NaturalPerson(String name) implements Holder {}

        record Company(EnterpriseNumber number, String name) implements Holder {}
    }
}

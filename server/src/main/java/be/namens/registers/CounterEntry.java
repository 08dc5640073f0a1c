package be.namens.registers;

import java.time.LocalDate;
import java.util.List;

/**
 * A legal person as an enterprise counter registers it.
 *
 * @param form juridical form, three digits
 * @param since first day of the enterprise in the register
 * @param active whether it is not struck off
 */
public record CounterEntry(
        EnterpriseNumber number, List<Name> names, String form, Seat seat, LocalDate since, boolean active) {

    public CounterEntry {
        names = List.copyOf(names);
        if (names.stream().noneMatch(name -> name.type().equals(Name.OFFICIAL))) {
            throw new IllegalArgumentException("An enterprise has an official name");
        }
        if (!form.matches("[0-9]{3}")) {
            throw new IllegalArgumentException("The code of a juridical form has three digits");
        }
    }

    /**
     * One name, in a language that the register does not know: that of another country.
     *
     * @param type 001 official, 003 commercial
     */
    public record Name(String type, String text) {

        public static final String OFFICIAL = "001";
        public static final String COMMERCIAL = "003";
    }

    /**
     * Where it is.
     *
     * @param box may be empty
     * @param countryNl the country in Dutch, and in French: the register keeps both; empty in Belgium
     */
    public record Seat(
            String street,
            String house,
            String box,
            String zipcode,
            String municipality,
            String countryNl,
            String countryFr) {}
}

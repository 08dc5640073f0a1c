package be.namens.registers;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds enterprises by what people remember of their names: accents, the order of words and typing errors do not matter. */
public interface EnterpriseSearch {

    /**
     * One page of those that fit, the best first; the same question is answered in the same order until the register changes.
     *
     * @param page from 1 to the last page; beyond that the page is empty
     * @throws be.namens.shared.Refused when the answer takes too long
     */
    Found find(Wanted wanted, int page);

    /** The enterprise of an establishment unit. */
    Optional<EnterpriseNumber> enterpriseOf(EstablishmentNumber establishment);

    /**
     * What is searched.
     *
     * @param name words of a name, in any language and order
     * @param place municipality or postcode of the seat or of an establishment; empty when anywhere
     */
    record Wanted(String name, String place) {

        /** Longer than what anybody remembers. */
        public static final int LONGEST = 100;

        private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

        public Wanted {
            if (name.length() > LONGEST || place.length() > LONGEST) {
                throw new IllegalArgumentException("A search has at most " + LONGEST + " characters");
            }
            name = CONTROLS.matcher(name).replaceAll(" ").strip();
            place = CONTROLS.matcher(place).replaceAll(" ").strip();
        }
    }

    /**
     * What was found.
     *
     * @param pages how many pages there are
     * @param all how many were found, or as many as are shown when there are more
     * @param more whether more fit than are shown on all pages
     */
    record Found(List<Row> rows, int page, int pages, int all, boolean more) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One enterprise.
     *
     * @param name the name that was found, when it is another one than the official name
     */
    record Row(Enterprise enterprise, Optional<String> name) {}
}

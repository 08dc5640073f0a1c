package be.namens.desks.persons.web;

import be.namens.registers.BirthDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A date of birth as people write it; what is not known is left out. */
final class Birth {

    private Birth() {}

    static String of(BirthDate born) {
        return IntStream.of(born.day(), born.month(), born.year())
                .filter(part -> part > 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("."));
    }

    static String part(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}

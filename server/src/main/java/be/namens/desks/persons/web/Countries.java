package be.namens.desks.persons.web;

import be.namens.screens.Option;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The countries of the world, by their names in a language. */
final class Countries {

    private Countries() {}

    static List<Option> in(Locale language) {
        var collator = Collator.getInstance(language);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Option(code, name(code, language)))
                .sorted(Comparator.comparing(Option::label, collator))
                .toList();
    }

    static String name(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }
}

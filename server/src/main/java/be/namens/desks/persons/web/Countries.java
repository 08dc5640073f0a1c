package be.namens.desks.persons.web;

import be.namens.registers.IdentityDocument;
import be.namens.registers.Particulars;
import be.namens.screens.Option;
import be.namens.screens.Texts;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The countries of the world, by their names in a language. */
final class Countries {

    private Countries() {}

    static List<Option> in(Locale language) {
        var collator = Collator.getInstance(language);
        return IdentityDocument.countries().stream()
                .map(code -> new Option(code, name(code, language)))
                .sorted(Comparator.comparing(Option::label, collator))
                .toList();
    }

    /** Every nationality, and that somebody has none. */
    static List<Option> nationalities(Texts texts) {
        return Stream.concat(
                        in(texts.locale()).stream(),
                        Stream.of(
                                new Option(Particulars.NO_NATIONALITY, nationality(Particulars.NO_NATIONALITY, texts))))
                .toList();
    }

    static String nationality(String code, Texts texts) {
        return code.equals(Particulars.NO_NATIONALITY)
                ? texts.text("desks.persons.nationality.none")
                : name(code, texts.locale());
    }

    static String name(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }
}

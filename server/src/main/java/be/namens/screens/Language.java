package be.namens.screens;

import be.namens.shared.TheClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four languages of the screens; Dutch is where none fits. */
enum Language {
    NL("nl-BE", "Nederlands"),
    FR("fr-BE", "Français"),
    DE("de-BE", "Deutsch"),
    EN("en-GB", "English");

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    Locale locale() {
        return locale;
    }

    /** As in {@code <html lang>} and in the parameter {@code taal}. */
    String tag() {
        return locale.getLanguage();
    }

    /** What its speakers call it; never translated. */
    String ownName() {
        return ownName;
    }

    /** For example "22 november 2026". */
    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** For example "22 november 2026 14:05", the time in Belgium. */
    String moment(Instant instant) {
        var there = instant.atZone(TheClock.ZONE);
        return date(there.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm", locale).format(there);
    }

    /** The language of a locale; Dutch for any language that the screens do not speak. */
    static Language of(Locale locale) {
        return named(locale.getLanguage()).orElse(NL);
    }

    /** The language with this tag, for example {@code fr} or {@code fr-BE}. */
    static Optional<Language> named(String tag) {
        String primary = tag.length() > 2 && tag.charAt(2) == '-' ? tag.substring(0, 2) : tag;
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(primary))
                .findFirst();
    }

    /** The first of these locales that the screens speak. */
    static Optional<Language> firstOf(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> named(locale.getLanguage()).stream())
                .findFirst();
    }
}

package be.namens.screens;

import be.namens.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says texts, days and names in the language of the reader; in a template it is {@code @texts}. */
@Component
public final class Texts {

    private final TextFiles files;

    Texts(TextFiles files) {
        this.files = files;
    }

    /** The text with this key; days, moments and {@link Localized} names among the values are said in the same language. */
    public String text(String key, Object... values) {
        return files.getMessage(key, values, locale());
    }

    /** The same in a language that is not that of the reader, for what is read elsewhere: an e-mail, an SMS. */
    public String textIn(Locale language, String key, Object... values) {
        return files.getMessage(key, values, language);
    }

    /** The text with this key, if there is one. */
    public Optional<String> find(String key, Object... values) {
        return files.has(key) ? Optional.of(text(key, values)) : Optional.empty();
    }

    /** What a problem says. */
    public String sentence(Problem problem) {
        return text(problem.textKey(), problem.values().toArray());
    }

    /** For example "22 november 2026". */
    public String date(LocalDate day) {
        return language().date(day);
    }

    /** For example "22 november 2026 14:05", the time in Belgium. */
    public String moment(Instant instant) {
        return language().moment(instant);
    }

    /** A name or text that is kept in four languages. */
    public String of(Localized localized) {
        return localized.in(locale());
    }

    /** The language of the reader: one of nl, fr, de and en, with its region. */
    public Locale locale() {
        return language().locale();
    }

    private static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }
}

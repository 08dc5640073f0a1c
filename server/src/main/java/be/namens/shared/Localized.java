package be.namens.shared;

import java.util.Locale;

/** One text in the four languages of the screens; each is present. */
public record Localized(String nl, String fr, String de, String en) {

    public Localized {
        if (nl.isBlank() || fr.isBlank() || de.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text is needed in nl, fr, de and en");
        }
    }

    /** The same text in every language, for names that are not translated. */
    public static Localized same(String text) {
        return new Localized(text, text, text, text);
    }

    /** The text in this language; Dutch for any language that the screens do not speak. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> fr;
            case "de" -> de;
            case "en" -> en;
            default -> nl;
        };
    }
}

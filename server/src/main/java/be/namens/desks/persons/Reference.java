package be.namens.desks.persons;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** By what somebody names their appointment, in an e-mail or on the telephone: nothing is opened with it. */
public record Reference(String characters) {

    private static final int LENGTH = 8;

    /** Without what people take for one another, and without vowels, so that no word comes out. */
    private static final String ALPHABET = "34679CDFGHJKLMNPQRTVWX";

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-]");
    private static final int LONGEST_TYPED = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (!FORM.matcher(characters).matches()) {
            throw new IllegalArgumentException("Not a reference");
        }
    }

    /** As somebody reads it out: spaces and capitals do not matter; empty when it cannot be one. */
    static Optional<Reference> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String characters = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(characters).matches() ? Optional.of(new Reference(characters)) : Optional.empty();
    }

    static Reference random() {
        var characters = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(characters.toString());
    }

    /** In two groups, as people read it. */
    public String grouped() {
        return characters.substring(0, LENGTH / 2) + " " + characters.substring(LENGTH / 2);
    }
}

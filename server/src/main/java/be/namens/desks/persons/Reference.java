package be.namens.desks.persons;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** By what somebody names their appointment, in an e-mail or on the telephone: nothing is opened with it. */
public record Reference(String characters) {

    private static final int LENGTH = 8;

    /** Without what people take for one another, and without vowels, so that no word comes out. */
    private static final String ALPHABET = "34679CDFGHJKLMNPQRTVWX";

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (!FORM.matcher(characters).matches()) {
            throw new IllegalArgumentException("Not a reference");
        }
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

package be.namens.keys.token;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One code of a card: six characters that nobody takes for one another on paper.
 *
 * <p>Without 0 1 2 5 8 and B I O S Z, which look alike, without U, which looks like V, and without A and E, so that no word comes out:
 * 22 characters, 113 million codes. Who guesses as fast as the guarding rule allows needs 31 000 years on average; who tries five codes
 * a day on each of a million cards opens one in three weeks.
 */
record TokenCode(String characters) {

    static final int LENGTH = 6;

    private static final String ALPHABET = "34679CDFGHJKLMNPQRTVWX";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0-]");
    private static final SecureRandom RANDOM = new SecureRandom();

    TokenCode {
        if (!FORM.matcher(characters).matches()) {
            throw new IllegalArgumentException("A code of a card has six characters of its own alphabet");
        }
    }

    static TokenCode random() {
        var characters = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new TokenCode(characters.toString());
    }

    /** What a person typed, spaces and hyphens aside, in capitals or not. */
    static Optional<TokenCode> typed(String text) {
        String characters = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(characters).matches() ? Optional.of(new TokenCode(characters)) : Optional.empty();
    }

    /** As it stands on the card, in two groups. */
    String grouped() {
        return characters.substring(0, LENGTH / 2) + " " + characters.substring(LENGTH / 2);
    }

    /** Does not show the code. */
    @Override
    public String toString() {
        return "TokenCode[…]";
    }
}

package be.namens.keys.paper;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes that people type over from paper, in characters that nobody takes for one another.
 *
 * <p>Without 0 1 2 5 8 and B I O S Z, which look alike, without U, which looks like V, and without A and E, so that no word comes out:
 * 22 characters, 4.46 bits each.
 */
public final class TypedOver {

    private static final String ALPHABET = "34679CDFGHJKLMNPQRTVWX";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0-]");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TypedOver() {}

    /** So many characters, each drawn by itself. */
    public static String random(int length) {
        var characters = new StringBuilder(length);
        for (int at = 0; at < length; at++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return characters.toString();
    }

    public static boolean isOne(String characters, int length) {
        return characters.length() == length && FORM.matcher(characters).matches();
    }

    /** What a person typed, spaces and hyphens aside, in capitals or not; empty when it is no code of this length. */
    public static Optional<String> typed(String text, int length) {
        String characters = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return isOne(characters, length) ? Optional.of(characters) : Optional.empty();
    }

    /** In groups with a space between them, as it stands on paper. */
    public static String grouped(String characters, int group) {
        return characters.replaceAll("(?<=\\G.{" + group + "})(?!$)", " ");
    }
}

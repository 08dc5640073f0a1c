package be.namens.registers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether two people may have the same names, as documents of different countries write them: accents, case, umlauts as two letters,
 * hyphens, which name comes first, further given names that one of both leaves out.
 */
final class SameNames {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SameNames() {}

    static boolean may(String givenName, String familyName, String otherGivenName, String otherFamilyName) {
        var given = words(givenName);
        var family = words(familyName);
        var otherGiven = words(otherGivenName);
        var otherFamily = words(otherFamilyName);
        return (together(family).equals(together(otherFamily)) && startAlike(given, otherGiven))
                || (together(family).equals(together(otherGiven)) && startAlike(given, otherFamily));
    }

    private static boolean startAlike(List<String> one, List<String> other) {
        // Who has one name only has it as family name.
        return one.isEmpty() || other.isEmpty() || one.getFirst().equals(other.getFirst());
    }

    private static String together(List<String> words) {
        return String.join("", words);
    }

    private static List<String> words(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ı", "i")
                .replace("đ", "d")
                .replace("æ", "a")
                .replace("œ", "o")
                // An umlaut is two letters to one office and one to another.
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
        return Arrays.stream(NO_LETTER.split(bare))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

package be.namens.registers.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How names, and what people type of them, become words that can be compared: small letters without accents and without the dots of
 * abbreviations; legal forms and "and" carry no weight.
 */
final class Folding {

    /** Letters that are no letter with an accent, as people type them without their keyboard. */
    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ł', "l", 'ı', "i", 'þ', "th");

    private static final Set<String> SAINTS = Set.of("sint", "saint", "sainte", "sankt", "ste");

    private static final Set<String> WEIGHTLESS = Set.of(
            "nv", "sa", "bv", "srl", "bvba", "sprl", "ebvba", "sprlu", "cv", "sc", "cvba", "scrl", "vzw", "asbl",
            "ivzw", "aisbl", "vof", "snc", "comm", "commv", "gcv", "scs", "commva", "sca", "esv", "gie", "eesv", "geie",
            "vog", "gmbh", "mbh", "sarl", "rl", "eurl", "ltd", "llc", "plc", "en", "et", "und", "and");

    private static final int LONGEST_WORD = 60;

    private static final Pattern JOINTS = Pattern.compile("[-.]");

    private static final String APOSTROPHES = "'’‘`´ʼ";

    private Folding() {}

    /**
     * A name, folded.
     *
     * @param text the words that carry weight, in their order
     * @param words those, and what parts that are joined or divided by a sign are together and apart
     */
    record Name(String text, Set<String> words) {}

    static Name name(String denomination) {
        var extra = new LinkedHashSet<String>();
        var words = weighty(tokens(denomination, extra));
        var all = new LinkedHashSet<>(words);
        extra.forEach(word -> all.add(bounded(word)));
        return new Name(String.join(" ", words), all);
    }

    /** The words that count of what somebody typed, in their order. */
    static List<String> words(String typed) {
        return weighty(tokens(typed, new LinkedHashSet<>()));
    }

    /** A word of a place, as it stands among the words of names. */
    static String place(String word) {
        return "@" + word;
    }

    private static List<String> weighty(List<String> tokens) {
        var words = tokens.stream().filter(token -> !WEIGHTLESS.contains(token)).toList();
        return (words.isEmpty() ? tokens : words).stream().map(Folding::bounded).toList();
    }

    /** Nobody types more of one word, and an index bears no word of any length. */
    private static String bounded(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST_WORD));
    }

    private static List<String> tokens(String text, Set<String> extra) {
        var tokens = new ArrayList<String>();
        for (String chunk : plain(text).split(" ", -1)) {
            if (isAbbreviation(chunk)) {
                tokens.add(chunk.replace(".", ""));
            } else {
                pieces(chunk, tokens, extra);
            }
        }
        return initialsTogether(tokens);
    }

    /** Small letters and digits, with the signs that may stand inside a word, and spaces. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        String decomposed =
                Normalizer.normalize(apostrophes(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int at = 0; at < decomposed.length(); at++) {
            char character = decomposed.charAt(at);
            if (LETTERS.containsKey(character)) {
                plain.append(LETTERS.get(character));
            } else if (Character.isLetterOrDigit(character) || character == '\'' || character == '.') {
                plain.append(character);
            } else if (Character.getType(character) == Character.DASH_PUNCTUATION) {
                plain.append('-');
            } else if (Character.getType(character) != Character.NON_SPACING_MARK) {
                plain.append(' ');
            }
        }
        return plain.toString();
    }

    /** The acute accent by itself would become a space. */
    private static String apostrophes(String text) {
        var same = new StringBuilder(text.length());
        text.chars().forEach(character -> same.append(APOSTROPHES.indexOf(character) >= 0 ? '\'' : (char) character));
        return same.toString();
    }

    /** Single letters with a dot behind each, the last one with or without. */
    private static boolean isAbbreviation(String chunk) {
        if (chunk.length() < 3) {
            return false;
        }
        for (int at = 0; at < chunk.length(); at++) {
            boolean fits = at % 2 == 0 ? Character.isLetterOrDigit(chunk.charAt(at)) : chunk.charAt(at) == '.';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static void pieces(String chunk, List<String> tokens, Set<String> extra) {
        var pieces = Arrays.stream(JOINTS.split(chunk, -1))
                .filter(piece -> !piece.replace("'", "").isEmpty())
                .toList();
        for (String piece : pieces) {
            String together = piece.replace("'", "");
            tokens.add(SAINTS.contains(together) ? "st" : together);
            if (!together.equals(piece)) {
                Arrays.stream(piece.split("'", -1))
                        .filter(part -> !part.isEmpty())
                        .forEach(extra::add);
            }
        }
        if (pieces.size() > 1) {
            extra.add(String.join("", pieces).replace("'", ""));
        }
    }

    /** "k b c" is what "K.B.C." is. */
    private static List<String> initialsTogether(List<String> tokens) {
        var together = new ArrayList<String>();
        boolean open = false;
        for (String token : tokens) {
            boolean single = token.length() == 1 && Character.isLetter(token.charAt(0));
            if (single && open) {
                together.set(together.size() - 1, together.getLast() + token);
            } else {
                together.add(token);
            }
            open = single;
        }
        return List.copyOf(together);
    }
}

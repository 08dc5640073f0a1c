package be.namens.desks.enterprises;

import java.util.regex.Pattern;

/** Text that somebody typed, on one line. */
final class TypedText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);

    private TypedText() {}

    static String of(String typed) {
        return BLANKS.matcher(typed).replaceAll(" ").strip();
    }

    static boolean fits(String text, int shortest, int longest) {
        return text.length() >= shortest && text.length() <= longest && text.equals(of(text));
    }
}

package be.namens.registers;

/** The digits of a number as people type it: with dots, dashes, slashes and spaces of any kind, or without. */
final class TypedDigits {

    /** Far more than any number with its separators has. */
    private static final int LONGEST = 64;

    private TypedDigits() {}

    /** Everything but the separators; something that no rule accepts when it is too long to be a number. */
    static String of(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        var digits = new StringBuilder(typed.length());
        typed.codePoints().filter(character -> !isSeparator(character)).forEach(digits::appendCodePoint);
        return digits.toString();
    }

    private static boolean isSeparator(int character) {
        return character == '.'
                || character == '/'
                || character == '\u00b7'
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION;
    }
}

package be.namens.audit;

import java.util.regex.Pattern;

/** The last guard of the trail: a text that looks like a national number is a defect of the program and is not written. */
final class NoNationalNumber {

    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile(
            "(?<![0-9a-fA-F-])[0-9]{2}[.]?[0-9]{2}[.]?[0-9]{2}[- ]?[0-9]{3}[. ]?[0-9]{2}(?![0-9a-fA-F-])");

    private NoNationalNumber() {}

    static String in(String text) {
        if (LOOKS_LIKE_ONE.matcher(text).find()) {
            throw new IllegalArgumentException("A fact of the trail may not hold a national number");
        }
        return text;
    }
}

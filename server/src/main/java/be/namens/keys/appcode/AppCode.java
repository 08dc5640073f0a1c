package be.namens.keys.appcode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code of six digits, as an authenticator app shows it for thirty seconds. */
record AppCode(String digits) {

    static final int LENGTH = 6;

    private static final int MODULUS = 1_000_000;
    private static final Pattern FORM = Pattern.compile("[0-9]{" + LENGTH + "}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]");

    AppCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("An app code has six digits");
        }
    }

    static AppCode lastDigitsOf(int number) {
        return new AppCode(String.format(Locale.ROOT, "%06d", number % MODULUS));
    }

    /** What a person typed, spaces aside: apps show the code in two groups of three. */
    static Optional<AppCode> typed(String text) {
        String digits = SPACES.matcher(text).replaceAll("");
        return FORM.matcher(digits).matches() ? Optional.of(new AppCode(digits)) : Optional.empty();
    }

    /** Compares in constant time. */
    boolean is(AppCode other) {
        return MessageDigest.isEqual(ascii(), other.ascii());
    }

    private byte[] ascii() {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    /** Does not show the code. */
    @Override
    public String toString() {
        return "AppCode[…]";
    }
}

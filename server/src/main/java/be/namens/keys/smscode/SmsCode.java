package be.namens.keys.smscode;

import be.namens.shared.Vault;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A random code of six digits, kept only as a keyed hash. */
record SmsCode(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int POSSIBLE = 1_000_000;
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]");

    SmsCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("An SMS code has six digits");
        }
    }

    static SmsCode random() {
        return new SmsCode(String.format(Locale.ROOT, "%06d", RANDOM.nextInt(POSSIBLE)));
    }

    /** What a person typed, spaces aside. */
    static Optional<SmsCode> typed(String text) {
        String digits = SPACES.matcher(text).replaceAll("");
        return FORM.matcher(digits).matches() ? Optional.of(new SmsCode(digits)) : Optional.empty();
    }

    /** What is kept of it. */
    KeyedHash hash(Vault vault) {
        return KeyedHash.of("keys.sms-code.code", digits, vault);
    }

    /** Does not show the code. */
    @Override
    public String toString() {
        return "SmsCode[…]";
    }
}

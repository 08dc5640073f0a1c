package be.namens.keys.contact;

import be.namens.registers.PersonId;
import be.namens.shared.Vault;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A random code of six digits, kept only as a keyed hash that is bound to its person. */
record ContactCode(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int POSSIBLE = 1_000_000;
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]");

    ContactCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("A code has six digits");
        }
    }

    static ContactCode random() {
        return new ContactCode(String.format(Locale.ROOT, "%06d", RANDOM.nextInt(POSSIBLE)));
    }

    /** What a person typed, spaces aside. */
    static Optional<ContactCode> typed(String text) {
        String digits = SPACES.matcher(text).replaceAll("");
        return FORM.matcher(digits).matches() ? Optional.of(new ContactCode(digits)) : Optional.empty();
    }

    /** What is kept of it. */
    byte[] hash(PersonId person, Vault vault) {
        return vault.hash("keys.contact.code:" + person, digits);
    }

    /** Does not show the code. */
    @Override
    public String toString() {
        return "ContactCode[…]";
    }
}

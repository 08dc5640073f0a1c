package be.namens.eservices;

import java.util.regex.Pattern;

/**
 * The code of a right, as role claims carry it, for example {@code VLAIOInkomGebruiker}.
 *
 * <p>Holds no hyphen, colon or space: clients split role claims on these.
 */
public record RightId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{1,62}");

    public RightId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the code of a right: `" + value + "`");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

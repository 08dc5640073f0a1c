package be.namens.eservices;

import java.util.regex.Pattern;

/** Our name of an e-service: lower-case letters, digits and hyphens, for example {@code kmo-portefeuille}. */
public record EServiceId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    public EServiceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the name of an e-service: `" + value + "`");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

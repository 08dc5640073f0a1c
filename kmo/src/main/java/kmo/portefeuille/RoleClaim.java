package kmo.portefeuille;

import java.util.regex.Pattern;

/**
 * One value of a role claim: {@code <right>-<profile>:<enterprise number>}.
 *
 * @param right for example {@code VLAIOInkomGebruiker}
 * @param profile for example {@code dienstverlener}
 */
record RoleClaim(String right, String profile, EnterpriseNumber enterprise) {

    private static final Pattern FORM = Pattern.compile(
            "(?<right>[A-Za-z][A-Za-z0-9_]{0,62})-(?<profile>[A-Za-z][A-Za-z0-9_]{0,62}):(?<enterprise>[0-9]{10})");

    /** Reads a value as it came; refuses whatever has not exactly this form. */
    static RoleClaim parse(String value) {
        var match = FORM.matcher(value);
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a role claim");
        }
        return new RoleClaim(
                match.group("right"), match.group("profile"), new EnterpriseNumber(match.group("enterprise")));
    }
}

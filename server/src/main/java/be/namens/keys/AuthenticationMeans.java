package be.namens.keys;

/**
 * What a person can prove their identity with, as the outside world names it.
 *
 * @param urn for example {@code urn:be:vlaanderen:authmech:csamtotp}; given as {@code acr}
 * @param level how strong it is
 */
public record AuthenticationMeans(String urn, Level level) implements Comparable<AuthenticationMeans> {

    private static final String PREFIX = "urn:be:vlaanderen:authmech:";

    /** A means of the list of ACM, by its short name such as {@code csamtotp}. */
    public static AuthenticationMeans named(String shortName, Level level) {
        return new AuthenticationMeans(PREFIX + shortName, level);
    }

    @Override
    public int compareTo(AuthenticationMeans other) {
        int byLevel = Integer.compare(level.acm(), other.level.acm());
        return byLevel != 0 ? byLevel : urn.compareTo(other.urn);
    }
}

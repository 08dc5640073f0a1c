package be.namens.registers;

/**
 * Who somebody is, as a desk reads it from a document.
 *
 * @param nationality two capital letters (ISO 3166-1), or {@link #NO_NATIONALITY}
 */
public record Particulars(
        String givenName, String familyName, BirthDate born, Sex sex, String nationality, IdentityDocument document) {

    /** The nationality of who has none, or of whom nobody knows it. */
    public static final String NO_NATIONALITY = "XX";

    private static final int LONGEST_NAME = 100;

    public Particulars {
        if (familyName.isBlank() || familyName.length() > LONGEST_NAME || givenName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name of 1 to 100 characters is needed");
        }
        if (!isNationality(nationality)) {
            throw new IllegalArgumentException("A nationality is the code of a country");
        }
        givenName = givenName.strip();
        familyName = familyName.strip();
    }

    /** Whether this is the code of a nationality, or of none. */
    public static boolean isNationality(String code) {
        return IdentityDocument.isCountry(code) || code.equals(NO_NATIONALITY);
    }

    /** Does not show them. */
    @Override
    public String toString() {
        return "Particulars[…]";
    }
}

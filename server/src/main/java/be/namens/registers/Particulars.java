package be.namens.registers;

/**
 * Who somebody is, as a desk reads it from a document.
 *
 * @param nationality two capital letters (ISO 3166-1)
 */
public record Particulars(
        String givenName, String familyName, BirthDate born, Sex sex, String nationality, IdentityDocument document) {

    private static final int LONGEST_NAME = 100;

    public Particulars {
        if (familyName.isBlank() || familyName.length() > LONGEST_NAME || givenName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name of 1 to 100 characters is needed");
        }
        if (!IdentityDocument.isCountry(nationality)) {
            throw new IllegalArgumentException("A nationality is the code of a country");
        }
        givenName = givenName.strip();
        familyName = familyName.strip();
    }

    /** Does not show them. */
    @Override
    public String toString() {
        return "Particulars[…]";
    }
}

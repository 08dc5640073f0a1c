package be.namens.registers;

/**
 * A person of the national register or the BIS register, without the number: that one is asked for on purpose.
 *
 * @param subject the claim {@code sub}: random, 40 lower-case hexadecimal characters, the same at every e-service (as at ACM)
 */
public record Person(PersonId id, String subject, String givenName, String familyName) {

    public String fullName() {
        return givenName + " " + familyName;
    }
}

package be.namens.registers;

/** A person of the national register or the BIS register, without the number: that one is asked for on purpose. */
public record Person(PersonId id, String givenName, String familyName) {

    public String fullName() {
        return givenName + " " + familyName;
    }
}

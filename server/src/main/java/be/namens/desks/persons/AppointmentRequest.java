package be.namens.desks.persons;

import be.namens.messages.EmailAddress;
import be.namens.registers.BirthDate;
import be.namens.registers.Particulars;
import java.util.Locale;

/**
 * What somebody writes who asks to come. Nobody has looked at a document yet: it is their word.
 *
 * @param enterprise for which they come, as they call it; empty when for none
 * @param nationality two capital letters (ISO 3166-1)
 */
public record AppointmentRequest(
        Purpose purpose,
        String enterprise,
        String givenName,
        String familyName,
        BirthDate born,
        String nationality,
        EmailAddress email,
        DayPart dayPart,
        Locale language) {

    /** Of each text. */
    public static final int LONGEST = 100;

    public AppointmentRequest {
        if (familyName.isBlank()
                || familyName.length() > LONGEST
                || givenName.length() > LONGEST
                || enterprise.length() > LONGEST
                || !Particulars.isNationality(nationality)) {
            throw new IllegalArgumentException("Not a request for an appointment");
        }
        // The same as what is kept.
        language = Locale.of(language.getLanguage());
    }

    public String fullName() {
        return (givenName + " " + familyName).strip();
    }

    /** Does not show who asks. */
    @Override
    public String toString() {
        return "AppointmentRequest[…]";
    }
}

package be.namens.desks.persons;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why the registration office says no. */
public enum PersonDeskRefusal implements Refusal {
    PURPOSE_NEEDED(Fault.INPUT),
    FAMILY_NAME_NEEDED(Fault.INPUT),
    NAME_TOO_LONG(Fault.INPUT),
    BIRTH_DATE_NEEDED(Fault.INPUT),
    COUNTRY_NEEDED(Fault.INPUT),
    CONTACT_NEEDED(Fault.INPUT),
    OFFICE_NEEDED(Fault.INPUT),
    DAY_PART_NEEDED(Fault.INPUT),
    SEX_NEEDED(Fault.INPUT),
    DOCUMENT_KIND_NEEDED(Fault.INPUT),
    DOCUMENT_NUMBER_NEEDED(Fault.INPUT),
    /** The clerk has to say that they looked. */
    SEEN_NEEDED(Fault.INPUT),
    CHOICE_NEEDED(Fault.INPUT),
    MERGE_REASON_NEEDED(Fault.INPUT),
    /** Nobody in the register has this number. */
    NUMBER_OF_NOBODY(Fault.ABSENT),
    /** There is none, it is closed, or it is one of another office. */
    APPOINTMENT_ABSENT(Fault.ABSENT),
    /** Who came has a number from this appointment already. */
    IDENTIFIED_BEFORE(Fault.CONFLICT),
    /** As many numbers of nobody on a day as typing errors explain. */
    TOO_MANY_UNKNOWN_NUMBERS(Fault.TOO_OFTEN),
    /** No appointment at this office has this reference, or it is closed. */
    REFERENCE_UNKNOWN(Fault.ABSENT),
    /** The document comes first. */
    NOT_SEEN_YET(Fault.CONFLICT);

    private final Fault fault;

    PersonDeskRefusal(Fault fault) {
        this.fault = fault;
    }

    @Override
    public String code() {
        return "person-desk-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Fault fault() {
        return fault;
    }
}

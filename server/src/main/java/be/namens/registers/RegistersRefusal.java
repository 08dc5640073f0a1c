package be.namens.registers;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why the registers say no. */
public enum RegistersRefusal implements Refusal {
    NATIONAL_NUMBER_FORM(Fault.INPUT),
    NATIONAL_NUMBER_DATE(Fault.INPUT),
    NATIONAL_NUMBER_CHECKSUM(Fault.INPUT),
    NATIONAL_NUMBER_TEST(Fault.INPUT),
    ENTERPRISE_NUMBER_FORM(Fault.INPUT),
    ENTERPRISE_NUMBER_FIRST_DIGIT(Fault.INPUT),
    ENTERPRISE_NUMBER_CHECKSUM(Fault.INPUT),
    ESTABLISHMENT_NUMBER_FORM(Fault.INPUT),
    ESTABLISHMENT_NUMBER_FIRST_DIGIT(Fault.INPUT),
    ESTABLISHMENT_NUMBER_CHECKSUM(Fault.INPUT),
    /** Whoever wants to write a person into the register works at no desk that may. */
    NOT_A_REGISTRATION_DESK(Fault.NOT_ALLOWED),
    PERSON_UNKNOWN(Fault.ABSENT),
    /** A desk saw this document before. */
    PERSON_HAS_A_NUMBER(Fault.CONFLICT),
    /** Somebody in the register has the same names and date of birth, and the clerk did not say that they are another. */
    PERSON_LOOKS_KNOWN(Fault.CONFLICT),
    BORN_IN_FUTURE(Fault.INPUT),
    /** Every number of the day and of the year is somebody's. */
    BIS_NUMBERS_USED_UP(Fault.OUT_OF_ORDER),
    /** The document is that of another person. */
    DOCUMENT_OF_SOMEBODY_ELSE(Fault.CONFLICT),
    /** The person was known by it before, or got their number with it. */
    IDENTITY_STAYS(Fault.CONFLICT),
    /** A number of the national register is never replaced. */
    NUMBER_STAYS(Fault.CONFLICT),
    /** Only a number of the national register replaces a BIS number. */
    NATIONAL_NUMBER_NEEDED(Fault.INPUT),
    /** Then it is one person with two numbers, and they are merged. */
    NUMBER_OF_SOMEBODY_ELSE(Fault.CONFLICT),
    /** A clerk changes nothing of their own registration. */
    OWN_REGISTRATION(Fault.NOT_ALLOWED),
    MERGE_SAME_PERSON(Fault.INPUT),
    /** A clerk decides about others. */
    MERGE_NOT_ONESELF(Fault.NOT_ALLOWED),
    /** The national register says that they are two. */
    MERGE_TWO_NATIONAL_NUMBERS(Fault.CONFLICT),
    /** Who has a number of the national register is the one who stays. */
    MERGE_OTHER_WAY_ROUND(Fault.CONFLICT),
    /** Another proposal takes this person away. */
    MERGE_WAITS_ALREADY(Fault.CONFLICT),
    /** It was decided, or there never was one. */
    MERGE_OVER(Fault.ABSENT),
    /** Four eyes: who proposes does not decide. */
    MERGE_BY_ANOTHER(Fault.NOT_ALLOWED),
    /** Who did not propose it declines it instead. */
    MERGE_NOT_YOURS(Fault.NOT_ALLOWED),
    REGISTER_BEING_LOADED(Fault.CONFLICT),
    /** Every number of the range of counters was given. */
    NUMBERS_USED_UP(Fault.OUT_OF_ORDER),
    /** The Crossroads Bank holds the enterprise itself by now, and is the place to change it. */
    ENTRY_BY_FEED(Fault.CONFLICT),
    SEARCH_TAKES_TOO_LONG(Fault.OUT_OF_ORDER),
    /** So many search at this moment that more would keep others from signing in. */
    SEARCH_IS_BUSY(Fault.OUT_OF_ORDER);

    private final Fault fault;

    RegistersRefusal(Fault fault) {
        this.fault = fault;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Fault fault() {
        return fault;
    }
}

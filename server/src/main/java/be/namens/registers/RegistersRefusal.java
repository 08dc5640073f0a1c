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
    REGISTER_BEING_LOADED(Fault.CONFLICT),
    /** Every number of the range of counters was given. */
    NUMBERS_USED_UP(Fault.OUT_OF_ORDER),
    /** The Crossroads Bank holds the enterprise itself by now, and is the place to change it. */
    ENTRY_BY_FEED(Fault.CONFLICT),
    SEARCH_TAKES_TOO_LONG(Fault.OUT_OF_ORDER);

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

package be.namens.registers;

import java.util.regex.Pattern;

/** The codes of the nature of a function (AardFunctie) that have a meaning of their own here. */
final class FunctionCode {

    /** The natural person who exercises the mandate of a company (Code of Companies and Associations, article 2:55). */
    static final String PERMANENT_REPRESENTATIVE = "10003";

    /** The natural person who is the enterprise. */
    static final String ENTREPRENEUR = "10001";

    private static final Pattern FORM = Pattern.compile("[0-9]{5}");

    private FunctionCode() {}

    static boolean isOne(String code) {
        return FORM.matcher(code).matches();
    }
}

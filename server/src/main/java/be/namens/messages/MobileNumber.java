package be.namens.messages;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of a mobile telephone, as ITU-T E.164 writes it. A Belgian one must be mobile; of other countries only the form is known.
 *
 * @param text a plus sign and eight to fifteen digits
 */
public record MobileNumber(String text) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern BELGIAN_MOBILE = Pattern.compile("\\+324[5-9][0-9]{7}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0./()-]");
    private static final String BELGIUM = "+32";
    private static final int LONGEST_TYPED = 40;
    private static final int SHOWN_AT_END = 2;

    public MobileNumber {
        if (!E164.matcher(text).matches()
                || (text.startsWith(BELGIUM) && !BELGIAN_MOBILE.matcher(text).matches())) {
            throw new IllegalArgumentException("Not a mobile number");
        }
    }

    /** What a person typed: {@code +32 470 12 34 56}, {@code 0032…}, or as one dials in Belgium, {@code 0470 12 34 56}. */
    public static Optional<MobileNumber> typed(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String digits = SEPARATORS.matcher(typed.replace("(0)", "")).replaceAll("");
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        } else if (digits.startsWith("0")) {
            digits = BELGIUM + digits.substring(1);
        }
        try {
            return Optional.of(new MobileNumber(digits));
        } catch (IllegalArgumentException noMobileNumber) {
            return Optional.empty();
        }
    }

    /** For a screen where its owner must recognise it: {@code +32 ••• •• •• 56}, which no end of a line breaks. */
    public String masked() {
        return text.substring(0, BELGIUM.length())
                + "\u00a0•••\u00a0••\u00a0••\u00a0"
                + text.substring(text.length() - SHOWN_AT_END);
    }

    /** Shows nobody's number. */
    @Override
    public String toString() {
        return "MobileNumber[…]";
    }
}

package be.namens.desks;

import be.namens.shared.Refused;
import java.util.regex.Pattern;

/** Why a clerk does something or opens a file, in their own words; kept in the trail, so it holds no number of a person. */
public record Reason(String text) {

    public static final int LONGEST = 200;

    private static final int SHORTEST = 5;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Eleven digits, however they are written apart. */
    private static final Pattern LIKE_A_NATIONAL_NUMBER = Pattern.compile("(?:\\p{Nd}[^\\p{L}\\p{Nd}]{0,3}){11}");

    public Reason {
        if (text.length() < SHORTEST || text.length() > LONGEST || holdsNumber(text)) {
            throw new IllegalArgumentException("Not a reason");
        }
    }

    /** Reads what somebody typed; refused when it is too short, too long, or holds what may be a national number. */
    public static Reason read(String typed) {
        String text = BLANKS.matcher(typed).replaceAll(" ").strip();
        if (text.length() < SHORTEST) {
            throw new Refused(DesksRefusal.REASON_MISSING);
        }
        if (text.length() > LONGEST) {
            throw new Refused(DesksRefusal.REASON_TOO_LONG, LONGEST);
        }
        if (holdsNumber(text)) {
            throw new Refused(DesksRefusal.REASON_HOLDS_NUMBER);
        }
        return new Reason(text);
    }

    private static boolean holdsNumber(String text) {
        return LIKE_A_NATIONAL_NUMBER.matcher(text).find();
    }
}

package be.namens.registers;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of the national register or the BIS register (INSZ): eleven digits that pass the check.
 *
 * <p>Written as {@code YY.MM.DD-SSS.CC}. Never shown, logged or put in an address: {@link #toString} is masked.
 *
 * @param digits eleven digits without separators
 */
public record NationalNumber(String digits) {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final int MODULUS = 97;
    private static final long BORN_FROM_2000 = 2_000_000_000L;

    /** A test number has its month raised by this. */
    private static final int TEST_MONTHS = 60;

    public NationalNumber {
        broken(digits).ifPresent(rule -> {
            throw new IllegalArgumentException("Not a national number: " + rule.code());
        });
    }

    /** Reads what somebody typed, with or without separators. Whether a test number counts is not for the number to say. */
    static TypedNumber<NationalNumber> read(String typed) {
        String digits = TypedDigits.of(typed);
        return broken(digits)
                .<TypedNumber<NationalNumber>>map(TypedNumber.Invalid::new)
                .orElseGet(() -> new TypedNumber.Valid<>(new NationalNumber(digits)));
    }

    /** The number that begins with these nine digits, with the check for the century. */
    static NationalNumber checked(long nineDigits, boolean from2000) {
        long base = (from2000 ? BORN_FROM_2000 : 0) + nineDigits;
        return new NationalNumber(String.format(Locale.ROOT, "%09d%02d", nineDigits, MODULUS - base % MODULUS));
    }

    private static Optional<RegistersRefusal> broken(String digits) {
        if (!ELEVEN_DIGITS.matcher(digits).matches()) {
            return Optional.of(RegistersRefusal.NATIONAL_NUMBER_FORM);
        }
        boolean before2000 = fits(digits, 0);
        boolean from2000 = fits(digits, BORN_FROM_2000);
        if (!before2000 && !from2000) {
            return Optional.of(RegistersRefusal.NATIONAL_NUMBER_CHECKSUM);
        }
        boolean possible = (before2000 && hasPossibleDate(digits, 1900)) || (from2000 && hasPossibleDate(digits, 2000));
        return possible ? Optional.empty() : Optional.of(RegistersRefusal.NATIONAL_NUMBER_DATE);
    }

    private static boolean fits(String digits, long century) {
        long base = century + Long.parseLong(digits.substring(0, 9));
        return MODULUS - base % MODULUS == two(digits, 9);
    }

    private static boolean hasPossibleDate(String digits, int century) {
        int written = two(digits, 2);
        if (Kind.ofMonth(written).isEmpty()) {
            return false;
        }
        int month = written % 20;
        int day = two(digits, 4);
        if (month == 0) {
            // Unknown, or the counter of that day was used up; 00.00.01 is what a wholly unknown date is written as.
            return day == 0 || (day == 1 && two(digits, 0) == 0);
        }
        return day <= YearMonth.of(century + two(digits, 0), month).lengthOfMonth();
    }

    private static int two(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    public Kind kind() {
        return Kind.ofMonth(two(digits, 2)).orElseThrow();
    }

    /** Whether it is of the BIS register, and not of the national register; also of a test number. */
    public boolean isOfBisRegister() {
        int raise = two(digits, 2) / 20;
        return raise == 1 || raise == 2 || raise == 4;
    }

    /** Whether the person can have been born by this year: the check digits tell the century. */
    boolean isBornBy(int year) {
        return (fits(digits, 0) && hasPossibleDate(digits, 1900)) || 2000 + two(digits, 0) <= year;
    }

    /** For a screen where its owner must recognise it: {@code 85.••.••-•••.28}. */
    public String masked() {
        return digits.substring(0, 2) + ".••.••-•••." + digits.substring(9);
    }

    /** Shows nobody's number. */
    @Override
    public String toString() {
        return "NationalNumber[…]";
    }

    /** Which register gave the number; the month tells. */
    public enum Kind {
        NATIONAL_REGISTER,
        /** For those who are not in the national register: month raised by 20 (sex unknown) or 40. */
        BIS,
        /** Month raised by 60 more: of nobody who lives. */
        TEST;

        private static Optional<Kind> ofMonth(int written) {
            if (written % 20 > 12) {
                return Optional.empty();
            }
            if (written >= TEST_MONTHS) {
                return Optional.of(TEST);
            }
            return Optional.of(written >= 20 ? BIS : NATIONAL_REGISTER);
        }
    }
}

package be.namens.registers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When somebody was born, as far as their document says.
 *
 * @param year 1900 to 2099, or 0 when nothing is known
 * @param month 1 to 12, or 0 when it is not known
 * @param day 1 to 31, or 0 when it is not known
 */
public record BirthDate(int year, int month, int day) {

    /** Of whom nothing is known. */
    public static final BirthDate UNKNOWN = new BirthDate(0, 0, 0);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    public BirthDate {
        if (!exists(year, month, day)) {
            throw new IllegalArgumentException("Nobody can be born then");
        }
    }

    public static BirthDate of(LocalDate date) {
        return new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Whether a date of birth can be written like this. */
    public static boolean exists(int year, int month, int day) {
        if (year == 0) {
            return month == 0 && day == 0;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 0 || month > 12 || day < 0) {
            return false;
        }
        return month == 0 ? day == 0 : day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** Whether it can be before the end of this day. */
    public boolean isBy(LocalDate today) {
        return year == 0
                || !LocalDate.of(year, Math.max(1, month), Math.max(1, day)).isAfter(today);
    }

    /** The same year, of which month and day are not said. */
    BirthDate onlyYear() {
        return new BirthDate(year, 0, 0);
    }

    /** The same year and month, of which the day is not said. */
    BirthDate onlyMonth() {
        return new BirthDate(year, month, 0);
    }

    /** All that this can be, when only the day is not known: the days of the month; otherwise this alone. */
    Stream<BirthDate> everyDay() {
        return month > 0 && day == 0
                ? IntStream.rangeClosed(0, YearMonth.of(year, month).lengthOfMonth())
                        .mapToObj(one -> new BirthDate(year, month, one))
                : Stream.of(this);
    }

    /** As {@code 1985-07-30}; what is not known is zero. */
    public String text() {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    /** Reads what {@link #text} wrote. */
    static BirthDate ofText(String text) {
        return new BirthDate(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(5, 7)),
                Integer.parseInt(text.substring(8)));
    }

    /** Does not show it. */
    @Override
    public String toString() {
        return "BirthDate[…]";
    }
}

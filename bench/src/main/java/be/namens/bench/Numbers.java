package be.namens.bench;

/** Numbers that pass their check, each with a place of its own. */
final class Numbers {

    private static final int MODULUS = 97;
    private static final int FIRST_ENTERPRISE = 2_000_000;
    private static final int ENTERPRISES_APART = 4;
    private static final int FIRST_ESTABLISHMENT = 20_000_000;
    private static final int MOST_ESTABLISHMENTS = 6;

    private static final int YEARS = 50;
    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    private static final int BIRTHS = 997;

    private Numbers() {}

    /** Ten digits without dots. */
    static String enterprise(int place) {
        return checked(FIRST_ENTERPRISE + place * ENTERPRISES_APART);
    }

    static String establishment(int place, int which) {
        return checked(FIRST_ESTABLISHMENT + place * MOST_ESTABLISHMENTS + which);
    }

    /** Of branches nobody publishes a check. */
    static String branch(int place) {
        return "9%09d".formatted(place);
    }

    /** As the files write it. */
    static String dotted(String digits) {
        return digits.charAt(0) + digits.substring(1, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7);
    }

    /** As the files write the number of an establishment unit or of a branch. */
    static String dottedUnit(String digits) {
        return digits.charAt(0) + "." + digits.substring(1, 4) + "." + digits.substring(4, 7) + "."
                + digits.substring(7);
    }

    private static String checked(int eightDigits) {
        String digits = Integer.toString(100_000_000 + eightDigits).substring(1);
        return digits + two(MODULUS - eightDigits % MODULUS);
    }

    /** A test number (month + 60) of somebody born before 2000: nobody who lives has it. */
    static String nationalNumber(int place) {
        int month = 61 + place % MONTHS;
        int day = 1 + place / MONTHS % DAYS;
        int birth = 1 + place / MONTHS / DAYS % BIRTHS;
        int year = 50 + place / MONTHS / DAYS / BIRTHS % YEARS;
        long base = year * 10_000_000L + month * 100_000L + day * 1_000L + birth;
        String digits = Long.toString(1_000_000_000L + base).substring(1);
        return digits + two((int) (MODULUS - base % MODULUS));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}

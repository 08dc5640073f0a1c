package be.namens.registers.kbo;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.EstablishmentNumber;
import be.namens.registers.TypedNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a column of a file holds, and how its text becomes what the register keeps. An empty text is no value. */
enum Content {
    TEXT,
    REQUIRED_TEXT,
    /** A short text by which rows are found. */
    CODE,
    DATE,
    ENTERPRISE,
    ESTABLISHMENT,
    BRANCH,
    /** Any of the three kinds of number. */
    ENTITY;

    private static final int NUMBER_DIGITS = 10;
    private static final int DATE_LENGTH = 10;

    /** Java counts a year 0, calendars and PostgreSQL do not. */
    private static final String NO_YEAR = "0000";

    /** Three times what the register publishes; an index bears no text of any length, and one such row would stop the load. */
    private static final int LONGEST_TEXT = 1_000;

    private static final int LONGEST_CODE = 50;

    @Nullable
    String read(String header, String text) throws Broken {
        return switch (this) {
            case TEXT -> text.isEmpty() ? null : bounded(header, text, LONGEST_TEXT);
            case REQUIRED_TEXT -> required(header, text, LONGEST_TEXT);
            case CODE -> required(header, text, LONGEST_CODE);
            case DATE -> text.isEmpty() ? null : date(header, text);
            case ENTERPRISE -> number(header, EnterpriseNumber.read(text)).digits();
            case ESTABLISHMENT -> number(header, EstablishmentNumber.read(text)).digits();
            case BRANCH -> branch(header, text);
            case ENTITY -> {
                char first = text.isEmpty() ? ' ' : text.charAt(0);
                if (first == '9') {
                    yield branch(header, text);
                }
                yield first >= '2' ? ESTABLISHMENT.read(header, text) : ENTERPRISE.read(header, text);
            }
        };
    }

    private static String required(String header, String text, int longest) throws Broken {
        if (text.isEmpty()) {
            throw new Broken(header + " is empty");
        }
        return bounded(header, text, longest);
    }

    private static String bounded(String header, String text, int longest) throws Broken {
        if (text.length() > longest) {
            throw new Broken(header + " is longer than " + longest + " characters");
        }
        return text;
    }

    private static <N> N number(String header, TypedNumber<N> answer) throws Broken {
        return switch (answer) {
            case TypedNumber.Valid<N> valid -> valid.number();
            case TypedNumber.Invalid<N> invalid ->
                throw new Broken(header + ": " + invalid.reason().code());
        };
    }

    /** Of branches of foreign enterprises nobody publishes a check. */
    private static String branch(String header, String text) throws Broken {
        String digits = text.replace(".", "");
        if (digits.length() != NUMBER_DIGITS || digits.charAt(0) != '9' || !areDigits(digits)) {
            throw new Broken(header + ": branch-number-form");
        }
        return digits;
    }

    /** From dd-mm-yyyy to yyyy-mm-dd. */
    private static String date(String header, String text) throws Broken {
        if (text.length() == DATE_LENGTH
                && text.charAt(2) == '-'
                && text.charAt(5) == '-'
                && areDigits(text.substring(0, 2) + text.substring(3, 5) + text.substring(6))) {
            if (text.endsWith(NO_YEAR)) {
                throw new Broken(header + " is not a day that exists");
            }
            try {
                return LocalDate.of(
                                Integer.parseInt(text.substring(6)),
                                Integer.parseInt(text.substring(3, 5)),
                                Integer.parseInt(text.substring(0, 2)))
                        .toString();
            } catch (DateTimeException impossible) {
                throw new Broken(header + " is not a day that exists");
            }
        }
        throw new Broken(header + " is not a date as dd-mm-yyyy");
    }

    private static boolean areDigits(String text) {
        return text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}

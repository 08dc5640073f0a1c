package be.namens.registers;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which numbers somebody can have, in the order in which they are given: of the day of birth, then, when all of those are used up, of
 * the year alone.
 *
 * <p>In a test world a BIS number is a test number: its month is raised by 60 more. 40 and 60 are too much for two digits, so that
 * all of them have 20 and 60; the sequence tells the sex all the same.
 */
final class BisNumbers {

    private static final int LAST_SEQUENCE = 998;
    private static final int SEX_UNKNOWN = 20;
    private static final int SEX_KNOWN = 40;
    private static final int TEST = 60;
    private static final List<Integer> MONTHS_OF_ALL = List.of(0, SEX_UNKNOWN, SEX_KNOWN);
    private static final List<Integer> MONTHS_OF_TESTS = List.of(TEST, TEST + SEX_UNKNOWN);

    private final boolean testWorld;

    BisNumbers(boolean testWorld) {
        this.testWorld = testWorld;
    }

    /** The numbers that can be given to somebody, the first that is free first. */
    Stream<NationalNumber> toGive(BirthDate born, Sex sex) {
        return ways(born).flatMap(date -> sequences(sex).mapToObj(sequence -> number(date, monthRaise(sex), sequence)));
    }

    /**
     * Every number, of whichever register, that somebody born then can have; also of an office that did not know the day. Who may be born
     * on any day of a year is looked for among those of whom nobody knew more: the others are too many.
     */
    Stream<NationalNumber> ofAllBorn(BirthDate born) {
        var raises = testWorld
                ? Stream.concat(MONTHS_OF_ALL.stream(), MONTHS_OF_TESTS.stream())
                        .toList()
                : MONTHS_OF_ALL;
        return Stream.concat(born.everyDay(), Stream.of(born.onlyMonth(), born.onlyYear()))
                .distinct()
                .flatMap(date -> raises.stream()
                        .flatMap(raise -> sequences(Sex.UNKNOWN).mapToObj(sequence -> number(date, raise, sequence))));
    }

    private int monthRaise(Sex sex) {
        if (testWorld) {
            return TEST + SEX_UNKNOWN;
        }
        return sex == Sex.UNKNOWN ? SEX_UNKNOWN : SEX_KNOWN;
    }

    private static Stream<BirthDate> ways(BirthDate born) {
        return born.month() == 0 ? Stream.of(born) : Stream.of(born, born.onlyYear());
    }

    private static IntStream sequences(Sex sex) {
        return switch (sex) {
            case MALE -> IntStream.iterate(1, sequence -> sequence < LAST_SEQUENCE, sequence -> sequence + 2);
            case FEMALE -> IntStream.iterate(2, sequence -> sequence <= LAST_SEQUENCE, sequence -> sequence + 2);
            case UNKNOWN -> IntStream.rangeClosed(1, LAST_SEQUENCE);
        };
    }

    private static NationalNumber number(BirthDate born, int raise, int sequence) {
        // 00.00.01 is how a wholly unknown date is written.
        int day = born.year() == 0 ? 1 : born.day();
        long nine = ((born.year() % 100 * 100L + born.month() + raise) * 100 + day) * 1000 + sequence;
        return NationalNumber.checked(nine, born.year() >= 2000);
    }
}

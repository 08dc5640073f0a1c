package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.shared.TheClock;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** A national number that exists is one that can have been given; the answer to a wrong one says which rule it breaks. */
class NationalNumberTest {

    private static final TheClock IN_2026 =
            new TheClock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), TheClock.ZONE));

    @ParameterizedTest
    @CsvSource({
        "85073003328, NATIONAL_REGISTER",
        "17073003384, NATIONAL_REGISTER",
        "98472899765, BIS",
        "01490700185, BIS",
    })
    void publishedSamplesAreRead(String digits, NationalNumber.Kind kind) {
        assertThat(new NationalNumber(digits).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "85.07.30-033.28",
                "85 07 30 033 28",
                "850730-03328",
                "  85073003328 ",
                "85\u00a007\u00a030\u2013033\u202f28",
                "85/07/30-033.28"
            })
    void separatorsOfEveryKindMakeNoDifference(String typed) {
        assertThat(NationalNumber.read(typed)).isEqualTo(valid("85073003328"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "8507300332",
                "850730033280",
                "85073003328x",
                "O5073003328",
                "８５０７３００３３２８",
                "-",
                "85,07,30,033,28",
                "BE85073003328"
            })
    void somethingElseThanElevenDigitsIsToldSo(String typed) {
        assertThat(refusalOf(NationalNumber.read(typed))).isEqualTo("national-number-form");
    }

    @Test
    void aTextOfAMegabyteIsRefusedAsItIsTooLong() {
        assertThat(refusalOf(NationalNumber.read("85.07.30-033.28" + " ".repeat(1_000_000))))
                .isEqualTo("national-number-form");
    }

    @Test
    void ofTheHundredPossibleChecksAtMostTwoFit() {
        for (int sequence = 1; sequence < 998; sequence += 7) {
            int fitting = 0;
            for (int check = 0; check < 100; check++) {
                var answer = NationalNumber.read("850730%03d%02d".formatted(sequence, check));
                if (answer instanceof TypedNumber.Valid) {
                    fitting++;
                } else {
                    assertThat(refusalOf(answer)).isEqualTo("national-number-checksum");
                }
            }
            assertThat(fitting).isEqualTo(2);
        }
    }

    @Test
    void oneWrongDigitIsAlwaysNoticedUnlessItMovesToTheOtherCentury() {
        var noticed = 0;
        var all = 0;
        for (int position = 0; position < 11; position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = new StringBuilder("85073003328");
                if (typed.charAt(position) != digit) {
                    typed.setCharAt(position, digit);
                    all++;
                    noticed += NationalNumber.read(typed.toString()) instanceof TypedNumber.Invalid ? 1 : 0;
                }
            }
        }
        assertThat(all).isEqualTo(99);
        assertThat(noticed).isGreaterThanOrEqualTo(97);
    }

    @Test
    void everyMonthHasItsKindOrIsRefused() {
        for (int month = 0; month < 100; month++) {
            int day = month % 20 == 0 ? 0 : 15;
            var answer = NationalNumber.read(withCheck(85, month, day, 33));
            NationalNumber.Kind expected = switch (month / 20) {
                case 0 -> NationalNumber.Kind.NATIONAL_REGISTER;
                case 1, 2 -> NationalNumber.Kind.BIS;
                default -> NationalNumber.Kind.TEST;
            };
            if (month % 20 <= 12) {
                assertThat(answer.orRefuse().kind()).as("month %d", month).isEqualTo(expected);
            } else {
                assertThat(refusalOf(answer)).as("month %d", month).isEqualTo("national-number-date");
            }
        }
    }

    @Test
    void theDayExistsInItsMonthAndZeroIsUnknown() {
        Map<Integer, Integer> longest = Map.ofEntries(
                Map.entry(1, 31),
                Map.entry(2, 28),
                Map.entry(3, 31),
                Map.entry(4, 30),
                Map.entry(5, 31),
                Map.entry(6, 30),
                Map.entry(7, 31),
                Map.entry(8, 31),
                Map.entry(9, 30),
                Map.entry(10, 31),
                Map.entry(11, 30),
                Map.entry(12, 31));
        for (int offset : List.of(0, 20, 40, 60, 80)) {
            longest.forEach((month, days) -> {
                for (int day = 0; day < 100; day++) {
                    var answer = NationalNumber.read(withCheck(85, month + offset, day, 33));
                    assertThat(answer instanceof TypedNumber.Valid)
                            .as("day %d of month %d", day, month + offset)
                            .isEqualTo(day <= days);
                }
            });
        }
    }

    @Test
    void februaryHas29DaysInALeapYearOfItsCentury() {
        assertThat(NationalNumber.read(withCheck(84, 2, 29, 33))).isInstanceOf(TypedNumber.Valid.class);
        assertThat(NationalNumber.read(withCheck(85, 2, 29, 33))).isInstanceOf(TypedNumber.Invalid.class);
        // 1900 was no leap year, 2000 was.
        assertThat(NationalNumber.read(withCheck(0, 2, 29, 33))).isInstanceOf(TypedNumber.Invalid.class);
        assertThat(NationalNumber.read(withCheckFrom2000(0, 2, 29, 33))).isInstanceOf(TypedNumber.Valid.class);
    }

    @Test
    void withoutAMonthThereIsNoDayExceptInTheFictitiousDate() {
        for (int offset : List.of(0, 20, 40)) {
            assertThat(NationalNumber.read(withCheck(0, offset, 1, 33))).isInstanceOf(TypedNumber.Valid.class);
            assertThat(NationalNumber.read(withCheck(85, offset, 0, 33))).isInstanceOf(TypedNumber.Valid.class);
            assertThat(refusalOf(NationalNumber.read(withCheck(85, offset, 1, 33))))
                    .isEqualTo("national-number-date");
            assertThat(refusalOf(NationalNumber.read(withCheck(0, offset, 2, 33))))
                    .isEqualTo("national-number-date");
        }
    }

    @Test
    void aTestNumberCountsOnlyInADemo() {
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        String typed = withCheck(85, 67, 30, 33);
        assertThat(new NationalNumbers(IN_2026, demo).read(typed)).isEqualTo(valid(typed));
        assertThat(refusalOf(new NationalNumbers(IN_2026, new MockEnvironment()).read(typed)))
                .isEqualTo("national-number-test");
        assertThat(refusalOf(new NationalNumbers(IN_2026, new MockEnvironment()).read(withCheck(85, 87, 30, 33))))
                .isEqualTo("national-number-test");
        assertThat(new NationalNumbers(IN_2026, new MockEnvironment()).read("85.07.30-033.28"))
                .isEqualTo(valid("85073003328"));
    }

    @Test
    void nobodyIsBornAfterToday() {
        var numbers = new NationalNumbers(IN_2026, new MockEnvironment());
        assertThat(numbers.read(withCheckFrom2000(26, 7, 30, 33))).isInstanceOf(TypedNumber.Valid.class);
        assertThat(refusalOf(numbers.read(withCheckFrom2000(27, 7, 30, 33)))).isEqualTo("national-number-date");
        assertThat(numbers.read(withCheck(27, 7, 30, 33))).isInstanceOf(TypedNumber.Valid.class);
    }

    @Test
    void itShowsItselfToNobody() {
        var number = new NationalNumber("85073003328");
        assertThat(number.masked()).isEqualTo("85.••.••-•••.28");
        assertThat(number.toString()).doesNotContain("85", "07", "30", "28");
        assertThat(valid("85073003328").toString()).doesNotContain("85", "07", "30", "28");
        assertThatThrownBy(() -> new NationalNumber("85073003329"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("85073003329");
    }

    private static TypedNumber<NationalNumber> valid(String digits) {
        return new TypedNumber.Valid<>(new NationalNumber(digits));
    }

    private static String refusalOf(TypedNumber<?> answer) {
        return switch (answer) {
            case TypedNumber.Valid<?> valid -> "accepted";
            case TypedNumber.Invalid<?> invalid -> invalid.reason().code();
        };
    }

    private static String withCheck(int year, int month, int day, int sequence) {
        long base = ((year * 100L + month) * 100 + day) * 1000 + sequence;
        return "%09d%02d".formatted(base, 97 - base % 97);
    }

    private static String withCheckFrom2000(int year, int month, int day, int sequence) {
        long base = ((year * 100L + month) * 100 + day) * 1000 + sequence;
        return "%09d%02d".formatted(base, 97 - (2_000_000_000L + base) % 97);
    }
}

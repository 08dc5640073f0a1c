package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of enterprises and establishments: read as people write them, refused with the rule that they break. */
class EnterpriseNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0220815847",
                "0220.815.847",
                "220.815.847",
                "BE 0220.815.847",
                "be0220815847",
                "BE220815847",
                " 0220 815 847 ",
                "0220-815-847",
                "0220\u00a0815\u00a0847"
            })
    void oneNumberIsWrittenInManyWays(String typed) {
        assertThat(EnterpriseNumber.read(typed).orRefuse()).isEqualTo(new EnterpriseNumber("0220815847"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', enterprise-number-form",
        "BE, enterprise-number-form",
        "22081584, enterprise-number-form",
        "02208158470, enterprise-number-form",
        "NL0220815847, enterprise-number-form",
        "BEBE0220815847, enterprise-number-form",
        "0220815848, enterprise-number-checksum",
        "0202815847, enterprise-number-checksum",
        "2000000339, enterprise-number-first-digit",
        "9000006626, enterprise-number-first-digit",
    })
    void eachRuleThatIsBrokenIsNamed(String typed, String refusal) {
        assertThat(refusalOf(EnterpriseNumber.read(typed))).isEqualTo(refusal);
        assertThatThrownBy(() -> EnterpriseNumber.read(typed).orRefuse())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(refusal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0200065765", "0200068636", "0200171970", "0400051358", "0400357897", "0464123719", "0421722346"
            })
    void publishedNumbersFit(String digits) {
        assertThat(new EnterpriseNumber(digits).digits()).isEqualTo(digits);
    }

    @Test
    void aNumberMayStartWithOne() {
        assertThat(EnterpriseNumber.read("1000.000.021")).isEqualTo(answerFor(10000000));
        assertThat(EnterpriseNumber.read("BE1000000021")).isEqualTo(answerFor(10000000));
    }

    @Test
    void exactlyOneCheckFitsAndWritingItDownComesBack() {
        for (int base = 0; base < 20_000_000; base += 9973) {
            int fitting = 0;
            for (int check = 0; check < 100; check++) {
                String digits = "%08d%02d".formatted(base, check);
                if (EnterpriseNumber.read(digits) instanceof TypedNumber.Valid<EnterpriseNumber> valid) {
                    var number = valid.number();
                    fitting++;
                    assertThat(EnterpriseNumber.read(number.formatted()).orRefuse())
                            .isEqualTo(number);
                }
            }
            assertThat(fitting).isEqualTo(1);
        }
    }

    @Test
    void aWrongDigitOrTwoSwappedNeighboursNeverFit() {
        String right = "0220815847";
        for (int position = 0; position < 10; position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var wrong = new StringBuilder(right);
                wrong.setCharAt(position, digit);
                assertThat(EnterpriseNumber.read(wrong.toString()) instanceof TypedNumber.Valid)
                        .isEqualTo(right.contentEquals(wrong));
            }
        }
        for (int position = 0; position < 9; position++) {
            var swapped = new StringBuilder(right);
            swapped.setCharAt(position, right.charAt(position + 1));
            swapped.setCharAt(position + 1, right.charAt(position));
            assertThat(EnterpriseNumber.read(swapped.toString()) instanceof TypedNumber.Valid)
                    .isEqualTo(right.contentEquals(swapped));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.000.000.339", "2000000438", "2.000.001.032", "2 000 002 022"})
    void publishedEstablishmentNumbersFit(String typed) {
        var number = EstablishmentNumber.read(typed).orRefuse();
        assertThat(EstablishmentNumber.read(number.formatted()).orRefuse()).isEqualTo(number);
    }

    @Test
    void theFirstDigitTellsAnEstablishmentFromAnEnterprise() {
        for (int first = 0; first < 10; first++) {
            int base = first * 10_000_000 + 123;
            String digits = "%08d%02d".formatted(base, 97 - base % 97);
            assertThat(EnterpriseNumber.read(digits) instanceof TypedNumber.Valid)
                    .isEqualTo(first <= 1);
            assertThat(EstablishmentNumber.read(digits) instanceof TypedNumber.Valid)
                    .isEqualTo(first >= 2 && first <= 8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200000033, establishment-number-form",
        "0220815847, establishment-number-first-digit",
        "9000006626, establishment-number-first-digit",
        "2000000340, establishment-number-checksum",
    })
    void eachRuleThatAnEstablishmentNumberBreaksIsNamed(String typed, String refusal) {
        assertThat(refusalOf(EstablishmentNumber.read(typed))).isEqualTo(refusal);
        assertThatThrownBy(() -> new EstablishmentNumber(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TypedNumber<EnterpriseNumber> answerFor(int base) {
        return new TypedNumber.Valid<>(new EnterpriseNumber("%08d%02d".formatted(base, 97 - base % 97)));
    }

    private static String refusalOf(TypedNumber<?> answer) {
        return switch (answer) {
            case TypedNumber.Valid<?> valid -> "accepted";
            case TypedNumber.Invalid<?> invalid -> invalid.reason().code();
        };
    }
}

package be.namens.desks.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.namens.shared.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same number in the register of the same country is the same enterprise, however somebody writes it. */
class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "DE, HRB 4711, hrb-4711",
        "DE, HRB 4711, HRB/4711.",
        "DE, HRB 4711, HRB 0004711",
        "DE, HRB 4711, ＨＲＢ４７１１",
        "GB, 00123456, 123456",
        "NL, 12345678, NL12345678",
        "FR, 552 081 317, FR 552081317",
        "FR, 552081317, ٥٥٢٠٨١٣١٧",
        "CH, CHE-123.456.789, che 123456789",
    })
    void isOne(String country, String one, String other) {
        assertThat(Origin.read(country, other).key())
                .isEqualTo(Origin.read(country, one).key());
    }

    @ParameterizedTest
    @CsvSource({
        "DE, HRB 4711, HRA 4711",
        "DE, HRB 4711, HRB 47110",
        "DE, Aachen HRB 4711, Bonn HRB 4711",
        "GB, 100, 10",
        "GB, SC123456, 123456",
        "CH, CHE-123.456.789, 123.456.789",
    })
    void isAnother(String country, String one, String other) {
        assertThat(Origin.read(country, other).key())
                .isNotEqualTo(Origin.read(country, one).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "7",
                "a\u0000b",
                "HRB\u200b4711",
                "<script>",
                "../../etc",
                "0123456789012345678901234567890123456789x"
            })
    void isNone(String number) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Origin.read("DE", number))
                .matches(refused -> refused.reason() == EnterprisesRefusal.FOREIGN_NUMBER_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BE", "", "de", "XX", "Germany"})
    void isOfNoForeignCountry(String country) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Origin.read(country, "HRB 4711"))
                .matches(refused -> refused.reason() == EnterprisesRefusal.COUNTRY_NOT_CHOSEN);
    }
}

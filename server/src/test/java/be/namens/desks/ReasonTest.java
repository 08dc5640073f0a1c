package be.namens.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.namens.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk may give as a reason. */
class ReasonTest {

    @Test
    void aFewWordsAreKeptOnOneLine() {
        assertThat(Reason.read("  aanvraag\n aan het\tloket ").text()).isEqualTo("aanvraag aan het loket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "ja", "\u0000\u0000\u0000\u0000\u0000\u0000"})
    void anEmptyOneIsRefused(String typed) {
        refused(typed, DesksRefusal.REASON_MISSING);
    }

    @Test
    void oneThatIsALetterIsRefused() {
        assertThat(Reason.read("a".repeat(200)).text()).hasSize(200);
        refused("a".repeat(201), DesksRefusal.REASON_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voor 85073003328",
                "voor 85.07.30-033.28",
                "voor 85 07 30 033 28 zelf",
                "voor 85/07/30 - 033/28",
                "nummer850730 03328x",
                "٨٥٠٧٣٠٠٣٣٢٨ zelf"
            })
    void oneThatMayHoldANationalNumberIsRefused(String typed) {
        refused(typed, DesksRefusal.REASON_HOLDS_NUMBER);
    }

    @Test
    void theNumberOfAnEnterpriseIsNoNumberOfAPerson() {
        assertThat(Reason.read("dossier 0123.456.749, punt 3").text()).contains("0123.456.749");
    }

    private static void refused(String typed, DesksRefusal reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Reason.read(typed))
                .matches(refused -> refused.reason() == reason);
    }
}

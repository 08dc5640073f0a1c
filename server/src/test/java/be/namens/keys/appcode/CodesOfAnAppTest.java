package be.namens.keys.appcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Namens and an authenticator app make the same codes. */
class CodesOfAnAppTest {

    private static final AppSecret OF_THE_RFC =
            new AppSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** Appendix B of RFC 6238 gives eight digits; the last six are the code of six. */
    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:59Z, 94287082",
        "2005-03-18T01:58:29Z, 07081804",
        "2005-03-18T01:58:31Z, 14050471",
        "2009-02-13T23:31:30Z, 89005924",
        "2033-05-18T03:33:20Z, 69279037",
        "2603-10-11T11:33:20Z, 65353130"
    })
    void codesAreThoseOfRfc6238(Instant time, String eightDigits) {
        assertThat(OF_THE_RFC.codeAt(TimeStep.at(time)).digits()).isEqualTo(eightDigits.substring(2));
    }

    @Test
    void theSecretIsWrittenAsRfc4648Says() {
        assertThat(OF_THE_RFC.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(new AppSecret(new byte[20]).base32()).isEqualTo("A".repeat(32));
    }

    @Test
    void everySecretIsNewAndHas160Bits() {
        assertThat(AppSecret.random().bytes())
                .hasSize(20)
                .isNotEqualTo(AppSecret.random().bytes());
        assertThatThrownBy(() -> new AppSecret(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void aClockMayBeOneStepEarlyOrLate(int steps, boolean fits) {
        var here = TimeStep.at(Instant.parse("2026-11-22T09:00:00Z"));
        var there = new TimeStep(here.number() + steps);
        var fitting = here.fitting(OF_THE_RFC, OF_THE_RFC.codeAt(there));
        if (fits) {
            assertThat(fitting).contains(there);
        } else {
            assertThat(fitting).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"287082", "287 082", " 287082 ", "287\u00a0082"})
    void aCodeMayBeTypedWithSpaces(String typed) {
        assertThat(AppCode.typed(typed)).contains(new AppCode("287082"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "2870821", "28708a", "-87082", "٢٨٧٠٨٢"})
    void anythingElseIsNoCode(String typed) {
        assertThat(AppCode.typed(typed)).isEmpty();
    }

    @Test
    void neitherSecretNorCodeShowsItself() {
        assertThat(OF_THE_RFC).hasToString("AppSecret[…]");
        assertThat(new AppCode("287082")).hasToString("AppCode[…]");
    }
}

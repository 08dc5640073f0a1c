package be.namens.eservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.registers.Enterprise;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each word of the catalogue, with the edges of what it may be and a sentence for what it may not. */
class MeaningsTest {

    private static final Map<String, Function<String, ?>> BY_NAME = Map.ofEntries(
            Map.entry("text", Meanings::text),
            Map.entry("yesOrNo", Meanings::yesOrNo),
            Map.entry("requiredOrOptional", Meanings::requiredOrOptional),
            Map.entry("jwtOrOpaque", Meanings::jwtOrOpaque),
            Map.entry("targetGroup", Meanings::targetGroup),
            Map.entry("kind", Meanings::kind),
            Map.entry("level", Meanings::level),
            Map.entry("scope", Meanings::scope),
            Map.entry("lifetime", Meanings::lifetime),
            Map.entry("period", Meanings::period),
            Map.entry("publicKeys", Meanings::publicKeys));

    @Test
    void wordsMeanWhatTheySay() {
        assertThat(Meanings.text("  WSE-loket ")).isEqualTo("WSE-loket");
        assertThat(Meanings.yesOrNo("true")).isTrue();
        assertThat(Meanings.requiredOrOptional("optional")).isFalse();
        assertThat(Meanings.jwtOrOpaque("jwt")).isTrue();
        assertThat(Meanings.targetGroup("EA")).isEqualTo(TargetGroup.EA);
        assertThat(Meanings.kind("natural-person")).isEqualTo(Enterprise.Kind.NATURAL_PERSON);
        assertThat(Meanings.level("0")).isZero();
        assertThat(Meanings.level("35")).isEqualTo(35);
        assertThat(Meanings.scope("vlaio_inkom.v2-x")).isEqualTo("vlaio_inkom.v2-x");
        assertThat(Meanings.lifetime("PT1M")).isEqualTo(Duration.ofMinutes(1));
        assertThat(Meanings.lifetime("PT24H")).isEqualTo(Duration.ofDays(1));
        assertThat(Meanings.period("P5Y")).isEqualTo(Period.ofYears(5));
        assertThat(Meanings.period("P1D")).isEqualTo(Period.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | ' ' | a text is missing",
                "yesOrNo | yes | `yes` is neither `true` nor `false`",
                "requiredOrOptional | Required | `Required` is neither `required` nor `optional`",
                "jwtOrOpaque | jwe | `jwe` is neither `jwt` nor `opaque`",
                "targetGroup | ea | `ea` is no target group; there are BUR, GID, EA, LB, OV, VER",
                "kind | LEGAL_PERSON | `LEGAL_PERSON` is no kind of enterprise; there are natural-person, legal-person",
                "level | 36 | `36` is no level of ACM",
                "level | -1 | `-1` is no level of ACM",
                "level | 3.5 | `3.5` is no level of ACM",
                "scope | '' | `` is no scope",
                "scope | two words | `two words` is no scope",
                "scope | 1st | `1st` is no scope",
                "lifetime | 1h | `1h` is no duration, such as PT1H",
                "lifetime | PT59S | an access token lives from PT1M to PT24H",
                "lifetime | PT24H1S | an access token lives from PT1M to PT24H",
                "period | five years | `five years` is no period, such as P5Y",
                "period | P0D | a grant lasts at least one day",
                "period | P-1Y | a grant lasts at least one day",
                "publicKeys | [] | this is no JWK Set",
                "publicKeys | '{\"keys\": []}' | the JWK Set holds no key"
            })
    void whatMeansNothingIsToldWithWhatWould(String word, String text, String sentence) {
        assertThatThrownBy(() -> BY_NAME.get(word).apply(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://loket.example.be",
                "https://loket.example.be:8443/terug?x=1",
                "http://localhost:8081/terug",
                "http://127.0.0.1/terug",
                "http://[::1]:9/terug"
            })
    void anAddressHasTlsOrIsOnThisMachine(String text) {
        assertThat(Meanings.address(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://loket.example.be",
                "http://localhost.example.be",
                "http://127.0.0.1.example.be",
                "//loket.example.be",
                "/terug",
                "loket.example.be",
                "javascript:alert(1)",
                "https:///terug",
                "https://loket example",
                "ftp://localhost/x"
            })
    void anyOtherAddressIsRefused(String text) {
        assertThatThrownBy(() -> Meanings.address(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`" + text + "`");
    }

    @Test
    void aScopeIsAtMostSixtyThreeCharacters() {
        assertThat(Meanings.scope("s".repeat(63))).hasSize(63);
        assertThatThrownBy(() -> Meanings.scope("s".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }
}

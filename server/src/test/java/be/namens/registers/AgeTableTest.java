package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.testing.TruthTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The truth table of what the age of the register means. */
class AgeTableTest {

    static Stream<Case> cases() {
        return TruthTable.read("register-age.yaml", Table.class).cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAgeMeansWhatTheTableSays(Case theCase) {
        Instant now =
                Instant.parse(TruthTable.read("register-age.yaml", Table.class).now());
        var rule = new AgeRule(duration(theCase.oldestAllowed), duration(theCase.keptFor));
        var at = Optional.ofNullable(theCase.asOf).map(Instant::parse);
        assertThat(rule.judge(at, now)).isEqualTo(new AsOf(at, theCase.state));
    }

    private static Optional<Duration> duration(String text) {
        return Optional.ofNullable(text).map(Duration::parse);
    }

    record Table(String now, List<Case> cases) {}

    record Case(
            @JsonProperty("case") String name,
            @JsonProperty("as-of") String asOf,
            @JsonProperty("oldest-allowed") String oldestAllowed,
            @JsonProperty("kept-for") String keptFor,
            AsOf.State state) {
        @Override
        public String toString() {
            return name;
        }
    }
}

package be.namens.registers.load;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.TheClock;
import be.namens.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who waits for a load is told how much has been read and how long the rest takes. */
class HowFarTest {

    private final MovableClock time = new MovableClock(Instant.parse("2026-11-25T10:00:00Z"));
    private final HowFar howFar = new HowFar(new TheClock(time), 1_000);

    @Test
    void theRestTakesAsLongAsThePartBeforeIt() {
        time.advance(Duration.ofSeconds(30));
        assertThat(howFar.at(250)).isEqualTo("25% read, about 90 seconds of reading to go");
        time.advance(Duration.ofMinutes(9));
        assertThat(howFar.at(750)).isEqualTo("75% read, about 3 minutes of reading to go");
        assertThat(howFar.at(1_000)).isEqualTo("100% read, about 0 seconds of reading to go");
    }

    @Test
    void atTheBeginningNobodyCanTell() {
        assertThat(howFar.at(0)).isEqualTo("0% read");
        assertThat(howFar.at(19)).isEqualTo("2% read");
    }

    @Test
    void aTextThatIsLongerThanItSaidIsReadAtMostWhole() {
        assertThat(howFar.at(5_000)).startsWith("100% read");
        assertThat(new HowFar(new TheClock(time), 0).at(0)).isEqualTo("0% read");
    }
}

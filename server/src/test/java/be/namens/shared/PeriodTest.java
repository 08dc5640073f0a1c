package be.namens.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days: which belong to a period, and when a day begins in Belgium. */
class PeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-03-15, true", "2026-03-31, true", "2026-04-01, false"})
    void bothItsFirstAndItsLastDayBelongToIt(LocalDate day, boolean belongs) {
        assertThat(Period.between(FIRST, LAST).contains(day)).isEqualTo(belongs);
    }

    @Test
    void oneDayIsAPeriod() {
        assertThat(Period.between(FIRST, FIRST).contains(FIRST)).isTrue();
        assertThat(Period.between(FIRST, FIRST).contains(FIRST.plusDays(1))).isFalse();
    }

    @Test
    void withoutALastDayItGoesOn() {
        var open = Period.from(FIRST);
        assertThat(open.contains(LocalDate.MAX)).isTrue();
        assertThat(open.contains(FIRST.minusDays(1))).isFalse();
        assertThat(open.end()).isEmpty();
        assertThat(Period.between(FIRST, LAST).end()).contains(LAST);
    }

    @Test
    void itCannotEndBeforeItStarts() {
        assertThatThrownBy(() -> Period.between(FIRST, FIRST.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A period cannot end before it starts");
    }

    /** Summer time begins on 29 March 2026 in Belgium, and ends on 25 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-31T22:59:59Z, 2026-01-31",
        "2026-01-31T23:00:00Z, 2026-02-01",
        "2026-07-31T21:59:59Z, 2026-07-31",
        "2026-07-31T22:00:00Z, 2026-08-01",
        "2026-03-28T23:00:00Z, 2026-03-29",
        "2026-10-25T22:59:59Z, 2026-10-25"
    })
    void aDayBeginsAtMidnightInBelgiumWhereverTheServerStands(Instant now, LocalDate day) {
        for (String zone : new String[] {"UTC", "Asia/Tokyo", "America/Los_Angeles"}) {
            assertThat(new TheClock(Clock.fixed(now, ZoneId.of(zone))).today()).isEqualTo(day);
        }
    }

    @Test
    void anInstantIsKeptAsTheDatabaseKeepsIt() {
        var clock = new TheClock(Clock.fixed(Instant.parse("2026-01-31T22:59:59.123456789Z"), ZoneId.of("UTC")));
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-31T22:59:59.123456Z"));
    }
}

package be.namens.desks.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.HeldFunction;
import be.namens.registers.HeldFunction.Holder;
import be.namens.registers.PersonId;
import be.namens.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who represents an enterprise after a change, and since when. */
class FunctionsThenTest {

    private static final EnterpriseNumber WEBER = new EnterpriseNumber("0123456749");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate EARLIER = TODAY.minusDays(30);

    private final PersonId jutta = PersonId.random();
    private final PersonId karl = PersonId.random();

    @Test
    void whoIsNewHasAFunctionFromToday() {
        assertThat(then(List.of(), jutta, karl))
                .containsExactly(held(jutta, Period.from(TODAY)), held(karl, Period.from(TODAY)));
    }

    @Test
    void whoStaysKeepsTheirs() {
        var juttas = held(jutta, Period.from(EARLIER));
        assertThat(then(List.of(juttas), karl, jutta)).containsExactly(juttas, held(karl, Period.from(TODAY)));
    }

    @Test
    void whoLeftHadItUntilYesterday() {
        assertThat(then(List.of(held(jutta, Period.from(EARLIER))), karl))
                .containsExactly(
                        held(jutta, Period.between(EARLIER, TODAY.minusDays(1))), held(karl, Period.from(TODAY)));
    }

    @Test
    void whoWasAddedAndLeftOnOneDayNeverHadIt() {
        assertThat(then(List.of(held(jutta, Period.from(TODAY))), karl))
                .containsExactly(held(karl, Period.from(TODAY)));
    }

    @Test
    void whatEndedBeforeStaysAsItWasAndWhoComesBackHasANewOne() {
        var past = held(jutta, Period.between(EARLIER, TODAY.minusDays(10)));
        assertThat(then(List.of(past), jutta)).containsExactly(past, held(jutta, Period.from(TODAY)));
    }

    @Test
    void nobodyHasTwo() {
        assertThat(then(List.of(), jutta, jutta)).containsExactly(held(jutta, Period.from(TODAY)));
    }

    private static List<HeldFunction> then(List<HeldFunction> held, PersonId... wanted) {
        return FunctionsThen.of(held, List.of(wanted), WEBER, "10002", TODAY);
    }

    private static HeldFunction held(PersonId person, Period period) {
        return new HeldFunction(WEBER, new Holder.NaturalPerson(person), "10002", period);
    }
}

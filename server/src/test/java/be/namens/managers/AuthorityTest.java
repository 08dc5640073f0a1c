package be.namens.managers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.shared.Period;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who administers an enterprise follows the register, day by day. */
@NamensTest
class AuthorityTest {

    @Autowired
    Authorities authorities;

    @Autowired
    TheClock clock;

    @Autowired
    ApplicationContext context;

    private Belgium belgium;
    private LocalDate today;
    private Person ann;
    private Enterprise bakery;

    @BeforeEach
    void aBakery() {
        belgium = new Belgium(context);
        today = clock.today();
        ann = belgium.person("Ann", "Peeters");
        bakery = belgium.company("Bakkerij De Halm");
    }

    @Test
    void aDirectorHoldsItByLaw() {
        belgium.director(ann, bakery);
        assertThat(authorities.of(ann.id(), bakery.number(), today))
                .isInstanceOfSatisfying(
                        Authority.Held.class,
                        held -> assertThat(held.ground())
                                .isInstanceOfSatisfying(
                                        Authority.Ground.LegalRepresentative.class,
                                        law -> assertThat(law.function().code()).isEqualTo("10002")));
    }

    @Test
    void aSoleTraderHoldsItForTheirOwnEnterprise() {
        var shop = belgium.soleTrader(ann);
        assertThat(authorities.of(ann.id(), shop.number(), today)).isInstanceOf(Authority.Held.class);
    }

    @Test
    void aPermanentRepresentativeHoldsItThroughTheCompany() {
        var holding = belgium.company("Halm Holding");
        belgium.director(holding, bakery, ann);
        assertThat(authorities.of(ann.id(), bakery.number(), today)).isInstanceOf(Authority.Held.class);
    }

    @Test
    void anAuditorAStrangerAndAFormerDirectorDoNot() {
        var refused = new Authority.NotHeld(ann.id(), bakery.number(), ManagersRefusal.NO_AUTHORITY);
        assertThat(authorities.of(ann.id(), bakery.number(), today)).isEqualTo(refused);
        belgium.function("10021", ann, bakery, Belgium.SINCE_2020);
        assertThat(authorities.of(ann.id(), bakery.number(), today)).isEqualTo(refused);
        belgium.function("10002", ann, bakery, Period.between(today.minusYears(2), today.minusDays(1)));
        assertThat(authorities.of(ann.id(), bakery.number(), today)).isEqualTo(refused);
        assertThat(authorities.of(ann.id(), bakery.number(), today.minusDays(1)))
                .isInstanceOf(Authority.Held.class);
    }

    @Test
    void theAuthorityGoesWithTheFunctionAndWithTheEnterprise() {
        belgium.director(ann, bakery);
        belgium.strikeOff(bakery);
        assertThat(authorities.of(ann.id(), bakery.number(), today)).isInstanceOf(Authority.NotHeld.class);
        belgium.enter(bakery);
        assertThat(authorities.of(ann.id(), bakery.number(), today)).isInstanceOf(Authority.Held.class);
        belgium.withoutFunctions(bakery);
        assertThat(authorities.of(ann.id(), bakery.number(), today)).isInstanceOf(Authority.NotHeld.class);
    }

    @Test
    void theEnterprisesOfAPersonAreEachThereOnceAndByNumber() {
        belgium.director(ann, bakery);
        belgium.function("10007", ann, bakery, Belgium.SINCE_2020);
        belgium.function("10005", ann, bakery, Belgium.SINCE_2020);
        var mill = belgium.company("Molen");
        belgium.director(ann, mill);
        var shop = belgium.soleTrader(ann);
        assertThat(authorities.heldBy(ann.id(), today, 10))
                .extracting(Authority.Held::enterprise)
                .containsExactly(bakery.number(), mill.number(), shop.number());
        assertThat(authorities.heldBy(ann.id(), today, 2))
                .extracting(Authority.Held::enterprise)
                .containsExactly(bakery.number(), mill.number());
        assertThat(authorities.heldBy(belgium.person("Bo", "Claes").id(), today, 10))
                .isEmpty();
    }
}

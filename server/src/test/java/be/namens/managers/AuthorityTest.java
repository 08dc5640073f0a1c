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
    void whoRepresentsOnlyTogetherWithOthersHoldsItOnlyTogetherWithThem() {
        var mill = belgium.company("Molen NV", "014");
        belgium.director(ann, mill);
        assertThat(authorities.of(ann.id(), mill.number(), today)).isInstanceOf(Authority.Held.class);
        belgium.director(belgium.person("Bo", "Claes"), mill);
        belgium.director(belgium.person("Cis", "Claes"), mill);
        assertThat(authorities.of(ann.id(), mill.number(), today))
                .isInstanceOfSatisfying(Authority.HeldJointly.class, together -> {
                    assertThat(together.signatures()).isEqualTo(2);
                    assertThat(together.function().code()).isEqualTo("10002");
                    assertThat(together.reason()).isEqualTo(ManagersRefusal.REPRESENTS_JOINTLY);
                });
        assertThat(authorities.heldBy(ann.id(), today, 10)).isEmpty();
        assertThat(authorities.heldJointlyBy(ann.id(), today, 10))
                .extracting(Authority.HeldJointly::enterprise)
                .containsExactly(mill.number());
        belgium.function("10007", ann, mill, Belgium.SINCE_2020);
        assertThat(authorities.of(ann.id(), mill.number(), today)).isInstanceOf(Authority.Held.class);
        assertThat(authorities.heldBy(ann.id(), today, 10)).hasSize(1);
        assertThat(authorities.heldJointlyBy(ann.id(), today, 10)).isEmpty();
    }

    @Test
    void dailyManagementDoesNotDecideWhoElseActs() {
        belgium.function("10008", ann, bakery, Belgium.SINCE_2020);
        assertThat(authorities.of(ann.id(), bakery.number(), today))
                .isEqualTo(new Authority.NotHeld(ann.id(), bakery.number(), ManagersRefusal.DAILY_MANAGEMENT_ONLY));
        assertThat(authorities.heldBy(ann.id(), today, 10)).isEmpty();
        assertThat(authorities.heldJointlyBy(ann.id(), today, 10)).isEmpty();
    }

    @Test
    void inABankruptcyTheCuratorHoldsIt() {
        var curator = belgium.person("Cis", "Claes");
        belgium.director(ann, bakery);
        belgium.function("90001", curator, bakery, Belgium.SINCE_2020);
        belgium.situation(bakery, "050");
        assertThat(authorities.of(curator.id(), bakery.number(), today)).isInstanceOf(Authority.Held.class);
        assertThat(authorities.of(ann.id(), bakery.number(), today))
                .isEqualTo(new Authority.NotHeld(ann.id(), bakery.number(), ManagersRefusal.NO_AUTHORITY));
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

package be.namens.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.TargetGroup;
import be.namens.organisations.WorkRelations;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Person;
import be.namens.shared.Period;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** For whom somebody may act: by law, by working there, or not, with the reason. */
@NamensTest
class StandingTest {

    @Autowired
    Standings standings;

    @Autowired
    WorkRelations relations;

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
    void aDirectorActsByLaw() {
        belgium.director(ann, bakery);
        var standing = holds(bakery.number());
        assertThat(standing.enterprise()).isEqualTo(bakery);
        assertThat(standing.asLegalRepresentative()).isTrue();
        assertThat(standing.targetGroup()).isEqualTo(TargetGroup.EA);
    }

    @Test
    void aDirectorThroughACompanyHasTheCompaniesInBetween() {
        var holding = belgium.company("Halm Holding");
        belgium.director(holding, bakery, ann);
        assertThat(holds(bakery.number()).grounds())
                .singleElement()
                .isInstanceOfSatisfying(
                        Standing.Ground.LegalRepresentative.class,
                        law -> assertThat(law.function().via()).containsExactly(holding.number()));
    }

    @Test
    void whoWorksThereActsOnTheDaysOfTheRelation() {
        relations.ensure(ann.id(), bakery.number(), today.minusDays(3), today);
        assertThat(holds(bakery.number()).grounds())
                .containsExactly(new Standing.Ground.Works(Period.between(today.minusDays(3), today)));
        assertThat(refused(bakery.number(), today.plusDays(1))).isEqualTo(MandatesRefusal.STANDING_OVER);
        assertThat(refused(bakery.number(), today.minusDays(4))).isEqualTo(MandatesRefusal.STANDING_NOT_YET);
    }

    @Test
    void theLawIsToldBeforeWork() {
        relations.ensure(ann.id(), bakery.number(), today, today);
        var holding = belgium.company("Halm Holding");
        belgium.director(holding, bakery, ann);
        belgium.director(ann, bakery);
        assertThat(holds(bakery.number()).grounds())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isInstanceOfSatisfying(
                                        Standing.Ground.LegalRepresentative.class,
                                        law -> assertThat(law.function().via()).isEmpty()),
                        second -> assertThat(second)
                                .isInstanceOfSatisfying(
                                        Standing.Ground.LegalRepresentative.class,
                                        law -> assertThat(law.function().via()).hasSize(1)),
                        third -> assertThat(third).isInstanceOf(Standing.Ground.Works.class));
    }

    @Test
    void aStrangerHasNone() {
        belgium.director(belgium.person("Bo", "Claes"), bakery);
        assertThat(refused(bakery.number(), today)).isEqualTo(MandatesRefusal.NO_STANDING);
    }

    @Test
    void anAuditorHasNone() {
        belgium.function("10021", ann, bakery, Belgium.SINCE_2020);
        assertThat(refused(bakery.number(), today)).isEqualTo(MandatesRefusal.NO_STANDING);
    }

    @Test
    void nobodyActsForAnEnterpriseThatStopped() {
        belgium.director(ann, bakery);
        relations.ensure(ann.id(), bakery.number(), today, today);
        belgium.strikeOff(bakery);
        assertThat(refused(bakery.number(), today)).isEqualTo(MandatesRefusal.ENTERPRISE_STOPPED);
        assertThat(standings.find(ann.id(), "", today, 10)).isEmpty();
    }

    @Test
    void anEnterpriseThatNobodyKnowsIsSaidToBeUnknown() {
        assertThat(refused(Belgium.freshEnterpriseNumber(), today)).isEqualTo(MandatesRefusal.ENTERPRISE_UNKNOWN);
    }

    @Test
    void theListIsByNameWithEveryGroundAndEachEnterpriseOnce() {
        belgium.director(ann, bakery);
        relations.ensure(ann.id(), bakery.number(), today, today);
        var mill = belgium.company("abdijmolen");
        belgium.director(ann, mill);
        var eclair = belgium.company("Éclair");
        belgium.director(ann, eclair);
        var zoo = belgium.company("Zoo");
        relations.ensure(ann.id(), zoo.number(), today.plusDays(1), today.plusDays(2));
        var found = standings.find(ann.id(), "", today, 10);
        assertThat(found)
                .extracting(standing -> standing.enterprise().name())
                .containsExactly("abdijmolen", "Bakkerij De Halm", "Éclair");
        assertThat(found.get(1).grounds()).hasSize(2);
        assertThat(found.get(1)).isEqualTo(holds(bakery.number()));
        assertThat(standings.find(ann.id(), "", today, 2)).hasSize(2);
    }

    @Test
    void searchingTakesPartOfTheNameOrTheNumberAsPeopleTypeThem() {
        belgium.director(ann, bakery);
        var eclair = belgium.company("Pâtisserie Éclair 100%");
        belgium.director(ann, eclair);
        assertThat(names("HALM")).containsExactly("Bakkerij De Halm");
        assertThat(names("patisserie e")).containsExactly("Pâtisserie Éclair 100%");
        assertThat(names("ÉCLAIR")).containsExactly("Pâtisserie Éclair 100%");
        assertThat(names(bakery.number().formatted())).containsExactly("Bakkerij De Halm");
        assertThat(names(eclair.number().digits().substring(0, 9) + " ")).contains("Pâtisserie Éclair 100%");
        assertThat(names("100%")).containsExactly("Pâtisserie Éclair 100%");
        assertThat(names("%")).containsExactly("Pâtisserie Éclair 100%");
        assertThat(names("_")).isEmpty();
        assertThat(names("\\")).isEmpty();
        assertThat(names("slager")).isEmpty();
        assertThat(names("x".repeat(10_000))).isEmpty();
    }

    @Test
    void twelveEnterprisesAreFoundWithOneLimit() {
        IntStream.range(0, 12)
                .forEach(count -> belgium.director(ann, belgium.company("Winkel " + (char) ('A' + count))));
        assertThat(names("winkel")).hasSize(10).startsWith("Winkel A").endsWith("Winkel J");
        assertThat(names("winkel l")).containsExactly("Winkel L");
    }

    private List<String> names(String search) {
        return standings.find(ann.id(), search, today, 10).stream()
                .map(standing -> standing.enterprise().name())
                .toList();
    }

    private Standing.OnBehalfOf holds(EnterpriseNumber enterprise) {
        var answer = standings.of(ann.id(), enterprise, today);
        assertThat(answer).isInstanceOf(StandingAnswer.Holds.class);
        return ((StandingAnswer.Holds) answer).standing();
    }

    private Refusal refused(EnterpriseNumber enterprise, LocalDate day) {
        var answer = standings.of(ann.id(), enterprise, day);
        assertThat(answer).isInstanceOf(StandingAnswer.DoesNotHold.class);
        return ((StandingAnswer.DoesNotHold) answer).reason();
    }
}

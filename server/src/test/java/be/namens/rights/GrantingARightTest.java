package be.namens.rights;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.EServiceId;
import be.namens.eservices.EServices;
import be.namens.eservices.RightId;
import be.namens.managers.ManagersRefusal;
import be.namens.mandates.Standing;
import be.namens.mandates.StandingAnswer;
import be.namens.mandates.Standings;
import be.namens.registers.PersonId;
import be.namens.rights.GrantRight.Answer;
import be.namens.rights.GrantRight.Command;
import be.namens.rights.GrantRight.Objection;
import be.namens.rights.GrantRight.Whom;
import be.namens.shared.Localized;
import be.namens.shared.Period;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody with authority grants a right, in force at the next check; everybody and everything else is refused with the reason. */
@NamensTest
class GrantingARightTest {

    @Autowired
    GrantRight grantRight;

    @Autowired
    Grants grants;

    @Autowired
    Rights rights;

    @Autowired
    Standings standings;

    @Autowired
    EServices eServices;

    @Autowired
    ApplicationContext context;

    private Bakery bakery;

    @BeforeEach
    void aBakery() {
        bakery = new Bakery(context);
    }

    @Test
    void itIsInForceAtTheVeryNextCheck() {
        var grant = granted(bakery.command());
        assertThat(grant.terms().person()).isEqualTo(bakery.els.id());
        assertThat(grants.find(grant.id())).hasValue(grant);
        var standing = standing(bakery.els.id());
        assertThat(standing.grounds())
                .containsExactly(new Standing.Ground.Works(Period.between(bakery.today, bakery.today.plusYears(1))));
        var inkom = eServices.find(new EServiceId("tafel-inkom")).orElseThrow();
        assertThat(rights.decide(standing, inkom, bakery.today))
                .isInstanceOfSatisfying(
                        RightsDecision.Entitled.class,
                        entitled -> assertThat(entitled.rights())
                                .singleElement()
                                .satisfies(held -> {
                                    assertThat(held.profile().code()).isEqualTo("dienstverlener");
                                    assertThat(held.reason())
                                            .isEqualTo(new RightsDecision.Reason.Granted(
                                                    grant.id(),
                                                    bakery.ann.id(),
                                                    grant.terms().grantedAt(),
                                                    grant.terms().period()));
                                }));
    }

    @Test
    void itLeavesAFactWithoutNationalNumber() {
        var grant = granted(bakery.command());
        assertThat(bakery.facts(bakery.ann))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .startsWith("right.granted ")
                        .contains(grant.id().toString(), "TafelInkom", "dienstverlener"));
    }

    @Test
    void aPersonIsNamedByNumberAndFamilyNameOrIsKnown() {
        granted(bakery.to(new Whom.ByNumber(bakery.belgium.numberOf(bakery.els), "de smet")));
        var cis = bakery.belgium.person("Cis", "Wouters");
        assertThat(granted(bakery.to(new Whom.Known(cis.id()))).terms().person())
                .isEqualTo(cis.id());
    }

    @Test
    void severalProfilesAreKeptInTheOrderOfTheRight() {
        assertThat(granted(bakery.of(Bakery.INKOM, "gebruiker", "dienstverlener"))
                        .terms()
                        .profiles())
                .containsExactly("dienstverlener", "gebruiker");
    }

    @Test
    void toOneselfItTakesAuthorityLikeAnyOther() {
        granted(bakery.to(new Whom.Known(bakery.ann.id())));
        var byEls = bakery.by(bakery.els);
        assertThat(refused(byEls)).containsExactly(Objection.to("enterprise", ManagersRefusal.NO_AUTHORITY));
        granted(bakery.command());
        assertThat(refused(byEls)).containsExactly(Objection.to("enterprise", ManagersRefusal.NO_AUTHORITY));
        assertThat(bakery.grants()).isEqualTo(2);
    }

    @Test
    void whoHasNoAuthorityHearsNothingElse() {
        var stranger = bakery.belgium.person("Sus", "Vreemd");
        var command = bakery.by(stranger);
        var wrong = new Command(
                command.actor(),
                command.enterprise(),
                new RightId("Nonsense"),
                command.profiles(),
                new Whom.ByNumber(Belgium.freshNationalNumber(), "Niemand"),
                bakery.today.minusDays(1),
                bakery.today.minusDays(2),
                command.form());
        assertThat(refused(wrong)).containsExactly(Objection.to("enterprise", ManagersRefusal.NO_AUTHORITY));
        assertThat(bakery.facts(stranger))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .startsWith("right.grant-refused ")
                        .contains("no-authority")
                        .doesNotContain("Nonsense"));
    }

    @Test
    void whoRepresentsOnlyTogetherWithOthersCannotGrantAlone() {
        var mill = bakery.belgium.company("Molen NV", "014");
        var bo = bakery.belgium.person("Bo", "Claes");
        bakery.belgium.director(bo, mill);
        bakery.belgium.director(bakery.belgium.person("Cis", "Claes"), mill);
        var command = bakery.by(bo);
        var forMill = new Command(
                bo.id(),
                mill.number(),
                command.right(),
                command.profiles(),
                command.whom(),
                command.first(),
                command.last(),
                command.form());
        assertThat(refused(forMill)).containsExactly(Objection.to("enterprise", ManagersRefusal.REPRESENTS_JOINTLY, 2));
        assertThat(bakery.facts(bo))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact).startsWith("right.grant-refused ").contains("represents-jointly"));
    }

    @Test
    void aFormerDirectorHasNoAuthorityAnyMore() {
        bakery.belgium.withoutFunctions(bakery.halm);
        assertThat(refused(bakery.command())).containsExactly(Objection.to("enterprise", ManagersRefusal.NO_AUTHORITY));
    }

    @Test
    void anUnknownNumberAWrongFamilyNameAndAnUnknownKeyGetTheSameAnswer() {
        var same = List.of(Objection.to("person", RightsRefusal.PERSON_DOES_NOT_MATCH));
        assertThat(refused(bakery.to(new Whom.ByNumber(Belgium.freshNationalNumber(), "De Smet"))))
                .isEqualTo(same);
        assertThat(refused(bakery.to(new Whom.ByNumber(bakery.belgium.numberOf(bakery.els), "Peeters"))))
                .isEqualTo(same);
        assertThat(refused(bakery.to(new Whom.ByNumber(bakery.belgium.numberOf(bakery.els), ""))))
                .isEqualTo(same);
        assertThat(refused(bakery.to(new Whom.Known(PersonId.random())))).isEqualTo(same);
        assertThat(bakery.grants()).isZero();
        assertThat(bakery.workRelations()).isZero();
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsRefused() {
        assertThat(refused(bakery.on(bakery.today.plusDays(1), bakery.today)))
                .containsExactly(Objection.to("last", RightsRefusal.PERIOD_ENDS_BEFORE_START));
        granted(bakery.on(bakery.today.plusDays(1), bakery.today.plusDays(1)));
    }

    @Test
    void aPeriodStartsFromTodayUpToAYearAhead() {
        LocalDate latest = bakery.today.plusYears(1);
        assertThat(refused(bakery.on(bakery.today.minusDays(1), bakery.today)))
                .containsExactly(Objection.to("first", RightsRefusal.PERIOD_STARTS_IN_THE_PAST));
        assertThat(refused(bakery.on(latest.plusDays(1), latest.plusDays(2))))
                .containsExactly(Objection.to("first", RightsRefusal.PERIOD_STARTS_TOO_FAR, latest));
        assertThat(refused(bakery.on(LocalDate.MAX, LocalDate.MAX)))
                .containsExactly(Objection.to("first", RightsRefusal.PERIOD_STARTS_TOO_FAR, latest));
        assertThat(refused(bakery.on(LocalDate.MIN, bakery.today)))
                .extracting(Objection::reason)
                .contains(RightsRefusal.PERIOD_STARTS_IN_THE_PAST);
        granted(bakery.on(latest, latest.plusDays(2)));
    }

    @Test
    void aPeriodIsNotLongerThanTheRightAllows() {
        LocalDate latest = bakery.today.plusYears(5);
        assertThat(refused(bakery.on(bakery.today, latest.plusDays(1))))
                .containsExactly(Objection.to("last", RightsRefusal.PERIOD_TOO_LONG, latest));
        assertThat(refused(bakery.on(bakery.today, LocalDate.MAX)))
                .containsExactly(Objection.to("last", RightsRefusal.PERIOD_TOO_LONG, latest));
        granted(bakery.on(bakery.today, latest));
    }

    @Test
    void aRightThatNobodyOffersIsRefused() {
        assertThat(refused(bakery.of(new RightId("Nonsense"), "gebruiker")))
                .containsExactly(Objection.to("right", RightsRefusal.RIGHT_UNKNOWN));
    }

    @Test
    void aProfileOfAnotherRightIsRefusedAndSoIsNone() {
        assertThat(refused(bakery.of(Bakery.INKOM, "lezer")))
                .containsExactly(Objection.to("profiles", RightsRefusal.PROFILE_OF_ANOTHER_RIGHT));
        assertThat(refused(bakery.of(Bakery.INKOM, "gebruiker", "lezer")))
                .containsExactly(Objection.to("profiles", RightsRefusal.PROFILE_OF_ANOTHER_RIGHT));
        assertThat(refused(bakery.of(Bakery.INKOM)))
                .containsExactly(Objection.to("profiles", RightsRefusal.PROFILE_MISSING));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var command = new Command(
                bakery.ann.id(),
                bakery.halm.number(),
                Bakery.INKOM,
                java.util.Set.of("lezer"),
                new Whom.ByNumber(Belgium.freshNationalNumber(), "Niemand"),
                bakery.today.minusDays(1),
                bakery.today.minusDays(2),
                UUID.randomUUID());
        assertThat(refused(command))
                .extracting(Objection::field)
                .containsExactly("profiles", "person", "first", "last");
    }

    @Test
    void theSameProfileOnTheSameDaysIsNotGrantedTwice() {
        granted(bakery.on(bakery.today.plusDays(10), bakery.today.plusDays(20)));
        var twice = Objection.to(
                "profiles",
                RightsRefusal.ALREADY_GRANTED,
                new Localized("Dienstverlener", "Prestataire", "Dienstleister", "Service provider"),
                bakery.today.plusDays(10),
                bakery.today.plusDays(20));
        assertThat(refused(bakery.on(bakery.today, bakery.today.plusDays(10)))).containsExactly(twice);
        assertThat(refused(bakery.on(bakery.today.plusDays(20), bakery.today.plusDays(30))))
                .containsExactly(twice);
        assertThat(refused(bakery.of(Bakery.INKOM, "gebruiker", "dienstverlener")))
                .containsExactly(twice);
        granted(bakery.on(bakery.today, bakery.today.plusDays(9)));
        granted(bakery.on(bakery.today.plusDays(21), bakery.today.plusDays(30)));
        granted(bakery.of(Bakery.INKOM, "gebruiker"));
        assertThat(bakery.grants()).isEqualTo(4);
    }

    @Test
    void whatWasEndedCanBeGrantedAgain() {
        var grant = granted(bakery.command());
        context.getBean(EndGrant.class).end(bakery.ann.id(), grant.id());
        granted(bakery.command());
    }

    @Test
    void aFormPostedTwiceMakesOneGrantAndTheSameAnswer() {
        var command = bakery.command();
        assertThat(granted(command)).isEqualTo(granted(command));
        assertThat(bakery.grants()).isEqualTo(1);
        assertThat(bakery.facts(bakery.ann)).hasSize(1);
    }

    @Test
    void aFormPostedAgainWithOtherAnswersIsRefused() {
        var command = bakery.command();
        granted(command);
        assertThat(refused(Bakery.during(command, bakery.today, bakery.today.plusDays(3))))
                .containsExactly(Objection.to("", RightsRefusal.FORM_ALREADY_USED));
        var bo = bakery.belgium.person("Bo", "Claes");
        bakery.belgium.director(bo, bakery.halm);
        assertThat(refused(new Command(
                        bo.id(),
                        command.enterprise(),
                        command.right(),
                        command.profiles(),
                        command.whom(),
                        command.first(),
                        command.last(),
                        command.form())))
                .containsExactly(Objection.to("", RightsRefusal.FORM_ALREADY_USED));
        assertThat(bakery.grants()).isEqualTo(1);
    }

    @Test
    void aFormUsedForAnotherPersonIsRefusedAndLeavesNothing() {
        var command = bakery.command();
        granted(command);
        var cis = bakery.belgium.person("Cis", "Wouters");
        assertThat(refused(new Command(
                        command.actor(),
                        command.enterprise(),
                        command.right(),
                        command.profiles(),
                        new Whom.Known(cis.id()),
                        command.first(),
                        command.last(),
                        command.form())))
                .containsExactly(Objection.to("", RightsRefusal.FORM_ALREADY_USED));
        assertThat(bakery.workRelations()).isEqualTo(1);
    }

    @Test
    void theSameFormPostedManyTimesAtOnceMakesOneGrant() throws InterruptedException {
        var command = bakery.command();
        var answers = atOnce(Stream.generate(() -> command).limit(8).toList());
        assertThat(answers).hasOnlyElementsOfType(Answer.Granted.class);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(bakery.grants()).isEqualTo(1);
    }

    @Test
    void manyFormsForTheSameAtOnceMakeOneGrant() throws InterruptedException {
        var answers =
                atOnce(IntStream.range(0, 8).mapToObj(count -> bakery.command()).toList());
        assertThat(answers).filteredOn(Answer.Granted.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Answer.NotGranted.class::isInstance)
                .hasSize(7)
                .allSatisfy(answer -> assertThat(((Answer.NotGranted) answer).objections())
                        .extracting(Objection::reason)
                        .containsExactly(RightsRefusal.ALREADY_GRANTED));
        assertThat(bakery.grants()).isEqualTo(1);
    }

    private List<Answer> atOnce(List<Command> commands) throws InterruptedException {
        try (var posts = Executors.newFixedThreadPool(4)) {
            List<Callable<Answer>> tasks = commands.stream()
                    .map(command -> (Callable<Answer>) () -> grantRight.grant(command))
                    .toList();
            return posts.invokeAll(tasks).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception failure) {
                            throw new AssertionError(failure);
                        }
                    })
                    .toList();
        }
    }

    private Standing.OnBehalfOf standing(PersonId person) {
        var answer = standings.of(person, bakery.halm.number(), bakery.today);
        assertThat(answer).isInstanceOf(StandingAnswer.Holds.class);
        return ((StandingAnswer.Holds) answer).standing();
    }

    private Grant granted(Command command) {
        var answer = grantRight.grant(command);
        assertThat(answer).isInstanceOf(Answer.Granted.class);
        return ((Answer.Granted) answer).grant();
    }

    private List<Objection> refused(Command command) {
        var answer = grantRight.grant(command);
        assertThat(answer).isInstanceOf(Answer.NotGranted.class);
        return ((Answer.NotGranted) answer).objections();
    }
}

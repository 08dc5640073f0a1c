package be.namens.signin.admission;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.TargetGroup;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import be.namens.keys.ProvenIdentity;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import be.namens.signin.Choice;
import be.namens.signin.SignInRefusal;
import be.namens.signin.SignInRequest;
import be.namens.signin.SomeEService;
import be.namens.signin.admission.ProofRule.Lack;
import be.namens.signin.admission.Step.Basis;
import be.namens.signin.journey.Journey;
import be.namens.signin.session.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who are you, for whom do you act, what may you use: what comes next in each situation. */
class NextStepTest {

    private static final String BAKERY = "0206731645";
    private static final String BREWERY = "0403170701";
    private static final AuthenticationMeans APP = AuthenticationMeans.named("csamtotp", new Level(26, 400));
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final SmallBelgium belgium = new SmallBelgium();
    private final TheClock clock = new TheClock(Clock.fixed(NOW, TheClock.ZONE));
    private final NextStep next = new NextStep(new Admissions(belgium, belgium, clock), clock);
    private final Person an = new Person(PersonId.random(), "a".repeat(40), "An", "Peeters");

    @Nested
    class WhoAreYou {

        @Test
        void somebodyUnknownShowsAKey() {
            var step = next.of(asked(SomeEService.open()), Optional.empty(), Optional.empty());

            assertThat(step).isEqualTo(new Step.Prove(Lack.NO_SESSION));
        }

        @Test
        void aKeyBelowTheLevelOfTheEServiceWillNotDo() {
            assertThat(lack(SomeEService.open().from(27))).isEqualTo(Lack.LEVEL_TOO_LOW);
            assertThat(step(SomeEService.open().from(26).onlyFor(TargetGroup.BUR)))
                    .isInstanceOf(Step.Enter.class);
        }

        @Test
        void aKeyThatTheEServiceDoesNotAcceptWillNotDo() {
            assertThat(lack(SomeEService.open().accepting("urn:be:vlaanderen:authmech:eid")))
                    .isEqualTo(Lack.MEANS_NOT_ACCEPTED);
            assertThat(step(SomeEService.open().accepting(APP.urn()).onlyFor(TargetGroup.BUR)))
                    .isInstanceOf(Step.Enter.class);
        }

        @Test
        void aKeyThatWasNotAskedWillNotDo() {
            var eid = request(SomeEService.open(), Set.of("urn:be:vlaanderen:authmech:eid"), false, false, null, null);

            assertThat(next.of(eid, session(), Optional.empty())).isEqualTo(new Step.Prove(Lack.MEANS_NOT_ACCEPTED));
        }

        @Test
        void promptLoginAsksForAProofOnThisJourney() {
            var again = request(SomeEService.open().onlyFor(TargetGroup.BUR), Set.of(), true, false, null, null);
            var session = session();

            assertThat(next.of(again, session, Optional.empty())).isEqualTo(new Step.Prove(Lack.ASKED_AGAIN));
            assertThat(next.of(again, session, journey(again, Optional.of(UUID.randomUUID()), null)))
                    .isEqualTo(new Step.Prove(Lack.ASKED_AGAIN));
            assertThat(next.of(again, session, journey(again, session.map(Session::id), null)))
                    .isInstanceOf(Step.Enter.class);
        }

        @Test
        void maxAgeAsksForAProofThatIsYoungEnoughOrOfThisJourney() {
            var session = session();
            var enough = SomeEService.open().onlyFor(TargetGroup.BUR);
            var tenMinutes = request(enough, Set.of(), false, false, Duration.ofMinutes(10), null);
            var nineMinutes = request(enough, Set.of(), false, false, Duration.ofMinutes(9), null);
            var never = request(enough, Set.of(), false, false, Duration.ZERO, null);

            assertThat(next.of(tenMinutes, session, Optional.empty())).isInstanceOf(Step.Enter.class);
            assertThat(next.of(nineMinutes, session, Optional.empty())).isEqualTo(new Step.Prove(Lack.TOO_OLD));
            assertThat(next.of(never, session, journey(never, session.map(Session::id), null)))
                    .isInstanceOf(Step.Enter.class);
        }

        @Test
        void aFreshProofStillHasToBeStrongEnough() {
            var strong = request(SomeEService.open().from(35), Set.of(), true, false, null, null);
            var session = session();

            assertThat(next.of(strong, session, journey(strong, session.map(Session::id), null)))
                    .isEqualTo(new Step.Prove(Lack.LEVEL_TOO_LOW));
        }

        private Lack lack(SomeEService eService) {
            return ((Step.Prove) step(eService)).lack();
        }
    }

    @Nested
    class ForWhomDoYouAct {

        @Test
        void theOnlyOneIsNotAsked() {
            belgium.representing(BAKERY, "De Halm").entitled(BAKERY);

            assertEnters(step(SomeEService.automatic()), BAKERY, Basis.ONLY_ONE);
        }

        @Test
        void theOnlyOneIsAskedWhenTheEServiceWants() {
            belgium.representing(BAKERY, "De Halm").entitled(BAKERY);

            assertThat(step(SomeEService.automatic().askingForWhom())).isInstanceOf(Step.Choose.class);
        }

        @Test
        void onlyThoseWhoseRightHoldsAreCounted() {
            belgium.representing(BAKERY, "De Halm")
                    .representing(BREWERY, "Het Vat")
                    .entitled(BREWERY);

            assertEnters(step(SomeEService.automatic()), BREWERY, Basis.ONLY_ONE);
        }

        @Test
        void oneselfCountsWhereTheEServiceAdmitsCitizens() {
            belgium.representing(BAKERY, "De Halm").entitled(BAKERY);

            assertThat(step(SomeEService.open())).isInstanceOf(Step.Choose.class);
            assertEnters(step(SomeEService.open().onlyFor(TargetGroup.BUR)), "oneself", Basis.ONLY_ONE);
        }

        @Test
        void severalAreChosenFrom() {
            twoEntitled();

            assertThat(step(SomeEService.automatic())).isInstanceOf(Step.Choose.class);
        }

        @Test
        void theChoiceOfBeforeHoldsAtTheNextEService() {
            twoEntitled();

            assertEnters(stepHaving(SomeEService.automatic(), BREWERY), BREWERY, Basis.CHOSEN_BEFORE);
        }

        @Test
        void aChoiceOfBeforeThatOpensNothingHereIsAskedAgain() {
            twoEntitled();

            assertThat(stepHaving(SomeEService.automatic(), "oneself")).isInstanceOf(Step.Choose.class);
            assertThat(stepHaving(SomeEService.automatic(), "0400000086")).isInstanceOf(Step.Choose.class);
        }

        @Test
        void selectAccountShowsTheChooserUntilSomebodyIsChosen() {
            twoEntitled();
            var again = request(SomeEService.automatic(), Set.of(), false, true, null, null);

            assertThat(next.of(again, session(BREWERY), Optional.empty())).isInstanceOf(Step.Choose.class);
            assertEnters(
                    next.of(again, session(BREWERY), journey(again, Optional.empty(), BAKERY)), BAKERY, Basis.CHOSEN);
        }

        @Test
        void theHintOfTheEServiceWinsFromTheChoiceOfBefore() {
            twoEntitled();

            assertEnters(hinted(SomeEService.automatic(), BAKERY, BREWERY), BAKERY, Basis.ASKED_BY_E_SERVICE);
        }

        @Test
        void whatThePersonChoseOnTheJourneyWinsFromTheHint() {
            twoEntitled();
            var hinted = request(SomeEService.automatic(), Set.of(), false, false, null, BAKERY);

            assertEnters(next.of(hinted, session(), journey(hinted, Optional.empty(), BREWERY)), BREWERY, Basis.CHOSEN);
        }
    }

    @Nested
    class WhatMayYouUse {

        @Test
        void aHintThatDoesNotHoldIsRefusedWithTheReasonOfItsStanding() {
            twoEntitled();

            assertRefused(
                    hinted(SomeEService.automatic(), "0400000086", BREWERY), "0400000086", SignInRefusal.NO_ENTERPRISE);
        }

        @Test
        void aHintWithoutTheRightIsRefusedWithTheRightsThatWouldDo() {
            belgium.representing(BAKERY, "De Halm")
                    .representing(BREWERY, "Het Vat")
                    .entitled(BREWERY);

            var refused =
                    assertRefused(hinted(SomeEService.automatic(), BAKERY, BREWERY), BAKERY, SignInRefusal.NO_RIGHT);
            assertThat(refused.missing()).hasSize(1);
        }

        @Test
        void anEServiceForEnterprisesAdmitsNobodyForOneself() {
            twoEntitled();

            assertRefused(
                    hinted(SomeEService.automatic(), "oneself", BREWERY), "oneself", SignInRefusal.NOT_FOR_ONESELF);
        }

        @Test
        void anEServiceForCitizensAdmitsNobodyForAnEnterprise() {
            twoEntitled();

            assertRefused(
                    hinted(SomeEService.open().onlyFor(TargetGroup.BUR), BAKERY, null),
                    BAKERY,
                    SignInRefusal.NOT_FOR_ENTERPRISES);
        }

        @Test
        void whoHasOneEnterpriseWithoutTheRightIsToldWhichRight() {
            belgium.representing(BAKERY, "De Halm");

            assertRefused(step(SomeEService.granted()), BAKERY, SignInRefusal.NO_RIGHT);
        }

        @Test
        void whoHasSeveralWithoutTheRightIsToldSo() {
            belgium.representing(BAKERY, "De Halm").representing(BREWERY, "Het Vat");

            assertRefused(step(SomeEService.granted()), null, SignInRefusal.NO_ENTERPRISE_WITH_RIGHT);
        }

        @Test
        void whoHasNoEnterpriseIsToldSo() {
            assertRefused(step(SomeEService.granted()), null, SignInRefusal.NO_ENTERPRISE);
        }

        @Test
        void whoChoseSomebodyThatLostTheRightMeanwhileIsRefused() {
            belgium.representing(BAKERY, "De Halm");
            var request = asked(SomeEService.granted());

            assertRefused(
                    next.of(request, session(), journey(request, Optional.empty(), BAKERY)),
                    BAKERY,
                    SignInRefusal.NO_RIGHT);
        }
    }

    @Test
    void moreThanOnePageOfEnterprisesIsNeverTheOnlyOne() {
        for (int base = 0; base <= Admissions.MOST; base++) {
            int first = 4_100_000 + base;
            belgium.representing("%08d%02d".formatted(first, 97 - first % 97), "Nummer " + base);
        }

        assertThat(step(SomeEService.granted())).isInstanceOf(Step.Choose.class);
    }

    private void twoEntitled() {
        belgium.representing(BAKERY, "De Halm").representing(BREWERY, "Het Vat");
        belgium.entitled(BAKERY).entitled(BREWERY);
    }

    private Step step(SomeEService eService) {
        return next.of(asked(eService), session(), Optional.empty());
    }

    private Step stepHaving(SomeEService eService, String choice) {
        return next.of(asked(eService), session(choice), Optional.empty());
    }

    private Step hinted(SomeEService eService, String hint, String chosenBefore) {
        var session = chosenBefore == null ? session() : session(chosenBefore);
        return next.of(request(eService, Set.of(), false, false, null, hint), session, Optional.empty());
    }

    private static SignInRequest asked(SomeEService eService) {
        return request(eService, Set.of(), false, false, null, null);
    }

    private static SignInRequest request(
            SomeEService eService, Set<String> means, boolean prove, boolean choose, Duration oldest, String hint) {
        return new SignInRequest(
                eService.build(),
                means,
                prove,
                choose,
                Optional.ofNullable(oldest),
                Optional.ofNullable(hint).flatMap(Choice::read),
                "/resume");
    }

    private Optional<Session> session() {
        return session(null);
    }

    /** Proven ten minutes ago with the app code. */
    private Optional<Session> session(String choice) {
        var identity = new ProvenIdentity(an.id(), "app-code", APP, NOW.minus(Duration.ofMinutes(10)));
        return Optional.of(new Session(
                UUID.randomUUID(), an, identity, Optional.ofNullable(choice).flatMap(Choice::read)));
    }

    private static Optional<Journey> journey(SignInRequest request, Optional<UUID> proven, String chosen) {
        var asked = new Journey.Asked(
                request.means(),
                request.proveAgain(),
                request.chooseAgain(),
                request.oldestProof(),
                request.hint(),
                request.resume());
        return Optional.of(new Journey(
                OpaqueToken.random(),
                request.eService().id(),
                asked,
                NOW.minusSeconds(60),
                proven,
                Optional.ofNullable(chosen).flatMap(Choice::read)));
    }

    private static void assertEnters(Step step, String choice, Basis basis) {
        assertThat(step).isInstanceOfSatisfying(Step.Enter.class, enter -> {
            assertThat(enter.choice().code()).isEqualTo(choice);
            assertThat(enter.basis()).isEqualTo(basis);
        });
    }

    private static Step.Refuse assertRefused(Step step, String choice, SignInRefusal reason) {
        assertThat(step).isInstanceOfSatisfying(Step.Refuse.class, refuse -> {
            assertThat(refuse.choice().map(Choice::code)).isEqualTo(Optional.ofNullable(choice));
            assertThat(refuse.reason()).isEqualTo(reason);
        });
        return (Step.Refuse) step;
    }
}

package be.namens.portal.granting;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.EServices;
import be.namens.eservices.RightDefinition;
import be.namens.portal.PortalVisitor;
import be.namens.portal.PortalWorld;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A director of a company gives somebody a right, one question per page. */
@NamensTest
class NewGrantTest {

    @Autowired
    NamensSettings settings;

    @Autowired
    ApplicationContext context;

    @Autowired
    EServices eServices;

    @Autowired
    JdbcClient database;

    @Autowired
    TheClock clock;

    private Belgium belgium;
    private Person director;
    private Person employee;
    private Enterprise bakery;
    private RightDefinition right;

    @BeforeEach
    void aBakeryWithADirectorAndAnEmployee() {
        belgium = new Belgium(context);
        director = belgium.person("Jan", "Peeters");
        employee = belgium.person("Fatima", "El Amrani");
        bakery = belgium.company("Bakkerij <b>De Halm</b> & zonen");
        belgium.director(director, bakery);
        right = PortalWorld.rightWithTwoProfiles(eServices);
    }

    @Test
    void theWholeRoadGivesTheRight() {
        var granting = answered();
        var check = granting.page(Question.CHECK);
        assertThat(check.body())
                .contains(
                        "nakijken",
                        "El Amrani",
                        "Dienstverlener",
                        bakery.number().formatted(),
                        "Wat gaat open");
        var posted = granting.grant();
        assertThat(posted.location()).isEqualTo(granting.address() + "/klaar");
        var done = director().get(posted.location());
        assertThat(done.body())
                .contains("Het recht is toegekend", "El Amrani kan vanaf nu bij", "Wat El Amrani ziet")
                .doesNotContain("Fatima");
        assertThat(grantsOf(employee)).isEqualTo(1);
    }

    @Test
    void theOnlyEnterpriseIsNotAskedButShown() {
        var begun = director().get("/rechten/nieuw");
        assertThat(begun.status()).isEqualTo(302);
        assertThat(begun.location()).endsWith("/recht").doesNotContain("?");
        assertThat(director().get(begun.location()).body())
                .contains(
                        "vraag 2 van 6",
                        "Bakkerij &lt;b&gt;De Halm&lt;/b&gt; &amp; zonen",
                        bakery.number().formatted());
    }

    @Test
    void amongSeveralEnterprisesOneIsChosen() {
        var other = belgium.company("Molen De Wiek");
        belgium.director(director, other);
        var granting = Granting.begin(director());
        var question = granting.page(Question.ENTERPRISE);
        assertThat(question.body()).contains("vraag 1 van 6", "Molen De Wiek").doesNotContain("name=\"zoek\"");
        assertThat(granting.answer(Question.ENTERPRISE, Map.of()).body())
                .contains("Kies de onderneming waarvoor u een recht wilt geven", "<title>Fout: ");
        granting.enterprise(other);
        assertThat(granting.page(Question.RIGHT).body()).contains("Molen De Wiek");
    }

    @Test
    void aboveTenEnterprisesThereIsASearch() {
        for (int count = 0; count < 10; count++) {
            belgium.director(director, belgium.company("Filiaal " + count));
        }
        var granting = Granting.begin(director());
        assertThat(granting.page(Question.ENTERPRISE).body()).contains("name=\"zoek\"", "11 van 11 ondernemingen");
        var found = director().get(granting.address(Question.ENTERPRISE) + "?zoek=filiaal+7");
        assertThat(found.body()).contains("1 van 11 ondernemingen", "Filiaal 7").doesNotContain("Filiaal 8");
        var byNumber = director()
                .get(granting.address(Question.ENTERPRISE) + "?zoek="
                        + bakery.number().formatted());
        assertThat(byNumber.body())
                .contains("1 van 11 ondernemingen", bakery.number().formatted());
        assertThat(director()
                        .get(granting.address(Question.ENTERPRISE) + "?zoek=zzz")
                        .body())
                .contains("Niets gevonden");
    }

    @Test
    void anEnterpriseThatOneDoesNotAdministerIsNotTaken() {
        belgium.director(director, belgium.company("Molen De Wiek"));
        var foreign = belgium.company("Van iemand anders");
        var granting = Granting.begin(director());
        var answer = granting.answer(
                Question.ENTERPRISE, Map.of("onderneming", foreign.number().digits()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Van iemand anders");
    }

    @Test
    void whoAdministersNothingIsToldWhyAndWhoCan() {
        var page = visitor().signedInAs(employee.id()).get("/rechten/nieuw");
        assertThat(page.body())
                .contains(
                        "U kunt voor geen enkele onderneming rechten beheren",
                        "Een wettelijk vertegenwoordiger van uw onderneming");
    }

    @Test
    void whoGivesHimselfARightWithoutAuthorityIsRefusedAtEveryQuestion() {
        var granting = answered();
        belgium.withoutFunctions(bakery);
        for (Question question :
                List.of(Question.RIGHT, Question.PROFILES, Question.PERSON, Question.PERIOD, Question.CHECK)) {
            var page = granting.page(question);
            assertThat(page.status()).as(question.path()).isEqualTo(403);
            assertThat(page.body()).as(question.path()).contains("U kunt voor deze onderneming geen rechten beheren");
        }
        String token = director().tokenOn("/portaal/afmelden");
        assertThat(token).isNotEmpty();
        assertThat(grantsOf(employee)).isZero();
    }

    @Test
    void authorityThatIsLostBetweenTheCheckAndTheButtonCounts() {
        var visitor = director();
        var granting = answered(visitor);
        String token = visitor.tokenOn(granting.address(Question.CHECK));
        var seen = granting.seen();
        belgium.withoutFunctions(bakery);
        assertThat(visitor.post(granting.address(Question.CHECK), token, seen).status())
                .isEqualTo(403);
        assertThat(grantsOf(employee)).isZero();
    }

    @Test
    void aDraftOfSomebodyElseDoesNotExist() {
        var granting = answered();
        var other = belgium.person("Piet", "Claes");
        belgium.director(other, bakery);
        var piet = visitor().signedInAs(other.id());
        for (String last : List.of("/onderneming", "/recht", "/persoon", "/nakijken", "/klaar")) {
            var page = piet.get(granting.address() + last);
            assertThat(page.status()).as(last).isEqualTo(404);
            assertThat(page.body()).as(last).contains("bestaat niet meer").doesNotContain("El Amrani");
        }
        String token = piet.tokenOn("/portaal/afmelden");
        assertThat(piet.post(granting.address(Question.CHECK), token, Map.of()).status())
                .isEqualTo(404);
        assertThat(grantsOf(employee)).isZero();
    }

    @Test
    void anAddressThatIsNoDraftDoesNotExist() {
        assertThat(director().get("/rechten/nieuw/geen-nummer/recht").status()).isEqualTo(404);
        assertThat(director()
                        .get("/rechten/nieuw/" + "9".repeat(10_000) + "/recht")
                        .status())
                .isIn(400, 404, 414);
    }

    @Test
    void aFormPostedTwiceMakesOneGrant() {
        var visitor = director();
        var granting = answered(visitor);
        String token = visitor.tokenOn(granting.address(Question.CHECK));
        var seen = granting.seen();
        var twice = List.of(1, 2, 3, 4).parallelStream()
                .map(time -> CompletableFuture.supplyAsync(
                        () -> visitor.post(granting.address(Question.CHECK), token, seen)))
                .toList();
        assertThat(twice)
                .allSatisfy(answer -> assertThat(answer.join().location()).isEqualTo(granting.address() + "/klaar"));
        assertThat(visitor.post(granting.address(Question.CHECK), token, seen).location())
                .isEqualTo(granting.address() + "/klaar");
        assertThat(grantsOf(employee)).isEqualTo(1);
    }

    @Test
    void onlyWhatWasSeenIsGrantedWhenAnotherWindowChangedTheAnswers() {
        var granting = answered();
        var seen = granting.seen();
        granting.profile("gebruiker");
        var page = granting.answer(Question.CHECK, seen);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body())
                .contains("De antwoorden zijn intussen gewijzigd", "Gebruiker")
                .doesNotContain("Exception");
        assertThat(grantsOf(employee)).isZero();

        assertThat(granting.grant().location()).isEqualTo(granting.address() + "/klaar");
        assertThat(grantsOf(employee)).isEqualTo(1);
    }

    @Test
    void aFormThatSaysNothingOfWhatWasSeenGrantsNothing() {
        var granting = answered();
        assertThat(granting.answer(Question.CHECK, Map.of()).status()).isEqualTo(409);
        assertThat(grantsOf(employee)).isZero();
    }

    @Test
    void whatSomebodyHoldsAlreadyIsSaidBesideTheRowToChange() {
        answered().grant();
        var again = answered();
        var page = again.grant();
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body())
                .contains("Deze persoon heeft dit recht al met profiel", "href=\"#profiles\"", "id=\"profiles\"");
        again.profile("gebruiker");
        assertThat(again.grant().location()).isEqualTo(again.address() + "/klaar");
        assertThat(grantsOf(employee)).isEqualTo(2);
    }

    @Test
    void whatWasGrantedCannotBeChangedThroughItsDraft() {
        var granting = answered();
        granting.grant();
        assertThat(granting.page(Question.PERSON).location()).isEqualTo(granting.address() + "/klaar");
    }

    @Test
    void aForgedFormGrantsNothing() {
        var visitor = director();
        var granting = answered(visitor);
        assertThat(visitor.post(granting.address(Question.CHECK), "forged", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(grantsOf(employee)).isZero();
    }

    @Test
    void twoTabsDoNotMixTheirAnswers() {
        var visitor = director();
        var one = Granting.begin(visitor).right(right);
        var two = Granting.begin(visitor).right(PortalWorld.rightWithOneProfile(eServices));
        assertThat(one.page(Question.PROFILES).body()).contains("Dienstverlener");
        assertThat(two.page(Question.PERSON).status()).isEqualTo(200);
    }

    @Test
    void aLaterQuestionWaitsForTheEarlierOnes() {
        var granting = Granting.begin(director());
        assertThat(granting.page(Question.CHECK).location()).isEqualTo(granting.address(Question.RIGHT));
        assertThat(granting.page(Question.PERIOD).location()).isEqualTo(granting.address(Question.RIGHT));
    }

    @Test
    void aProfileThatTheLawGivesIsSaidToRepresentativesOfThatKindOfEnterpriseOnly() {
        String without = "heeft dit profiel al zonder toekenning";
        assertThat(Granting.begin(director())
                        .right(right)
                        .page(Question.PROFILES)
                        .body())
                .containsOnlyOnce(without);
        var trader = belgium.person("Tom", "Claes");
        belgium.soleTrader(trader);
        assertThat(Granting.begin(visitor().signedInAs(trader.id()))
                        .right(right)
                        .page(Question.PROFILES)
                        .body())
                .doesNotContain(without)
                .contains("Moet aan iedereen worden toegekend");
    }

    @Test
    void aRightWithOneProfileLeavesNothingToAsk() {
        var granting = Granting.begin(director()).right(PortalWorld.rightWithOneProfile(eServices));
        assertThat(granting.page(Question.PERSON).status()).isEqualTo(200);
    }

    @Test
    void anotherRightAsksItsOwnProfilesAndPeriod() {
        var granting = answered();
        var posted = granting.answer(
                Question.RIGHT,
                Map.of("recht", PortalWorld.rightWithTwoProfiles(eServices).id().value()));
        assertThat(posted.location()).isEqualTo(granting.address(Question.PROFILES));
    }

    @Test
    void theSameRightAgainKeepsTheOtherAnswers() {
        var granting = answered();
        var posted = granting.answer(Question.RIGHT, Map.of("recht", right.id().value()));
        assertThat(posted.location()).isEqualTo(granting.address(Question.CHECK));
    }

    @Test
    void rightsAndProfilesThatDoNotExistAreAskedAgain() {
        var granting = Granting.begin(director());
        for (String wrong : List.of("", "GeenRecht", "<script>alert(1)</script>", "x".repeat(10_000))) {
            var answer = granting.answer(Question.RIGHT, Map.of("recht", wrong));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("Kies het recht dat u wilt geven")
                    .doesNotContain("<script");
        }
        granting.right(right);
        for (String wrong : List.of("", "baas", "x".repeat(10_000))) {
            var answer = granting.answer(Question.PROFILES, Map.of("profiel", wrong));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("Kies minstens één profiel");
        }
    }

    @Test
    void rightsAreGroupedByEServiceAndFound() {
        var granting = Granting.begin(director());
        var eService = eServices.find(right.eService()).orElseThrow().name().nl();
        var found = director().get(granting.address(Question.RIGHT) + "?zoek=" + eService.replace(" ", "+"));
        assertThat(found.body()).contains(eService, right.name().nl());
    }

    @Test
    void theQuestionsSpeakFourLanguages() {
        var granting = answered();
        Map<String, String> firstWords = Map.of(
                "nl",
                "Kijk na en ken toe",
                "fr",
                "Vérifiez et octroyez",
                "de",
                "Prüfen und erteilen",
                "en",
                "Check and grant");
        firstWords.forEach((language, words) -> {
            var page = director().speaking(language).get(granting.address(Question.CHECK));
            assertThat(page.body()).contains(words, "<html lang=\"" + language + "\"");
        });
    }

    @Test
    void aDraftIsForgottenAfterADay() {
        var granting = answered();
        String id = granting.address().substring(granting.address().lastIndexOf('/') + 1);
        database.sql("UPDATE portal.draft SET expires_at = now() WHERE id = ?")
                .param(UUID.fromString(id))
                .update();
        context.getBean(ForgetOldDrafts.class).forget();
        assertThat(database.sql("SELECT count(*) FROM portal.draft WHERE id = ?")
                        .param(UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(granting.page(Question.CHECK).location()).isEqualTo(granting.address(Question.ENTERPRISE));
    }

    @Test
    void theDraftKeepsNoNationalNumber() {
        var granting = answered();
        String id = granting.address().substring(granting.address().lastIndexOf('/') + 1);
        String kept = database.sql("SELECT answers::text FROM portal.draft WHERE id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
        assertThat(kept)
                .contains("El Amrani")
                .doesNotContain(belgium.numberOf(employee).digits());
    }

    private Granting answered() {
        return answered(director());
    }

    private Granting answered(PortalVisitor visitor) {
        return Granting.begin(visitor)
                .right(right)
                .profile("dienstverlener")
                .person(belgium.numberOf(employee).digits(), "El Amrani")
                .asLongAsAllowed();
    }

    private PortalVisitor director() {
        return visitor().signedInAs(director.id());
    }

    private PortalVisitor visitor() {
        return new PortalVisitor(settings.baseUrl());
    }

    private int grantsOf(Person person) {
        return database.sql("SELECT count(*) FROM rights.grant WHERE person_id = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }
}

package be.namens.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.EServices;
import be.namens.eservices.RightDefinition;
import be.namens.portal.PortalVisitor;
import be.namens.portal.PortalWorld;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.rights.Grant;
import be.namens.rights.GrantRight;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A director sees what is granted at his company and ends it; the holder sees what is hers and gives it up. */
@NamensTest
class GrantedRightsTest {

    @Autowired
    NamensSettings settings;

    @Autowired
    ApplicationContext context;

    @Autowired
    EServices eServices;

    @Autowired
    JdbcClient database;

    @Autowired
    GrantRight grantRight;

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
        employee = belgium.person("Fatima", "El <i>Amrani</i>");
        bakery = belgium.company("Bakkerij De Halm");
        belgium.director(director, bakery);
        right = PortalWorld.rightWithTwoProfiles(eServices);
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(as(director).get("/rechten").body())
                .contains(
                        "Er zijn nu geen toegekende rechten",
                        "Nieuw recht toekennen",
                        bakery.number().formatted());
    }

    @Test
    void theListSaysWhoMayDoWhatUntilWhenAndWhoGaveIt() {
        var grant = granted(employee, clock.today(), clock.today().plusMonths(3));
        var page = as(director).get("/rechten");
        assertThat(page.body())
                .contains("Fatima El &lt;i&gt;Amrani&lt;/i&gt;", right.name().nl(), "Dienstverlener", "Jan Peeters")
                .contains("Geldt nu", "/rechten/" + grant.id() + "/beeindigen")
                .doesNotContain("<i>Amrani");
    }

    @Test
    void whatBeginsLaterIsMarked() {
        granted(employee, clock.today().plusDays(5), clock.today().plusMonths(3));
        assertThat(as(director).get("/rechten").body()).contains("Begint later");
    }

    @Test
    void theListCanBeArrangedByRightAndShowsWhoNeedsNoGrant() {
        granted(employee, clock.today(), clock.today().plusMonths(3));
        var page = as(director).get("/rechten?weergave=recht&recht=" + right.id());
        assertThat(page.body()).contains("Vanzelf, als wettelijk vertegenwoordiger", "<span>Jan Peeters</span>");
        assertThat(as(director).get("/rechten?weergave=recht&recht=GeenRecht").body())
                .contains("Er zijn nu geen toegekende rechten");
    }

    @Test
    void theListCanShowOnePerson() {
        var other = belgium.person("Piet", "Claes");
        granted(employee, clock.today(), clock.today().plusMonths(3));
        granted(other, clock.today(), clock.today().plusMonths(3));
        var page = as(director).get("/rechten?persoon=" + other.id());
        assertThat(page.body()).contains("U ziet alleen Piet Claes").doesNotContain("Fatima");
    }

    @Test
    void moreThanAPageGoesOnAfterTheLast() {
        for (int count = 0; count < 27; count++) {
            granted(
                    belgium.person("Persoon", "Nummer" + count),
                    clock.today(),
                    clock.today().plusMonths(3));
        }
        var first = as(director).get("/rechten");
        assertThat(first.body()).contains("Volgende 25", "Persoon Nummer26").doesNotContain("Persoon Nummer1<");
        var next = Pattern.compile("href=\"(/rechten\\?[^\"]*vanaf=[^\"]*)\"").matcher(first.body());
        assertThat(next.find()).isTrue();
        var second = as(director).get(next.group(1).replace("&amp;", "&"));
        assertThat(second.body())
                .contains("Persoon Nummer1<", "Persoon Nummer0<", "Naar het begin")
                .doesNotContain("Volgende 25", "Persoon Nummer26");
    }

    @Test
    void nonsenseInTheAddressIsAsIfItWereNotThere() {
        granted(employee, clock.today(), clock.today().plusMonths(3));
        var page = as(director)
                .get("/rechten?weergave=%3Cscript%3E&toestand=x&persoon=niemand&recht=%22%3E&vanaf="
                        + "9".repeat(6_000));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Fatima").doesNotContain("<script");
    }

    @Test
    void theNameOfSomebodyWhoHoldsNothingHereIsNotShown() {
        granted(employee, clock.today(), clock.today().plusMonths(3));
        var stranger = belgium.person("Godelieve", "Onbekend");
        assertThat(as(director).get("/rechten?persoon=" + stranger.id()).body())
                .contains("Fatima")
                .doesNotContain("Godelieve", "Onbekend");
    }

    @Test
    void theListOfOnePersonKeepsItsNameWhenAllOfItIsPast() {
        var grant = granted(employee, clock.today(), clock.today().plusMonths(3));
        var visitor = as(director);
        visitor.submit("/rechten/" + grant.id() + "/beeindigen", Map.of());
        assertThat(visitor.get("/rechten?persoon=" + employee.id()).body()).contains("U ziet alleen Fatima");
    }

    @Test
    void aForeignEnterpriseIsRefusedWithTheReason() {
        var foreign = belgium.company("Van iemand anders");
        var page = as(director).get("/rechten?onderneming=" + foreign.number().digits());
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body())
                .contains("U kunt voor deze onderneming geen rechten beheren")
                .doesNotContain("Van iemand anders");
        assertThat(as(director).get("/rechten?onderneming=0123").status()).isEqualTo(404);
    }

    @Test
    void whoAdministersSeveralChoosesOne() {
        belgium.director(director, belgium.company("Molen De Wiek"));
        assertThat(as(director).get("/rechten").body())
                .contains("Van welke onderneming?", "Molen De Wiek", "Bakkerij De Halm");
    }

    @Test
    void whoRepresentsOnlyTogetherWithOthersReadsWithHowManyAndWhoCan() {
        var mill = belgium.company("Molen NV", "014");
        belgium.director(employee, mill);
        belgium.director(belgium.person("Bo", "Claes"), mill);
        assertThat(as(employee).get("/rechten").body())
                .contains("Molen NV: minstens 2 bestuurders samen", "zoals een gedelegeerd bestuurder");
        assertThat(as(employee).get("/rechten/nieuw").body()).contains("Molen NV: minstens 2 bestuurders samen");
        var refused = as(employee).get("/rechten?onderneming=" + mill.number().digits());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("dat minstens 2 bestuurders samen beslissen");
    }

    @Test
    void whoAdministersNothingIsToldWhy() {
        assertThat(as(employee).get("/rechten").body()).contains("U kunt voor geen enkele onderneming rechten beheren");
    }

    @Test
    void endingSaysFirstWhatClosesAndThenDoesIt() {
        var grant = granted(employee, clock.today(), clock.today().plusMonths(3));
        String path = "/rechten/" + grant.id() + "/beeindigen";
        var visitor = as(director);
        assertThat(visitor.get(path).body())
                .contains("Wat gaat dicht", "kan vanaf het eerstvolgende gebruik niet meer", "Bakkerij De Halm");
        var done = visitor.submit(path, Map.of());
        assertThat(done.location()).isEqualTo("/rechten/" + grant.id() + "/beeindigd");
        assertThat(visitor.get(done.location()).body()).contains("Het recht is beëindigd");
        assertThat(visitor.get("/rechten").body()).contains("Er zijn nu geen toegekende rechten");
        assertThat(visitor.get("/rechten?toestand=voorbij").body()).contains("Beëindigd door Jan Peeters");
        assertThat(visitor.get(path).location()).isEqualTo("/rechten/" + grant.id() + "/beeindigd");
    }

    @Test
    void endingTwiceEndsOnce() {
        var grant = granted(employee, clock.today(), clock.today().plusMonths(3));
        var visitor = as(director);
        String path = "/rechten/" + grant.id() + "/beeindigen";
        String token = visitor.tokenOn(path);
        for (int time = 0; time < 2; time++) {
            assertThat(visitor.post(path, token, Map.of()).location())
                    .isEqualTo("/rechten/" + grant.id() + "/beeindigd");
        }
        assertThat(facts("right.ended", director)).isEqualTo(1);
    }

    @Test
    void aGrantOfAnotherEnterpriseDoesNotExist() {
        var grant = granted(employee, clock.today(), clock.today().plusMonths(3));
        var stranger = belgium.person("Piet", "Claes");
        belgium.director(stranger, belgium.company("Molen De Wiek"));
        var visitor = as(stranger);
        String path = "/rechten/" + grant.id() + "/beeindigen";
        var page = visitor.get(path);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("Fatima", "Bakkerij");
        assertThat(visitor.post(path, visitor.tokenOn("/portaal/afmelden"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/rechten/" + UUID.randomUUID() + "/beeindigen").status())
                .isEqualTo(404);
        assertThat(visitor.get("/rechten/geen/beeindigd").status()).isEqualTo(404);
        assertThat(as(employee).get("/mijn-rechten").body())
                .contains(right.name().nl());
    }

    @Test
    void aForgedFormEndsNothing() {
        var grant = granted(employee, clock.today(), clock.today().plusMonths(3));
        assertThat(as(director)
                        .post("/rechten/" + grant.id() + "/beeindigen", "forged", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(as(director).get("/rechten").body()).contains("Geldt nu");
    }

    @Test
    void theHolderSeesWhatIsHersAndWhyAndGivesItUp() {
        var grant = granted(employee, clock.today(), clock.today().plusMonths(3));
        var visitor = as(employee);
        assertThat(visitor.get("/mijn-rechten").body())
                .contains("Bakkerij De Halm", right.name().nl() + " · Dienstverlener", "Toegekend door Jan Peeters");
        String path = "/rechten/" + grant.id() + "/beeindigen";
        assertThat(visitor.get(path).body())
                .contains("<title>Recht opgeven - Namens</title>", "moet een beheerder van de onderneming");
        assertThat(visitor.submit(path, Map.of()).location()).isEqualTo("/rechten/" + grant.id() + "/beeindigd");
        assertThat(visitor.get("/rechten/" + grant.id() + "/beeindigd").body())
                .contains("U kunt met dit recht niet meer");
        assertThat(visitor.get("/mijn-rechten").body())
                .doesNotContain(right.name().nl());
    }

    @Test
    void whatStartsLaterIsShownApart() {
        granted(employee, clock.today().plusDays(5), clock.today().plusMonths(3));
        assertThat(as(employee).get("/mijn-rechten").body())
                .contains("Begint later", right.name().nl());
    }

    @Test
    void aRepresentativeSeesWhatComesByLawAndThatItCannotBeGivenUp() {
        var page = as(director).get("/mijn-rechten");
        assertThat(page.body())
                .contains("wettelijk vertegenwoordiger", right.name().nl() + " · Gebruiker", "Vanzelf, als wettelijk")
                .doesNotContain("/beeindigen");
    }

    @Test
    void whoHoldsNothingIsToldWhatToAsk() {
        assertThat(as(belgium.person("Els", "Wouters")).get("/mijn-rechten").body())
                .contains("U handelt nog voor niemand anders dan uzelf", "Vraag aan een wettelijk vertegenwoordiger");
    }

    @Test
    void theStartPageCountsWhatOneMayDo() {
        granted(employee, clock.today(), clock.today().plusMonths(3));
        assertThat(as(employee).get("/").body())
                .contains("U mag handelen voor 1 onderneming.", "U kunt 1 recht gebruiken.");
    }

    @Test
    void theListsSpeakFourLanguages() {
        granted(employee, clock.today(), clock.today().plusMonths(3));
        Map.of("fr", "Droits octroyés", "de", "Erteilte Rechte", "en", "Granted rights", "nl", "Toegekende rechten")
                .forEach((language, words) -> assertThat(
                                as(director).speaking(language).get("/rechten").body())
                        .contains(words, "<html lang=\"" + language + "\""));
        Map.of("fr", "Mes droits", "de", "Meine Rechte", "en", "My rights", "nl", "Mijn rechten")
                .forEach((language, words) -> assertThat(as(employee)
                                .speaking(language)
                                .get("/mijn-rechten")
                                .body())
                        .contains(words));
    }

    private Grant granted(Person to, LocalDate first, LocalDate last) {
        var answer = grantRight.grant(new GrantRight.Command(
                director.id(),
                bakery.number(),
                right.id(),
                Set.of("dienstverlener"),
                new GrantRight.Whom.Known(to.id()),
                first,
                last,
                UUID.randomUUID()));
        return ((GrantRight.Answer.Granted) answer).grant();
    }

    private PortalVisitor as(Person person) {
        return new PortalVisitor(settings.baseUrl()).signedInAs(person.id());
    }

    private int facts(String kind, Person actor) {
        return database.sql("SELECT count(*) FROM audit.fact WHERE kind = ? AND actor = ?")
                .params(kind, actor.id().value())
                .query(Integer.class)
                .single();
    }
}

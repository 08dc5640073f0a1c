package be.namens.desks.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.LegalRepresentatives;
import be.namens.registers.Person;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two clerks register a foreign enterprise: one fills in, the other confirms. */
@NamensTest
class RegisteringTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private DeskWorld world;
    private Clerk anna;
    private Clerk bert;
    private CounterVisit annas;
    private CounterVisit berts;
    private Person jutta;
    private String number;
    private String name;

    @BeforeEach
    void twoClerks() {
        world = new DeskWorld(context);
        anna = world.clerk(Desk.ENTERPRISES);
        bert = world.clerk(Desk.ENTERPRISES);
        annas = new CounterVisit(context, anna);
        berts = new CounterVisit(context, bert);
        jutta = new Belgium(context).person("Jutta", "Weber");
        number = CounterVisit.freshNumber();
        name = "Xq" + number.replace("HRB ", "z") + "vw Schulungen";
    }

    @Test
    void confirmedItHasANumberAndItsDirectorRepresentsIt() {
        String id = annas.sentIn(number, name, jutta);
        assertThat(berts.open("/loket/ondernemingen").text()).contains(name, "Inschrijving: wacht op bevestiging");
        var done = berts.confirm(id);
        assertThat(done.text()).contains(name + " staat in het register");
        var enterprise = registered();
        assertThat(enterprise)
                .extracting(Enterprise::name, Enterprise::juridicalForm, Enterprise::municipality, Enterprise::active)
                .containsExactly(name, "030", "Aachen", true);
        assertThat(context.getBean(LegalRepresentatives.class)
                        .functions(
                                jutta.id(),
                                enterprise.number(),
                                context.getBean(TheClock.class).today()))
                .singleElement()
                .matches(function -> function.code().equals("10002") && function.actsAlone());
        assertThat(berts.browser()
                        .open("/onderneming/" + enterprise.number().formatted())
                        .text())
                .contains(name, "Jutta Weber", "Duitsland");
    }

    @Test
    void theTrailKeepsWhoDidWhatAndWhy() {
        String id = annas.sentIn(number, name, jutta);
        berts.confirm(id);
        assertThat(facts(anna))
                .contains(
                        "enterprise-file.proof-added DONE null", "enterprise-file.sent-in DONE aanvraag aan het loket");
        assertThat(facts(bert))
                .contains(
                        "desk.file-opened DONE nakijken van de aanvraag",
                        "enterprise-file.confirmed DONE nakijken van de aanvraag");
    }

    @Test
    void whoFilledItInCannotConfirmIt() {
        String id = annas.sentIn(number, name, jutta);
        var own = annas.file(id);
        assertThat(own.text()).contains("U vulde dit zelf mee in");
        assertThat(own.document().select("form[action$=bevestigen]")).isEmpty();
        var forced = annas.browser()
                .post("/loket/ondernemingen/dossier/" + id + "/bevestigen", Map.of("_csrf", csrf(own), "gezien", "x"));
        assertThat(forced.status()).isEqualTo(403);
        assertThat(forced.text()).contains("U vulde dit zelf mee in");
        assertThat(facts(anna)).contains("enterprise-file.refused REFUSED null");
    }

    @Test
    void whoRepresentsItThemselvesRegistersItNot() {
        var person = context.getBean(be.namens.registers.Persons.class)
                .find(anna.person())
                .orElseThrow();
        var check = annas.filledIn(number, name, person);
        var refused = check.form("form[action$=nakijken]")
                .fill("reden", "voor mezelf")
                .submit();
        assertThat(refused.text()).contains("U staat in dit dossier als vertegenwoordiger");
    }

    @Test
    void sentBackWithAReasonItComesBackToWhoFilledItIn() {
        String id = annas.sentIn(number, name, jutta);
        var ask = berts.file(id).follow("Terugsturen");
        assertThat(ask.form().fill("reden", "ok").submit().text()).contains("Schrijf in enkele woorden waarom");
        ask.form().fill("reden", "het uittreksel is te oud").submit();
        assertThat(annas.open("/loket/ondernemingen").text()).contains(name, "Teruggestuurd");
        var again = annas.open("/loket/ondernemingen/dossier/" + id);
        assertThat(again.text()).contains("het uittreksel is te oud");
        again.form("form[action$=nakijken]").fill("reden", "nieuw uittreksel").submit();
        berts.confirm(id);
        assertThat(registered().active()).isTrue();
    }

    @Test
    void confirmedTwiceAtTheSameTimeItHasOneNumber() {
        String id = annas.sentIn(number, name, jutta);
        var carl = new CounterVisit(context, world.clerk(Desk.ENTERPRISES));
        var forms = Stream.of(berts, carl)
                .map(visit -> visit.file(id).form("form[action$=bevestigen]"))
                .toList();
        var pages = forms.stream().map(form -> CompletableFuture.supplyAsync(form::submit)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(pages).allSatisfy(page -> assertThat(page.text()).contains("staat in het register"));
        assertThat(numbers()).hasSize(1);
    }

    @Test
    void sentInTwiceItWaitsOnce() {
        var form = annas.filledIn(number, name, jutta)
                .form("form[action$=nakijken]")
                .fill("reden", "aanvraag aan het loket");
        assertThat(form.submit().text()).contains("Ingediend");
        assertThat(form.submit().text()).contains("Ingediend");
    }

    @Test
    void clerksOfAnotherCounterSeeNothingOfIt() {
        String id = annas.sentIn(number, name, jutta);
        var other = new CounterVisit(context, world.clerk(Desk.ENTERPRISES, 2));
        assertThat(other.open("/loket/ondernemingen").text()).doesNotContain(name);
        for (String path : List.of("/openen/" + id, "/dossier/" + id + "/terugsturen")) {
            assertThat(other.open("/loket/ondernemingen" + path).text())
                    .as(path)
                    .doesNotContain(name);
        }
    }

    @Test
    void whoseRightEndedInBetweenConfirmsNothing() {
        String id = annas.sentIn(number, name, jutta);
        var form = berts.file(id).form("form[action$=bevestigen]");
        world.endRight(bert);
        var refused = form.submit();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("niet het recht om voor deze organisatie");
        assertThat(numbers()).isEmpty();
    }

    @Test
    void theSameOriginIsRefusedHoweverItIsWritten() {
        String id = annas.sentIn(number, name, jutta);
        assertThat(berts.origin("DE", number.replace(" ", ".").toLowerCase(java.util.Locale.ROOT))
                        .text())
                .contains("Uw loket heeft al een dossier van deze onderneming, dat nog geen nummer heeft");
        var other = new CounterVisit(context, world.clerk(Desk.ENTERPRISES, 2));
        assertThat(other.origin("DE", number).text()).contains("Een ander loket");
        assertThat(other.origin("NL", number).address()).endsWith("/naam");
        berts.confirm(id);
        assertThat(other.origin("DE", number).text())
                .contains(new EnterpriseNumber(numbers().getFirst()).formatted());
    }

    @Test
    void ofTwoDraftsOfOneOriginTheFirstThatIsSentInIsTheOne() {
        var other = new CounterVisit(context, world.clerk(Desk.ENTERPRISES, 2));
        var second = berts.filledIn(number, name, jutta);
        var elsewhere = other.filledIn(number, name, jutta);
        annas.sentIn(number, name, jutta);
        assertThat(second.form("form[action$=nakijken]")
                        .fill("reden", "aanvraag aan het loket")
                        .submit()
                        .text())
                .contains("Uw loket heeft al een dossier van deze onderneming, dat nog geen nummer heeft");
        assertThat(elsewhere
                        .form("form[action$=nakijken]")
                        .fill("reden", "aanvraag aan het loket")
                        .submit()
                        .text())
                .contains("Een ander loket is deze onderneming al aan het inschrijven");
        assertThat(facts(bert)).contains("enterprise-file.refused REFUSED null");
    }

    @Test
    void whoConfirmsSeesALikeNameThatCameIntoTheRegisterMeanwhile() {
        String id = annas.sentIn(number, name, jutta);
        var twin = new Belgium(context).company(name);
        assertThat(berts.file(id).text())
                .contains(
                        "Ondernemingen in het register die erop lijken",
                        twin.number().formatted());
    }

    @Test
    void aLikeNameIsAQuestionThatMustBeAnswered() {
        new Belgium(context).company(name);
        var asked = annas.seat(annas.naming(annas.origin("DE", number), name), "Aachen");
        assertThat(asked.address()).endsWith("/lijkt-op");
        assertThat(asked.text()).contains("Is het één van deze ondernemingen?", name);
        assertThat(asked.form().submit().text()).contains("Zeg of het één van deze ondernemingen is");
        assertThat(asked.form().fill("antwoord", "wel").submit().text()).contains("heeft de onderneming al een nummer");
        String representatives = asked.address().replace("lijkt-op", "vertegenwoordigers");
        assertThat(annas.open(representatives).address()).endsWith("/lijkt-op");
        assertThat(asked.form().fill("antwoord", "geen").submit().address()).endsWith("/vertegenwoordigers");
    }

    @Test
    void numberAndSurnameMustBelongTogether() {
        var page = annas.noneOfThese(annas.seat(annas.naming(annas.origin("DE", number), name), "Aachen"));
        var stranger = page.form("form[action$=toevoegen]")
                .fill("nummer", Belgium.freshNationalNumber().digits())
                .fill("naam", "Weber")
                .submit();
        var wrongName = page.form("form[action$=toevoegen]")
                .fill("nummer", new Belgium(context).numberOf(jutta).digits())
                .fill("naam", "Schmidt")
                .submit();
        assertThat(stranger.texts(".govuk-error-summary"))
                .isEqualTo(wrongName.texts(".govuk-error-summary"))
                .isNotEmpty();
        assertThat(page.form("form[action$=toevoegen]")
                        .fill("nummer", "123")
                        .fill("naam", "Weber")
                        .submit()
                        .status())
                .isEqualTo(400);
    }

    private String csrf(Page page) {
        return page.document().select("input[name=_csrf]").attr("value");
    }

    private Enterprise registered() {
        return context.getBean(Enterprises.class)
                .find(new EnterpriseNumber(numbers().getFirst()))
                .orElseThrow();
    }

    private List<String> numbers() {
        return database.sql("SELECT number FROM desks.enterprise_file WHERE name = ? AND number IS NOT NULL")
                .param(name)
                .query(String.class)
                .list();
    }

    private List<String> facts(Clerk clerk) {
        return database.sql(
                        "SELECT kind || ' ' || outcome || ' ' || coalesce(detail ->> 'reason', 'null') FROM audit.fact WHERE actor = ?")
                .param(clerk.person().value())
                .query(String.class)
                .list();
    }
}

package be.namens.desks.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.eservices.EServices;
import be.namens.managers.Authorities;
import be.namens.managers.Authority;
import be.namens.mandates.StandingAnswer;
import be.namens.mandates.Standings;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.LegalFunction;
import be.namens.registers.LegalRepresentatives;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.rights.GrantRight;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens with a registered enterprise later, each time by two clerks; and its proofs. */
@NamensTest
class KeepingAFileTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private CounterVisit annas;
    private CounterVisit berts;
    private Person jutta;
    private String name;
    private String id;

    @BeforeEach
    void aRegisteredFirm() {
        var world = new DeskWorld(context);
        Clerk anna = world.clerk(Desk.ENTERPRISES);
        annas = new CounterVisit(context, anna);
        berts = new CounterVisit(context, world.clerk(Desk.ENTERPRISES));
        jutta = new Belgium(context).person("Jutta", "Weber");
        String number = CounterVisit.freshNumber();
        name = "Yk" + number.replace("HRB ", "z") + "jp Transporte";
        id = annas.sentIn(number, name, jutta);
        berts.confirm(id);
    }

    @Test
    void aNewNameHoldsOnceAColleagueConfirms() {
        var check = annas.file(id).form("form[action$=wijzigen]").submit();
        var renamed = annas.noneOfThese(annas.naming(check.follow("/naam"), name + " Nord"));
        sendIn(renamed, "nieuwe naam in het register");
        assertThat(enterprise().name()).isEqualTo(name);
        berts.confirm(id);
        assertThat(enterprise().name()).isEqualTo(name + " Nord");
    }

    @Test
    void whoIsLeftOutRepresentsItNoMore() {
        var karl = new Belgium(context).person("Karl", "Neumann");
        var check = annas.file(id).form("form[action$=wijzigen]").submit();
        var page = annas.representative(check.follow("/vertegenwoordigers"), karl);
        page = page.form("form[action$=weglaten]").submit();
        sendIn(page.form("form[action$=vertegenwoordigers]").submit(), "andere zaakvoerder");
        assertThat(representatives()).containsExactly(jutta.id());
        berts.confirm(id);
        assertThat(representatives()).containsExactly(karl.id());
    }

    @Test
    void struckOffNobodyRepresentsItAndNothingChangesAnyMore() {
        var ask = annas.file(id).follow("/schrappen");
        ask.form().fill("reden", "onderneming is gestopt").submit();
        assertThat(berts.open("/loket/ondernemingen").text()).contains("Schrapping: wacht op bevestiging");
        assertThat(enterprise().active()).isTrue();
        var done = berts.confirm(id);
        assertThat(done.text())
                .contains("is geschrapt. Niemand kan nog namens haar handelen")
                .doesNotContain("staat in het register");
        assertThat(enterprise().active()).isFalse();
        assertThat(representatives()).isEmpty();
        assertThat(done.document().select("form[action$=wijzigen]")).isEmpty();
    }

    @Test
    void onceTheCrossroadsBankHoldsItTheCounterSaysWhereToChangeIt() {
        var before = annas.file(id);
        database.sql("UPDATE registers.own_enterprise SET by_feed_since = now() WHERE number = ?")
                .param(number().digits())
                .update();
        assertThat(before.form("form[action$=wijzigen]").submit().text()).contains("Laat de gegevens daar wijzigen");
        assertThat(before.follow("/schrappen")
                        .form()
                        .fill("reden", "onderneming is gestopt")
                        .submit()
                        .text())
                .contains("Laat de gegevens daar wijzigen");
        var file = annas.file(id);
        assertThat(file.text()).contains("De Kruispuntbank van Ondernemingen houdt", "Laat de gegevens daar wijzigen");
        assertThat(file.document().select("form[action$=wijzigen]")).isEmpty();
    }

    @Test
    void struckOffWhatWasGrantedThereCountsNoMoreAndNobodyGivesAnythingAnyMore() {
        var belgium = new Belgium(context);
        var fritz = belgium.person("Fritz", "Lang");
        var right = be.namens.portal.PortalWorld.rightWithOneProfile(context.getBean(EServices.class));
        LocalDate today = context.getBean(TheClock.class).today();
        var granted = context.getBean(GrantRight.class)
                .grant(new GrantRight.Command(
                        jutta.id(),
                        number(),
                        right.id(),
                        Set.of("lezer"),
                        new GrantRight.Whom.Known(fritz.id()),
                        today,
                        today.plusMonths(3),
                        UUID.randomUUID()));
        assertThat(granted).isInstanceOf(GrantRight.Answer.Granted.class);
        assertThat(standing(fritz)).isInstanceOf(StandingAnswer.Holds.class);
        annas.file(id)
                .follow("/schrappen")
                .form()
                .fill("reden", "onderneming is gestopt")
                .submit();
        assertThat(standing(fritz)).as("only proposed").isInstanceOf(StandingAnswer.Holds.class);
        berts.confirm(id);
        assertThat(standing(fritz)).isInstanceOf(StandingAnswer.DoesNotHold.class);
        assertThat(standing(jutta)).isInstanceOf(StandingAnswer.DoesNotHold.class);
        assertThat(context.getBean(Authorities.class).of(jutta.id(), number(), today))
                .isInstanceOf(Authority.NotHeld.class);
        var page = annas.browser().open("/onderneming/" + number().formatted());
        assertThat(page.text()).contains(name);
    }

    @Test
    void whoeverIsLeftOutGivesNothingAnyMoreAndWhatTheyGaveStays() {
        var belgium = new Belgium(context);
        var karl = belgium.person("Karl", "Neumann");
        var page = annas.representative(
                annas.file(id).form("form[action$=wijzigen]").submit().follow("/vertegenwoordigers"), karl);
        page = page.form("form[action$=weglaten]").submit();
        sendIn(page.form("form[action$=vertegenwoordigers]").submit(), "andere zaakvoerder");
        var waiting = berts.file(id);
        assertThat(waiting.texts(".n-tag")).contains("nieuw", "valt weg");
        waiting.form("form[action$=bevestigen]").submit();
        LocalDate today = context.getBean(TheClock.class).today();
        var authorities = context.getBean(Authorities.class);
        assertThat(authorities.of(jutta.id(), number(), today)).isInstanceOf(Authority.NotHeld.class);
        assertThat(authorities.of(karl.id(), number(), today)).isInstanceOf(Authority.Held.class);
        assertThat(standing(jutta)).isInstanceOf(StandingAnswer.DoesNotHold.class);
    }

    private StandingAnswer standing(Person person) {
        return context.getBean(Standings.class)
                .of(person.id(), number(), context.getBean(TheClock.class).today());
    }

    @Test
    void aFileIsFoundByNameAndOpensWithAReasonOnly() {
        var carl = new CounterVisit(context, new DeskWorld(context).clerk(Desk.ENTERPRISES));
        var found = carl.open("/loket/ondernemingen/dossiers")
                .form("form[role=search]")
                .fill("zoek", name)
                .submit();
        var asked = found.follow(name);
        assertThat(asked.address()).contains("/openen/");
        assertThat(asked.text()).doesNotContain("Aachen");
        assertThat(asked.form()
                        .fill("reden", "vraag over 85.07.30-033.28")
                        .submit()
                        .text())
                .contains("Schrijf geen nummers van personen");
        assertThat(asked.form()
                        .fill("reden", "vraag van de onderneming")
                        .submit()
                        .text())
                .contains("Aachen", "Weber");
    }

    @Test
    void aProofIsHandedOverAsAFileAndKeptEncrypted() {
        var page = berts.file(id);
        String link = page.document().select("a[download]").attr("href");
        var proof = berts.open(link);
        assertThat(proof.header("Content-Disposition")).startsWith("attachment; filename=\"bewijs-");
        assertThat(proof.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(proof.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(database.sql(
                                "SELECT count(*) FROM desks.enterprise_proof WHERE file = ?::uuid AND position('PDF'::bytea IN sealed) > 0")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        var carl = new CounterVisit(context, new DeskWorld(context).clerk(Desk.ENTERPRISES));
        assertThat(carl.open(link).status()).as("without a reason").isEqualTo(403);
        var other = new CounterVisit(context, new DeskWorld(context).clerk(Desk.ENTERPRISES, 2));
        assertThat(other.open(link).status()).as("of another counter").isIn(403, 404);
    }

    @Test
    void whatIsNoDocumentOrTooLargeIsRefused() {
        var check = annas.file(id).form("form[action$=wijzigen]").submit();
        var page = check.follow("/bewijzen");
        assertThat(page.form("form[action$=toevoegen]")
                        .fill("soort", "other")
                        .attach("bestand", "x.pdf", "<script>".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("geen PDF, PNG of JPEG");
        assertThat(page.form("form[action$=toevoegen]")
                        .fill("soort", "other")
                        .submit()
                        .status())
                .isIn(400, 415);
    }

    @Test
    void nobodySendsDocumentsAnywhereElseOrWithoutSigningIn() {
        var check = annas.file(id).form("form[action$=wijzigen]").submit();
        var form = check.follow("/bewijzen").form("form[action$=toevoegen]");
        assertThat(form.attachAt("/mijn-rechten", "bestand", "x.pdf", new byte[10])
                        .status())
                .isEqualTo(415);
        annas.browser().setCookie("namens_portal", "");
        assertThat(form.attach("bestand", "x.pdf", new byte[10]).address()).startsWith("/aanmelden");
    }

    private static void sendIn(Page check, String reason) {
        check.form("form[action$=nakijken]").fill("reden", reason).submit();
    }

    private Enterprise enterprise() {
        return context.getBean(Enterprises.class).find(number()).orElseThrow();
    }

    private EnterpriseNumber number() {
        return database.sql("SELECT number FROM desks.enterprise_file WHERE id = ?::uuid")
                .param(id)
                .query((row, at) -> new EnterpriseNumber(row.getString("number")))
                .single();
    }

    private List<PersonId> representatives() {
        return context
                .getBean(LegalRepresentatives.class)
                .representativesOf(number(), context.getBean(TheClock.class).today())
                .stream()
                .map(LegalFunction::person)
                .toList();
    }
}

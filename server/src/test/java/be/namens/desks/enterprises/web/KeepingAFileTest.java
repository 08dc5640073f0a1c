package be.namens.desks.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.LegalFunction;
import be.namens.registers.LegalRepresentatives;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                        .attach("bestand", "x.pdf", new byte[5 * 1024 * 1024 + 50_000])
                        .status())
                .isEqualTo(413);
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

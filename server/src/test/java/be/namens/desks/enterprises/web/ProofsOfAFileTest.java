package be.namens.desks.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.desks.enterprises.Documents;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What proves a registration stays; what proves a change comes beside it. */
@NamensTest
class ProofsOfAFileTest {

    private static final int MOST = 10;
    private static final int LONGEST = 5 * 1024 * 1024;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private CounterVisit annas;
    private CounterVisit berts;
    private Person jutta;
    private String id;

    @BeforeEach
    void aRegisteredFirm() {
        var world = new DeskWorld(context);
        annas = new CounterVisit(context, world.clerk(Desk.ENTERPRISES));
        berts = new CounterVisit(context, world.clerk(Desk.ENTERPRISES));
        jutta = new Belgium(context).person("Jutta", "Weber");
        String number = CounterVisit.freshNumber();
        id = annas.sentIn(number, "Wv" + number.replace("HRB ", "y") + "qk Bau", jutta);
        berts.confirm(id);
    }

    @Test
    void oneClerkAloneTakesAwayNothingThatProvedWhatIsInForce() {
        var proofs = changing();
        String first = kept();
        assertThat(proofs.document().select("form[action$=weglaten]")).isEmpty();
        annas.browser()
                .post(
                        "/loket/ondernemingen/dossier/" + id + "/bewijzen/weglaten",
                        Map.of("_csrf", csrf(proofs), "bewijs", first));
        assertThat(kept()).isEqualTo(first);
    }

    @Test
    void whatWasAddedForAChangeGoesWithIt() {
        String before = kept();
        var more = annas.proof(changing());
        assertThat(kept()).isNotEqualTo(before);
        annas.open(more.address().replace("bewijzen", "nakijken"))
                .form("form[action$=laten-vallen]")
                .submit();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void tenForOneProposalAndTenForTheNext() {
        var page = changing();
        for (int added = 0; added < MOST; added++) {
            page = annas.proof(page);
            assertThat(page.status()).isEqualTo(200);
        }
        var eleventh = annas.proof(page);
        assertThat(eleventh.status()).isEqualTo(400);
        assertThat(eleventh.text()).contains("hoogstens 10 documenten");
        annas.open(page.address().replace("bewijzen", "nakijken"))
                .form("form[action$=nakijken]")
                .fill("reden", "bewijzen aangevuld")
                .submit();
        berts.confirm(id);
        assertThat(annas.proof(changing()).status()).isEqualTo(200);
    }

    @Test
    void fiveMegabytesAreTakenAndNotAByteMore() {
        var page = changing();
        assertThat(attach(page, LONGEST).status()).isEqualTo(200);
        for (int length : new int[] {LONGEST + 1, LONGEST + 1_000_000, 4 * LONGEST}) {
            var refused = attach(page, length);
            assertThat(refused.status()).as("%d bytes", length).isEqualTo(400);
            assertThat(refused.text()).contains("Dit document is groter dan 5 MB", "Uittreksel uit het register");
        }
    }

    /** Before anything of the document is read. */
    @Test
    void whoIsNotSignedInIsLedToTheFormAtOnce() throws Exception {
        var address = URI.create(context.getEnvironment().getRequiredProperty("namens.base-url")
                + "/loket/ondernemingen/dossier/" + id + "/bewijzen/toevoegen");
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofString("--x--\r\n"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/dossier/" + id + "/bewijzen");
    }

    @Test
    void whatItIsCalledByWhoSendsItIsNeverSaid() {
        var page = changing();
        var added = page.form("form[action$=toevoegen]")
                .fill("soort", "other")
                .attach("bestand", "../../etc/<script>alert(1)</script>.html", Documents.pdf());
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.document().html()).doesNotContain("alert(1)", "etc/");
    }

    private Page attach(Page page, int length) {
        // A reader looks for the end within the last bytes, so what is added stands before it.
        return page.form("form[action$=toevoegen]")
                .fill("soort", "other")
                .attach("bestand", "groot.pdf", Documents.pdfOf(length));
    }

    private Page changing() {
        var change = annas.file(id).document().select("form[action$=wijzigen]");
        return change.isEmpty()
                ? annas.open("/loket/ondernemingen/dossier/" + id + "/bewijzen")
                : annas.file(id).form("form[action$=wijzigen]").submit().follow("/bewijzen");
    }

    private String kept() {
        return String.join(
                " ",
                database.sql("SELECT id::text FROM desks.enterprise_proof WHERE file = ?::uuid ORDER BY added_at")
                        .param(id)
                        .query(String.class)
                        .list());
    }

    private static String csrf(Page page) {
        return page.document().select("input[name=_csrf]").attr("value");
    }
}

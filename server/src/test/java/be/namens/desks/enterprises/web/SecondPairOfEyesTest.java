package be.namens.desks.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.testing.Belgium;
import be.namens.testing.Browser.Form;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the second clerk confirms is what that clerk saw, and nothing of their own. */
@NamensTest
class SecondPairOfEyesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private Clerk bert;
    private CounterVisit annas;
    private CounterVisit berts;
    private CounterVisit carls;
    private Person jutta;
    private String number;
    private String name;

    @BeforeEach
    void threeClerks() {
        var world = new DeskWorld(context);
        bert = world.clerk(Desk.ENTERPRISES);
        annas = new CounterVisit(context, world.clerk(Desk.ENTERPRISES));
        berts = new CounterVisit(context, bert);
        carls = new CounterVisit(context, world.clerk(Desk.ENTERPRISES));
        jutta = new Belgium(context).person("Jutta Maria", "Weber");
        number = CounterVisit.freshNumber();
        name = "Qz" + number.replace("HRB ", "x") + "kj Beratung";
    }

    @Test
    void otherProofsThanTheClerkSawAreLookedAtAgain() {
        String id = annas.sentIn(number, name, jutta);
        Form old = berts.file(id).form("form[action$=bevestigen]");
        sendBack(carls, id);
        var proofs = annas.proof(annas.open(dossier(id) + "/bewijzen"));
        sendIn(proofs.form("form[action$=bewijzen]").submit());
        var refused = old.submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Het dossier is intussen veranderd");
        assertThat(numberOf(id)).isEmpty();
    }

    @Test
    void whoConfirmsAChangeStrikesNothingOff() {
        String id = registered(jutta);
        sendIn(annas.file(id).form("form[action$=wijzigen]").submit());
        Form old = berts.file(id).form("form[action$=bevestigen]");
        sendBack(carls, id);
        annas.open(dossier(id) + "/nakijken").form("form[action$=laten-vallen]").submit();
        annas.open(dossier(id) + "/schrappen")
                .form()
                .fill("reden", "onderneming is gestopt")
                .submit();
        assertThat(old.submit().status()).isEqualTo(409);
        assertThat(isActive(id)).isTrue();
    }

    @Test
    void whoSendsBackSendsBackWhatTheySaw() {
        String id = annas.sentIn(number, name, jutta);
        Form old = berts.file(id).follow("/terugsturen").form();
        sendBack(carls, id);
        sendIn(annas.open(dossier(id) + "/nakijken"));
        assertThat(old.fill("reden", "het uittreksel is te oud").submit().status())
                .isEqualTo(409);
        berts.confirm(id);
        assertThat(numberOf(id)).isNotEmpty();
    }

    @Test
    void pressedAfterAColleagueSentItBackNothingIsSaidToBeDone() {
        String id = registered(jutta);
        var check = annas.file(id).form("form[action$=wijzigen]").submit();
        sendIn(annas.noneOfThese(annas.naming(check.follow("/naam"), name + " Nord")));
        Form old = berts.file(id).form("form[action$=bevestigen]");
        sendBack(carls, id);
        var answer = old.submit();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Er wacht niets").doesNotContain("staat in het register");
    }

    @Test
    void sentBackTwiceIsSentBackOnceAndStruckOffTwiceIsProposedOnce() {
        String id = registered(jutta);
        Form strike = annas.file(id).follow("/schrappen").form().fill("reden", "onderneming is gestopt");
        assertThat(strike.submit().text()).contains("Ingediend");
        assertThat(strike.submit().text()).contains("Ingediend");
        Form back = berts.file(id).follow("/terugsturen").form().fill("reden", "zij bestaat nog");
        assertThat(back.submit().status()).isEqualTo(200);
        assertThat(back.submit().status()).isEqualTo(200);
    }

    /** Also who is left out by the change that waits: it is about their own enterprise. */
    @Test
    void whoRepresentsItTodayJudgesAndProposesNothing() {
        var same = context.getBean(Persons.class).find(bert.person()).orElseThrow();
        String id = registered(jutta, same);
        var check = annas.file(id).form("form[action$=wijzigen]").submit();
        var page = check.follow("/vertegenwoordigers");
        page = page.document().select("form[action$=weglaten]").stream()
                .filter(form -> form.text().contains(same.familyName()))
                .findFirst()
                .map(form -> annas.browser()
                        .post(
                                form.absUrl("action"),
                                Map.of(
                                        "_csrf", value(form, "_csrf"),
                                        "persoon", value(form, "persoon"))))
                .orElseThrow();
        sendIn(page.form("form[action$=vertegenwoordigers]").submit());
        var file = berts.file(id);
        assertThat(file.text()).contains("U staat in dit dossier als vertegenwoordiger");
        assertThat(file.document().select("form[action$=bevestigen]")).isEmpty();
        var forced = berts.browser().post(dossier(id) + "/bevestigen", Map.of("_csrf", csrf(file), "gezien", "x"));
        assertThat(forced.status()).isEqualTo(403);
        assertThat(forced.text()).contains("U staat in dit dossier als vertegenwoordiger");
    }

    @Test
    void whereAnEnterpriseComesFromNeverChanges() {
        String id = registered(jutta);
        var check = annas.file(id).form("form[action$=wijzigen]").submit();
        assertThat(annas.open(dossier(id) + "/herkomst").address()).endsWith("/nakijken");
        var forced = annas.browser()
                .post(dossier(id) + "/herkomst", Map.of("_csrf", csrf(check), "land", "NL", "nummer", "12345678"));
        assertThat(forced.address()).endsWith("/nakijken");
        assertThat(forced.text()).contains(number).doesNotContain("12345678");
    }

    @Test
    void whoConfirmsSeesWhoTheRegisterKnowsUnderTheNumber() {
        String id = annas.sentIn(number, name, jutta);
        var digits = new Belgium(context).numberOf(jutta);
        assertThat(berts.file(id).text())
                .contains("Jutta Maria Weber", digits.masked())
                .doesNotContain(digits.digits());
    }

    @Test
    void aColleagueFindsWhatWasSentBackAndGoesOnWithIt() {
        String id = annas.sentIn(number, name, jutta);
        sendBack(carls, id);
        var found = berts.open("/loket/ondernemingen/dossiers?zoek=" + name.replace(' ', '+'));
        assertThat(found.text()).contains(name, "Teruggestuurd");
        assertThat(berts.open("/loket/ondernemingen/dossiers?zoek=" + number.replace(' ', '+'))
                        .text())
                .as("by its foreign number")
                .contains(name);
        sendIn(berts.file(id));
        carls.confirm(id);
        assertThat(numberOf(id)).isNotEmpty();
    }

    private String registered(Person... directors) {
        String id = annas.sentIn(number, name, directors);
        carls.confirm(id);
        return id;
    }

    private static String dossier(String id) {
        return "/loket/ondernemingen/dossier/" + id;
    }

    private void sendBack(CounterVisit clerk, String id) {
        clerk.file(id)
                .follow("/terugsturen")
                .form()
                .fill("reden", "het uittreksel is te oud")
                .submit();
    }

    private static void sendIn(Page check) {
        var done = check.form("form[action$=nakijken]")
                .fill("reden", "nagekeken en aangevuld")
                .submit();
        assertThat(done.text()).contains("Ingediend");
    }

    private List<String> numberOf(String id) {
        return database.sql("SELECT number FROM desks.enterprise_file WHERE id = ?::uuid AND number IS NOT NULL")
                .param(id)
                .query(String.class)
                .list();
    }

    private boolean isActive(String id) {
        return context.getBean(Enterprises.class)
                .find(new EnterpriseNumber(numberOf(id).getFirst()))
                .orElseThrow()
                .active();
    }

    private static String csrf(Page page) {
        return page.document().select("input[name=_csrf]").attr("value");
    }

    private static String value(org.jsoup.nodes.Element form, String name) {
        return form.select("input[name=" + name + "]").attr("value");
    }
}

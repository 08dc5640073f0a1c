package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.FreshRegister;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.LiveRegister;
import be.namens.testing.MagdaStandIn;
import be.namens.testing.MagdaStandIn.Held;
import be.namens.testing.MagdaStandIn.Known;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** With MAGDA as live source, who enters for an enterprise is what MAGDA says, and never rests silently on older data. */
class DecidedByMagdaTest extends LiveRegister {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private Belgium belgium;
    private OpClient client;
    private Person director;
    private Enterprise company;

    @BeforeEach
    void aDirectorWhomMagdaKnows() {
        belgium = new Belgium(context);
        client = OpClient.of(context, OpClient.Settings::withRefresh);
        director = belgium.person("Lotte", "Claes");
        company = belgium.company("Drukkerij Claes");
        belgium.director(director, company);
        MAGDA.knows(company.number().digits(), Known.company("Drukkerij Claes", directorship(director)));
        MAGDA.behave();
    }

    private Held directorship(Person person) {
        return Held.director(1, belgium.numberOf(person).digits(), person.familyName(), person.givenName());
    }

    @Test
    void anAnswerIsKeptForTheTimeThatIsSet() throws Exception {
        var browser = client.signedIn(director);
        asked("2 hours");
        browser.codeFor(company);
        assertThat(MAGDA.asked())
                .containsExactly(
                        "GeefFuncties of a person",
                        "GeefOnderneming " + company.number().digits(),
                        "GeefFuncties " + company.number().digits());
        MAGDA.behave();
        browser.codeFor(company);
        assertThat(MAGDA.asked()).isEmpty();
        assertThat(facts("register.asked")).containsExactly("DONE");
        assertThat(database.sql(
                                "SELECT count(*) FROM audit.fact WHERE kind = 'register.asked-about-person' AND subject = ?")
                        .param(director.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDirectorWhoIsRemovedLosesTheStandingAtTheNextCheckAfterTheAnswerWasKept() throws Exception {
        var browser = client.signedIn(director);
        asked("2 hours");
        var token = client.redeem(browser.codeFor(company))
                .json()
                .get("access_token")
                .asString();
        MAGDA.knows(company.number().digits(), Known.company("Drukkerij Claes"));
        assertThat(client.userInfo(token).status()).as("the answer is kept").isEqualTo(200);

        asked("2 hours");
        assertThat(client.userInfo(token).status()).isEqualTo(401);
        assertThat(browser.authorizeFor(company).parameter("code")).isEmpty();
        assertThat(page(browser, browser.authorizeFor(company)))
                .contains("U bent niet bekend als wettelijk vertegenwoordiger van deze onderneming");
    }

    @Test
    void anExaminedAndARefreshedTokenRestOnWhatMagdaSaysThen() throws Exception {
        var browser = client.signedIn(director);
        asked("2 hours");
        String scope = "openid vo offline_access " + client.roleScope();
        var tokens = client.redeem(browser.codeFor(company, "scope", scope)).json();
        String token = tokens.get("access_token").asString();
        assertThat(client.introspect(token).json().get("active").asBoolean()).isTrue();
        MAGDA.knows(company.number().digits(), Known.company("Drukkerij Claes"));
        asked("2 hours");
        assertThat(client.introspect(token).json().get("active").asBoolean()).isFalse();

        MAGDA.knows(company.number().digits(), Known.company("Drukkerij Claes", directorship(director)));
        asked("2 hours");
        String refresh = client.redeem(browser.codeFor(company, "scope", scope))
                .json()
                .get("refresh_token")
                .asString();
        MAGDA.knows(company.number().digits(), Known.company("Drukkerij Claes"));
        asked("2 hours");
        assertThat(client.token("grant_type", "refresh_token", "refresh_token", refresh)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whileALoadRunsWhatMagdaSaysIsNotEnteredAndIsAskedAgainAfterIt() throws Exception {
        asked("2 hours");
        MAGDA.knows(company.number().digits(), Known.company("Drukkerij Claes"));
        var register = context.getBean(FreshRegister.class);
        var representatives = context.getBean(be.namens.registers.LegalRepresentatives.class);
        var today = context.getBean(be.namens.shared.TheClock.class).today();
        try (var load = context.getBean(javax.sql.DataSource.class).getConnection()) {
            load.setAutoCommit(false);
            load.createStatement().execute("SELECT pg_advisory_xact_lock(" + 0x6e616d656e73L + ")");
            register.about(director.id(), company.number());
            assertThat(representatives.functions(director.id(), company.number(), today))
                    .hasSize(1);
            load.rollback();
        }
        MAGDA.behave();
        register.about(director.id(), company.number());
        assertThat(MAGDA.asked()).isNotEmpty();
        assertThat(representatives.functions(director.id(), company.number(), today))
                .isEmpty();
    }

    @Test
    void aBankruptcyAtMagdaIsFeltToo() throws Exception {
        asked("2 hours");
        MAGDA.knows(
                company.number().digits(),
                new Known("Drukkerij Claes", "AC", "610", "050", List.of(directorship(director))));
        var browser = client.signedIn(director);
        assertThat(page(browser, browser.authorizeFor(company))).contains("Deze onderneming is failliet verklaard.");
    }

    @Test
    void whileMagdaIsAwayWhatWasKeptCountsAndSaysOfWhenItIs() throws Exception {
        MAGDA.behave((exchange, message) -> MagdaStandIn.send(exchange, 503, ""));
        asked("2 hours");
        var browser = client.signedIn(director);
        browser.codeFor(company);
        assertThat(database.sql(
                                "SELECT detail ->> 'register-as-of' FROM audit.fact WHERE kind = 'rights.decided' AND actor = ?")
                        .param(director.id().value())
                        .query(String.class)
                        .single())
                .isNotNull();
        assertThat(page(browser, browser.authorize("prompt", "select_account"))).contains("gegevens van ");
    }

    @Test
    void afterALoadMagdaIsAskedAgainAtOnce() throws Exception {
        var browser = client.signedIn(director);
        try {
            database.sql("UPDATE registers.loaded SET loaded_at = now() WHERE register = 'functions'")
                    .update();
            browser.codeFor(company);
            assertThat(MAGDA.asked())
                    .contains("GeefFuncties " + company.number().digits());
        } finally {
            database.sql("UPDATE registers.loaded SET loaded_at = NULL WHERE register = 'functions'")
                    .update();
        }
    }

    @Test
    void whileATransactionIsOpenNobodyIsAsked() {
        asked("2 hours");
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> context.getBean(FreshRegister.class).about(director.id(), company.number()));
        assertThat(MAGDA.asked()).isEmpty();
    }

    @Test
    void operatorsSeeWhetherMagdaIsAsked() throws Exception {
        var metrics = OpClient.send(
                java.net.http.HttpRequest.newBuilder(URI.create(client.op).resolve("/actuator/prometheus"))
                        .GET());
        assertThat(metrics.body())
                .contains("namens_magda_breaker{state=\"closed\"} 1.0")
                .contains("namens_magda_breaker{state=\"open\"} 0.0");
    }

    @Test
    void whatIsOlderThanAllowedIsRefusedWithItsReason() throws Exception {
        MAGDA.behave((exchange, message) -> MagdaStandIn.send(exchange, 503, ""));
        asked("37 hours");
        var browser = client.signedIn(director);
        assertThat(browser.authorizeFor(company).parameter("code")).isEmpty();
        assertThat(page(browser, browser.authorizeFor(company)))
                .contains("onze gegevens over haar functiehouders zijn te oud")
                .contains("Probeer het over een kwartier opnieuw.");

        MAGDA.behave();
        assertThat(browser.authorizeFor(company).parameter("code"))
                .as("MAGDA is back")
                .isPresent();
    }

    @Test
    void aNewFunctionAtAnEnterpriseThatNoFileHeldIsFoundAtTheChooser() throws Exception {
        EnterpriseNumber number = Belgium.freshEnterpriseNumber();
        MAGDA.knows(number.digits(), Known.company("Nieuwe Molen", directorship(director)));
        asked("2 hours");
        var browser = client.signedIn(director);
        assertThat(page(browser, browser.authorize("prompt", "select_account")))
                .contains("Nieuwe Molen")
                .contains(number.formatted());
    }

    @Test
    void nobodyIsAskedAboutAnEnterpriseWhereThePersonHoldsNothing() throws Exception {
        var other = belgium.company("Brouwerij Het Vat");
        asked("2 hours");
        database.sql("UPDATE registers.told SET asked_at = asked_at - interval '2 hours'")
                .update();
        client.signedIn(director).authorizeFor(other);
        assertThat(MAGDA.asked())
                .noneMatch(asked -> asked.contains(other.number().digits()));
    }

    /** Follows where the person is sent, and gives the text of the page. */
    private String page(OpClient.Browser browser, OpClient.Answer sent) throws Exception {
        URI page = URI.create(client.op).resolve(sent.location());
        return OpClient.send(java.net.http.HttpRequest.newBuilder(page)
                        .header("Accept-Language", "nl")
                        .header("Accept", "text/html")
                        .header(
                                "Cookie",
                                "namens_browser=" + browser.name.value() + "; namens_session="
                                        + browser.session.orElseThrow().value())
                        .GET())
                .body();
    }

    private List<String> facts(String kind) {
        return database.sql("SELECT outcome FROM audit.fact WHERE kind = ? AND enterprise = ? ORDER BY id")
                .params(kind, company.number().digits())
                .query(String.class)
                .list();
    }

    /** Time cannot be moved, so when MAGDA was asked is moved back. */
    private void asked(String ago) {
        database.sql("UPDATE registers.told SET as_of = now() - ?::interval, asked_at = now() - ?::interval"
                        + " WHERE enterprise = ?")
                .params(ago, ago, company.number().digits())
                .update();
        database.sql("UPDATE registers.told_of_person SET asked_at = now() - ?::interval WHERE person_id = ?")
                .params(ago, director.id().value())
                .update();
    }
}

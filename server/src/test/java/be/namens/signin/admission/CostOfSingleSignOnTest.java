package be.namens.signin.admission;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.EService;
import be.namens.eservices.EServices;
import be.namens.eservices.TargetGroup;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import be.namens.keys.ProvenIdentity;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import be.namens.signin.AdmissionAnswer;
import be.namens.signin.Choice;
import be.namens.signin.Device;
import be.namens.signin.SignIn;
import be.namens.signin.SignInAnswer;
import be.namens.signin.SignInRequest;
import be.namens.signin.SomeEService;
import be.namens.signin.Visitor;
import be.namens.signin.session.Sessions;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who is signed in and has chosen costs three statements, two for oneself, and one to write all facts. */
@NamensTest
class CostOfSingleSignOnTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    SignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    EServices eServices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TheClock clock;

    @Autowired
    JdbcClient database;

    private final Visitor visitor =
            new Visitor(OpaqueToken.random(), Optional.of(OpaqueToken.random()), Device.UNKNOWN);
    private Person an;
    private Enterprise bakery;
    private ProvenIdentity identity;

    @BeforeEach
    void signedIn() {
        var belgium = new Belgium(context);
        an = belgium.person("An", "Peeters");
        bakery = belgium.company("Bakkerij De Halm");
        belgium.director(an, bakery);
        belgium.director(an, belgium.company("Brouwerij Het Vat"));
        identity = new ProvenIdentity(
                an.id(), "app-code", AuthenticationMeans.named("csamtotp", new Level(26, 400)), clock.now());
        sessions.open(visitor.session().orElseThrow(), identity, Device.UNKNOWN);
    }

    @Test
    void forAnEnterpriseThreeStatementsAndOneForTheFacts() {
        chose(new Choice.ForEnterprise(bakery.number()));
        var request = request(SomeEService.automatic());

        var recording = recorded(() -> answer(request));
        assertThat(recording.answer()).isInstanceOfSatisfying(SignInAnswer.SignedIn.class, signedIn -> {
            assertThat(signedIn.person()).isEqualTo(an);
            assertThat(signedIn.admission().rights().rights()).hasSize(1);
        });
        assertThat(recording.questions()).hasSize(3);
        assertThat(recording.facts()).hasSize(1);
    }

    @Test
    void forOneselfTwoStatementsAtMost() {
        chose(new Choice.Oneself());
        var request = request(SomeEService.open().onlyFor(TargetGroup.BUR, TargetGroup.EA));

        var recording = recorded(() -> answer(request));
        assertThat(recording.answer()).isInstanceOf(SignInAnswer.SignedIn.class);
        assertThat(recording.questions()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theSameDecisionWithoutABrowserTakesTwo() {
        EService eService = saved(SomeEService.automatic());
        var choice = new Choice.ForEnterprise(bakery.number());

        var recording = recorded(() -> signIn.again(identity, choice, eService));
        assertThat(recording.answer()).isInstanceOf(AdmissionAnswer.Admitted.class);
        assertThat(recording.questions()).hasSizeLessThanOrEqualTo(2);
        assertThat(recording.facts()).isEmpty();
    }

    @Test
    void theSessionIsFoundByAnIndex() {
        String plan = transaction.execute(status -> {
            database.sql("SET LOCAL enable_seqscan = off").update();
            return String.join("\n", database.sql("""
                            EXPLAIN SELECT * FROM signin.effective_session
                            WHERE token_hash = decode(repeat('00', 32), 'hex') AND ended_at IS NULL
                            """).query(String.class).list());
        });
        assertThat(plan).contains("session_token_hash_key").doesNotContain("Seq Scan");
    }

    @Test
    void forgettingTheChoiceBringsTheChooserBackAndKeepsTheProof() {
        chose(new Choice.ForEnterprise(bakery.number()));
        signIn.forgetChoice(visitor);

        assertThat(answer(request(SomeEService.automatic())))
                .isInstanceOfSatisfying(
                        SignInAnswer.Journey.class,
                        journey -> assertThat(journey.page()).endsWith("/namens"));
    }

    @Test
    void afterTheEndOfTheSessionTheKeyIsAskedAgain() {
        chose(new Choice.ForEnterprise(bakery.number()));
        signIn.end(visitor);

        assertThat(answer(request(SomeEService.automatic())))
                .isInstanceOfSatisfying(
                        SignInAnswer.Journey.class,
                        journey -> assertThat(journey.page()).matches("/aanmelden/[A-Za-z0-9_-]{43}"));
    }

    @Test
    void aRefusalIsAFactAlsoWhenTheCallerRollsBack() {
        chose(new Choice.ForEnterprise(bakery.number()));
        var hinted = new SignInRequest(
                saved(SomeEService.granted()),
                Set.of(),
                false,
                false,
                Optional.empty(),
                Optional.of(new Choice.ForEnterprise(bakery.number())),
                "/resume");
        transaction.executeWithoutResult(status -> {
            signIn.answer(hinted, visitor, Optional.empty(), true);
            status.setRollbackOnly();
        });

        assertThat(database.sql("""
                        SELECT enterprise || ' ' || (detail->>'reason') FROM audit.fact
                        WHERE kind = 'sign-in.refused' AND actor = ?
                        """).param(an.id().value()).query(String.class).list())
                .containsExactly(bakery.number().digits() + " no-right");
    }

    private void chose(Choice choice) {
        sessions.choose(sessions.find(visitor.session().orElseThrow()).orElseThrow(), choice);
    }

    private EService saved(SomeEService some) {
        EService eService = some.build();
        eServices.save(eService);
        return eService;
    }

    private SignInRequest request(SomeEService some) {
        return new SignInRequest(saved(some), Set.of(), false, false, Optional.empty(), Optional.empty(), "/resume");
    }

    private SignInAnswer answer(SignInRequest request) {
        return transaction.execute(status -> signIn.answer(request, visitor, Optional.empty(), false));
    }

    private record Recording<T>(T answer, List<String> statements) {

        List<String> facts() {
            return statements.stream()
                    .filter(sql -> sql.contains("INSERT INTO audit.fact"))
                    .toList();
        }

        List<String> questions() {
            return statements.stream()
                    .filter(sql -> !sql.contains("INSERT INTO audit.fact"))
                    .toList();
        }
    }

    /** Notes what this thread asks the database: every statement goes through JdbcTemplate, which logs it. */
    private static <T> Recording<T> recorded(Supplier<T> work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var level = logger.getLevel();
        var noted = new ListAppender<ILoggingEvent>();
        noted.start();
        logger.setLevel(ch.qos.logback.classic.Level.DEBUG);
        logger.addAppender(noted);
        try {
            T answer = work.get();
            String thread = Thread.currentThread().getName();
            return new Recording<>(
                    answer,
                    noted.list.stream()
                            .filter(event -> event.getThreadName().equals(thread))
                            .map(ILoggingEvent::getFormattedMessage)
                            .filter(message -> message.startsWith("Executing prepared SQL statement [")
                                    || message.startsWith("Executing SQL "))
                            .toList());
        } finally {
            logger.detachAppender(noted);
            logger.setLevel(level);
        }
    }
}

package be.namens.registers.magda;

import static be.namens.testing.MagdaStandIn.exception;
import static be.namens.testing.MagdaStandIn.fault;
import static be.namens.testing.MagdaStandIn.reply;
import static be.namens.testing.MagdaStandIn.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.magda.MagdaProblem.Why;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.MagdaStandIn;
import be.namens.testing.MagdaStandIn.Held;
import be.namens.testing.MagdaStandIn.Known;
import be.namens.testing.MovableClock;
import be.namens.testing.TestAuthority;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/** What becomes of a question to MAGDA, over real HTTPS with certificates of both sides. */
class MagdaOverHttpsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static MagdaStandIn magda;
    private static SslBundle ours;

    private final MovableClock clock = new MovableClock(NOW);
    private final EnterpriseNumber bakery = Belgium.freshEnterpriseNumber();
    private final Question question = new Question.FunctionsAt(bakery);

    @BeforeAll
    static void magdaOpens() {
        magda = new MagdaStandIn();
        ours = magda.bundle();
    }

    @AfterAll
    static void magdaCloses() {
        magda.close();
    }

    @BeforeEach
    void aDirector() {
        magda.knows(
                bakery.digits(),
                Known.company(
                        "Bakkerij De Halm",
                        Held.director(1, Belgium.freshNationalNumber().digits(), "Claes", "Els")));
        magda.behave();
    }

    @Test
    void aSignedQuestionIsAnswered() throws Exception {
        var content = ask(ours, 10);
        assertThat(content.orElseThrow().all("Functies/Functie")).hasSize(1);
        assertThat(magda.asked()).containsExactly("GeefFuncties " + bakery.digits());
    }

    @Test
    void aQuestionAboutAPersonAndOneAboutAnEnterpriseAreUnderstoodToo() throws Exception {
        var asking = asking(ours, 10, List.of());
        assertThat(asking.ask(new Question.FunctionsOf(Belgium.freshNationalNumber())))
                .isEmpty();
        assertThat(asking.ask(new Question.About(bakery)).orElseThrow().text("Onderneming/StatusKBO/Code"))
                .contains("AC");
    }

    @Test
    void nothingFoundIsAnAnswer() throws Exception {
        magda.behave((exchange, message) -> send(exchange, 200, exception("GeefFuncties", "30001")));
        assertThat(ask(ours, 10)).isEmpty();
    }

    @Test
    void withoutOurCertificateNothingIsHeard() {
        var nobody =
                SslBundle.of(SslStoreBundle.of(null, null, magda.authority().trustStore()));
        var asking = new Magda(
                settings(10, List.of()),
                Optional.empty(),
                new Post(settings(10, List.of()), nobody.createSslContext()),
                new TheClock(clock));
        assertThat(problem(asking).why()).isIn(Why.TLS, Why.NO_CONNECTION);
        assertThat(magda.asked()).isEmpty();
    }

    @Test
    void aServerThatWeDoNotTrustHearsNothing() {
        var elsewhere = new TestAuthority("Somebody else");
        var mistaken = SslBundle.of(
                SslStoreBundle.of(
                        elsewhere.keyStore("Namens in a test"), TestAuthority.PASSWORD, elsewhere.trustStore()),
                ours.getKey());
        assertThat(problem(asking(mistaken, 10, List.of())).why()).isEqualTo(Why.TLS);
        assertThat(magda.asked()).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedForAndNotAskedTwice() {
        magda.behave((exchange, message) -> magda.hang());
        assertThat(problem(asking(ours, 10, List.of(Duration.ofMillis(1)), Duration.ofMillis(400)))
                        .why())
                .isEqualTo(Why.SLOW);
        assertThat(magda.asked()).hasSizeLessThan(2);
    }

    @Test
    void anErrorOfTheServerIsTriedAgain() throws Exception {
        failingFirst(1);
        assertThat(asking(ours, 10, List.of(Duration.ofMillis(1))).ask(question))
                .isEmpty();
        assertThat(magda.asked()).hasSize(2);
        failingFirst(2);
        var problem = problem(asking(ours, 10, List.of(Duration.ofMillis(1))));
        assertThat(problem.why()).isEqualTo(Why.SERVER_ERROR);
        assertThat(problem.detail()).isEqualTo("503");
    }

    private static void failingFirst(int times) {
        var count = new AtomicInteger();
        magda.behave((exchange, message) -> {
            if (count.getAndIncrement() < times) {
                send(exchange, 503, "");
            } else {
                send(exchange, 200, exception("GeefFuncties", "30001"));
            }
        });
    }

    @Test
    void aBusySourceIsTriedAgainAndARefusalIsNot() {
        magda.behave((exchange, message) -> send(exchange, 200, exception("GeefFuncties", "99996")));
        assertThat(problem(asking(ours, 10, List.of(Duration.ofMillis(1)))).why())
                .isEqualTo(Why.BUSY);
        assertThat(magda.asked()).hasSize(2);
        magda.behave((exchange, message) -> send(exchange, 200, exception("GeefFuncties", "40101")));
        var refused = problem(asking(ours, 10, List.of(Duration.ofMillis(1))));
        assertThat(refused.why()).isEqualTo(Why.REFUSED);
        assertThat(refused.detail()).isEqualTo("40101");
        assertThat(magda.asked()).hasSize(1);
    }

    @Test
    void afterTooManyFailuresNobodyIsAskedUntilThePauseIsOver() throws Exception {
        var asking = asking(ours, 2, List.of());
        magda.behave((exchange, message) -> send(exchange, 500, ""));
        problem(asking);
        problem(asking);
        assertThat(asking.state()).isEqualTo(State.OPEN);
        assertThat(problem(asking).why()).isEqualTo(Why.PAUSED);
        assertThat(magda.asked()).hasSize(2);

        clock.advance(Duration.ofSeconds(31));
        assertThat(problem(asking).why()).as("one question decides").isEqualTo(Why.SERVER_ERROR);
        assertThat(asking.state()).isEqualTo(State.OPEN);

        clock.advance(Duration.ofSeconds(31));
        magda.behave();
        assertThat(asking.ask(question)).isPresent();
        assertThat(asking.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aRefusalOfAQuestionSaysNothingAgainstMagda() {
        var asking = asking(ours, 2, List.of());
        magda.behave((exchange, message) -> send(exchange, 200, exception("GeefFuncties", "40101")));
        problem(asking);
        problem(asking);
        assertThat(problem(asking).why()).isEqualTo(Why.REFUSED);
        assertThat(asking.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadToItsEnd() {
        magda.behave((exchange, message) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[64 * 1024];
            for (int sent = 0; sent <= Post.LARGEST_ANSWER; sent += some.length) {
                exchange.getResponseBody().write(some);
            }
        });
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<a><b></a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a><a/>",
                "<a>&undefined;</a>",
                "<html><body>Onderhoud</body></html>"
            })
    void whatIsNoAnswerOfMagdaIsUnreadable(String answer) {
        magda.behave((exchange, message) -> send(exchange, 200, answer));
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.UNREADABLE);
    }

    @Test
    void anAnswerWithoutEndInDepthOrNumberIsUnreadable() {
        String deep = String.join("", Collections.nCopies(ReadXml.DEEPEST + 1, "<a>"))
                + String.join("", Collections.nCopies(ReadXml.DEEPEST + 1, "</a>"));
        magda.behave((exchange, message) -> send(exchange, 200, deep));
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.UNREADABLE);
        String many = "<a>" + String.join("", Collections.nCopies(ReadXml.MOST_ELEMENTS, "<b/>")) + "</a>";
        magda.behave((exchange, message) -> send(exchange, 200, many));
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.UNREADABLE);
    }

    @Test
    void anAnswerOfAnotherServiceOrWithoutContentIsUnreadableAndAFaultIsAFault() {
        magda.behave((exchange, message) -> send(exchange, 200, reply("GeefOnderneming", "<Inhoud/>")));
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.UNREADABLE);
        magda.behave((exchange, message) -> send(exchange, 200, reply("GeefFuncties", "")));
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.UNREADABLE);
    }

    @Test
    void aFaultSaysWhetherAnotherTryCanHelpWithWhateverStatus() {
        for (int status : new int[] {200, 500}) {
            magda.behave((exchange, message) -> send(exchange, status, fault("Client")));
            assertThat(problem(asking(ours, 10, List.of(Duration.ofMillis(1)))).why())
                    .isEqualTo(Why.FAULT);
            assertThat(magda.asked()).hasSize(1);
            magda.behave((exchange, message) -> send(exchange, status, fault("Server.Busy")));
            assertThat(problem(asking(ours, 10, List.of(Duration.ofMillis(1)))).why())
                    .isEqualTo(Why.SERVER_ERROR);
            assertThat(magda.asked()).hasSize(2);
        }
    }

    @Test
    void anAnswerToAnotherQuestionIsNoneNotEvenThatNothingWasFound() {
        magda.behave((exchange, message) -> send(
                exchange,
                200,
                exception("GeefFuncties", "30001")
                        .replaceFirst("<Referte>.*?</Referte>", "<Referte>another</Referte>")));
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.WRONG_SUBJECT);
    }

    @Test
    void onlyAWarningAndAnInformationLeaveAnAnswerWhatItIs() throws Exception {
        String content = "<Inhoud><Functies/></Inhoud>";
        for (String type : List.of("WAARSCHUWING", "INFORMATIE")) {
            magda.behave((exchange, message) -> send(exchange, 200, exception("GeefFuncties", "30004", type, content)));
            assertThat(ask(ours, 10)).as(type).isPresent();
        }
        for (String type : List.of("FOUT", "ERROR", "")) {
            magda.behave((exchange, message) -> send(exchange, 200, exception("GeefFuncties", "30004", type, content)));
            assertThat(problem(asking(ours, 10, List.of())).why()).as(type).isEqualTo(Why.REFUSED);
        }
    }

    @Test
    void anErrorOnTheWholeMessageIsOneToo() {
        magda.behave((exchange, message) -> send(
                exchange,
                200,
                reply("GeefFuncties", "<Inhoud><Functies/></Inhoud>")
                        .replace(
                                "<Antwoorden>",
                                "<Uitzonderingen><Uitzondering><Identificatie>20110</Identificatie><Type>FOUT</Type>"
                                        + "</Uitzondering></Uitzonderingen><Antwoorden>")));
        var problem = problem(asking(ours, 10, List.of()));
        assertThat(problem.why()).isEqualTo(Why.REFUSED);
        assertThat(problem.detail()).isEqualTo("20110");
    }

    @Test
    void anAnswerThatSaysThatItIsNotWholeTakesThePlaceOfNothing() {
        magda.behave((exchange, message) ->
                send(exchange, 200, exception("GeefFuncties", "30042", "INFORMATIE", "<Inhoud><Functies/></Inhoud>")));
        assertThat(problem(asking(ours, 10, List.of())).detail()).isEqualTo("30042");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99994", "99995", "99996", "99997"})
    void whoIsBusyIsAskedOnceMore(String number) {
        magda.behave((exchange, message) -> send(exchange, 200, exception("GeefFuncties", number)));
        assertThat(problem(asking(ours, 10, List.of(Duration.ofMillis(1)))).why())
                .isEqualTo(Why.BUSY);
        assertThat(magda.asked()).hasSize(2);
    }

    @Test
    void halfAnAnswerIsNone() {
        magda.behave((exchange, message) -> {
            byte[] whole = reply("GeefFuncties", "<Inhoud><Functies/></Inhoud>").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, whole.length / 2);
        });
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.NO_CONNECTION);
        magda.behave((exchange, message) -> {
            String whole = reply("GeefFuncties", "<Inhoud><Functies/></Inhoud>");
            send(exchange, 200, whole.substring(0, whole.length() / 2));
        });
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.UNREADABLE);
    }

    @Test
    void anAnswerThatDripsIsNotWaitedFor() {
        magda.behave((exchange, message) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            magda.hang();
        });
        assertThat(problem(asking(ours, 10, List.of(Duration.ofMillis(1)), Duration.ofMillis(400)))
                        .why())
                .isEqualTo(Why.SLOW);
    }

    @Test
    void aServerWithACertificateForAnotherHostOrThatIsOverHearsNothing() {
        for (var mistaken : List.of(
                new MagdaStandIn("magda.example", Duration.ofDays(30)),
                new MagdaStandIn("localhost", Duration.ofDays(-1)))) {
            try (mistaken) {
                var settings = settings(mistaken.address(), 10, List.of(), Duration.ofSeconds(20));
                var bundle = mistaken.bundle();
                var asking = new Magda(
                        settings,
                        Optional.of(SignMessage.with(bundle)),
                        new Post(settings, bundle.createSslContext()),
                        new TheClock(clock));
                assertThat(problem(asking).why()).isEqualTo(Why.TLS);
                assertThat(mistaken.asked()).isEmpty();
            }
        }
    }

    @Test
    void aGoodAnswerBehindADocumentTypeIsNone() {
        magda.behave((exchange, message) -> send(
                exchange,
                200,
                reply("GeefFuncties", "<Inhoud><Functies/></Inhoud>")
                        .replace("<soapenv:Envelope", "<!DOCTYPE Envelope><soapenv:Envelope")));
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.UNREADABLE);
    }

    @Test
    void entitiesInEntitiesAreNotUnfolded() {
        magda.behave((exchange, message) -> send(
                exchange,
                200,
                "<!DOCTYPE a [<!ENTITY b \"cccccccccc\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                        + reply("GeefFuncties", "<Inhoud>&c;</Inhoud>")));
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.UNREADABLE);
    }

    @Test
    void aRedirectIsNotFollowed() {
        magda.behave((exchange, message) -> {
            exchange.getResponseHeaders().add("Location", magda.address());
            send(exchange, 307, "");
        });
        assertThat(problem(asking(ours, 10, List.of())).why()).isEqualTo(Why.TURNED_AWAY);
        assertThat(magda.asked()).hasSize(1);
    }

    private Optional<Element> ask(SslBundle bundle, int failures) throws MagdaProblem {
        return asking(bundle, failures, List.of()).ask(question);
    }

    private MagdaProblem problem(Magda asking) {
        return catchThrowableOfType(MagdaProblem.class, () -> asking.ask(question));
    }

    private Magda asking(SslBundle bundle, int failures, List<Duration> waits) {
        return asking(bundle, failures, waits, Duration.ofSeconds(20));
    }

    private Magda asking(SslBundle bundle, int failures, List<Duration> waits, Duration patience) {
        var settings = settings(failures, waits, patience);
        return new Magda(
                settings,
                Optional.of(SignMessage.with(bundle)),
                new Post(settings, bundle.createSslContext()),
                new TheClock(clock));
    }

    private static MagdaSettings settings(int failures, List<Duration> waits) {
        return settings(failures, waits, Duration.ofSeconds(20));
    }

    private static MagdaSettings settings(int failures, List<Duration> waits, Duration patience) {
        return settings(magda.address(), failures, waits, patience);
    }

    private static MagdaSettings settings(String address, int failures, List<Duration> waits, Duration patience) {
        return new MagdaSettings(
                        address,
                        "kb.vlaanderen.be/aiv/namens-test",
                        "",
                        "magda",
                        true,
                        Duration.ofSeconds(10),
                        patience,
                        Duration.ofSeconds(10),
                        waits,
                        Duration.ofHours(1),
                        new MagdaSettings.Breaker(failures, 0.5, Duration.ofSeconds(30)))
                .orRefuse();
    }
}

package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.OtherServer;
import be.namens.registers.Person;
import be.namens.signin.SomeEService;
import be.namens.testing.NamensTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One address guesses at many numbers, at two processes at once; it stops there, and for nobody else. */
@NamensTest
class AddressLimitTest {

    private static final int MOST = 10;
    private static final int GUESSES = 50;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void ofFiftyGuessesAtFiftyNumbersAsManyAreJudgedAsOneAddressMay() throws Exception {
        long before = refusals();
        var second = CompletableFuture.supplyAsync(() -> beside(context.getEnvironment()));
        try (var one = beside(context.getEnvironment());
                var other = second.join()) {
            var guesses = new ArrayList<Callable<HttpResponse<String>>>();
            var there = List.of(guesser(one), guesser(other));
            for (int number = 0; number < GUESSES; number++) {
                int nobody = number;
                guesses.add(() -> there.get(nobody % 2).guess("203.0.113.7", numberOf(nobody)));
            }
            List<HttpResponse<String>> answers;
            try (var threads = Executors.newFixedThreadPool(8)) {
                answers = threads.invokeAll(guesses).stream()
                        .map(answer -> answer.resultNow())
                        .toList();
            }

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 400).hasSize(MOST);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 429)
                    .hasSize(GUESSES - MOST)
                    .allSatisfy(answer -> {
                        assertThat(answer.headers().firstValueAsLong("Retry-After"))
                                .isPresent();
                        assertThat(answer.body())
                                .contains("Vanaf uw netwerk kwamen", "gebruik een ander netwerk")
                                .doesNotContain("203.0.113");
                    });
            assertThat(refusals() - before).isEqualTo(GUESSES - MOST);

            assertThat(there.getFirst().guess("203.0.113.8", numberOf(77)).statusCode())
                    .as("a guess from another address")
                    .isEqualTo(400);
            assertThat(there.getLast().guess("2001:db8::1", numberOf(78)).statusCode())
                    .isEqualTo(400);
            assertThat(there.getFirst().beTheDemoPerson("203.0.113.7").statusCode())
                    .as("whoever is behind that address waits too")
                    .isEqualTo(429);
            assertThat(there.getFirst().beTheDemoPerson("203.0.113.9").statusCode())
                    .as("and nobody else does")
                    .isBetween(300, 399);

            for (int asked = 0; asked < MOST; asked++) {
                assertThat(there.get(asked % 2)
                                .askForACode("203.0.113.10", numberOf(80))
                                .body())
                        .contains("Code nr. ");
            }
            assertThat(there.getFirst()
                            .askForACode("203.0.113.10", numberOf(81))
                            .statusCode())
                    .as("a code for one more person")
                    .isEqualTo(429);
        }
    }

    private Guesser guesser(OtherServer at) {
        var world = new SignInWorld(context);
        Person an = world.personWithTestKey("An", "Peeters");
        world.companyOf(an, "Bakkerij De Halm");
        var here = world.browser();
        String journey = here.open(world.eService(SomeEService.automatic())).address();
        String token = here.open(journey + "/sleutel/app-code")
                .form("form[action$=app-code]")
                .fields()
                .get("_csrf");
        return new Guesser(at.address().resolve(journey), here.cookie("namens_browser"), token, an);
    }

    /** Somebody behind a proxy that this machine trusts, with the pages of one journey. */
    private final class Guesser {

        private final URI journey;
        private final String browser;
        private final String formToken;
        private final Person person;

        private Guesser(URI journey, String browser, String formToken, Person person) {
            this.journey = journey;
            this.browser = browser;
            this.formToken = formToken;
            this.person = person;
        }

        HttpResponse<String> guess(String address, String number) throws Exception {
            return post(address, "app-code", Map.of("number", number, "code", "123456"));
        }

        /** The first step of a key with two; what it sends goes to somebody else. */
        HttpResponse<String> askForACode(String address, String number) throws Exception {
            return post(address, "federal-token", Map.of("number", number));
        }

        HttpResponse<String> beTheDemoPerson(String address) throws Exception {
            return post(address, "test-key", Map.of("person", person.id().toString()));
        }

        private HttpResponse<String> post(String address, String key, Map<String, String> fields) throws Exception {
            String form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return http.send(
                    HttpRequest.newBuilder(URI.create(journey + "/sleutel/" + key))
                            .header("X-Forwarded-For", address)
                            .header("Cookie", "namens_browser=" + browser)
                            .header("Accept-Language", "nl")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    form + "&_csrf=" + URLEncoder.encode(formToken, StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private long refusals() {
        return database.sql("SELECT count(*) FROM audit.fact WHERE kind = 'address.refused'")
                .query(Long.class)
                .single();
    }

    /** A number with the right check digits that is nobody's. */
    private static String numberOf(int serial) {
        long body = 800_101_900L + serial;
        return "%09d%02d".formatted(body, 97 - body % 97);
    }

    private static OtherServer beside(Environment settings) {
        return OtherServer.start(
                "--spring.profiles.active=demo",
                "--namens.stop.notice=0s",
                "--namens.guarding.wrong-answers=" + MOST,
                "--namens.guarding.beginnings=" + MOST,
                "--namens.base-url=" + settings.getRequiredProperty("namens.base-url"),
                "--namens.database.url=" + settings.getRequiredProperty("namens.database.url"),
                "--namens.vault.encryption-key=" + settings.getRequiredProperty("namens.vault.encryption-key"),
                "--namens.vault.hash-key=" + settings.getRequiredProperty("namens.vault.hash-key"));
    }
}

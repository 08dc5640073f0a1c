package be.namens.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SMS gateway gets exactly what it was set up to want; what it answers decides what happens next. */
class SmsChannelTest {

    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final Message.Sms SMS =
            new Message.Sms(new MobileNumber("+32470123456"), "Uw code: 123456 \"é\" {to}");
    private static final String JSON = "{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}";

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer gateway;
    private volatile int answer = 200;
    private volatile String body = "";
    private volatile String secret = "";
    private volatile String type = "";

    @BeforeEach
    void theGatewayRuns() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::take);
        gateway.setExecutor(threads);
        gateway.start();
    }

    @AfterEach
    void theGatewayStops() {
        over.countDown();
        gateway.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            secret = String.valueOf(exchange.getRequestHeaders().getFirst("X-Key"));
            type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            if (answer == 0) {
                over.await();
            }
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private SmsSettings settings(String contentType, String template, Duration timeout) {
        return new SmsSettings(
                "http://127.0.0.1:" + gateway.getAddress().getPort() + "/send",
                contentType,
                template,
                "X-Key",
                "Bearer a secret",
                timeout,
                Duration.ofMinutes(5),
                20);
    }

    private Delivery deliver() {
        return new SmsChannel(settings("application/json", JSON, Duration.ofSeconds(10))).deliver(ID, SMS);
    }

    @Test
    void whatIsSentStaysWithinItsPlaceInTheBody() {
        assertThat(deliver()).isInstanceOf(Delivery.Delivered.class);
        assertThat(body)
                .isEqualTo(
                        "{\"to\":\"+32470123456\",\"text\":\"Uw code: 123456 \\\"é\\\" {to}\",\"id\":\"" + ID + "\"}");
        assertThat(secret).isEqualTo("Bearer a secret");
        assertThat(type).isEqualTo("application/json");
    }

    @Test
    void aGatewayThatWantsAFormGetsAForm() {
        var settings =
                settings("application/x-www-form-urlencoded", "msisdn={to}&message={text}", Duration.ofSeconds(10));
        assertThat(new SmsChannel(settings).deliver(ID, SMS)).isInstanceOf(Delivery.Delivered.class);
        assertThat(body).isEqualTo("msisdn=%2B32470123456&message=Uw+code%3A+123456+%22%C3%A9%22+%7Bto%7D");
    }

    @ParameterizedTest
    @CsvSource({
        "200, Delivered",
        "202, Delivered",
        "400, Never",
        "422, Never",
        "408, NotNow",
        "429, NotNow",
        "401, OutOfOrder",
        "403, OutOfOrder",
        "404, OutOfOrder",
        "302, OutOfOrder",
        "500, OutOfOrder",
        "503, OutOfOrder"
    })
    void theStatusDecides(int status, String what) {
        answer = status;
        assertThat(deliver().getClass().getSimpleName()).isEqualTo(what);
    }

    @Test
    void aGatewayThatDoesNotAnswerIsNotWaitedForLong() {
        answer = 0;
        var settings = settings("application/json", JSON, Duration.ofMillis(300));
        assertThat(new SmsChannel(settings).deliver(ID, SMS)).isInstanceOf(Delivery.OutOfOrder.class);
    }

    @Test
    void aGatewayThatIsNotThereIsOutOfOrder() {
        var channel = new SmsChannel(settings("application/json", JSON, Duration.ofSeconds(10)));
        gateway.stop(0);
        assertThat(channel.deliver(ID, SMS)).isEqualTo(new Delivery.OutOfOrder("no connection"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sms.example.be/send",
                "ftp://localhost/",
                "sms.example.be",
                "http://localhost.example.be/"
            })
    void codesPassNoOpenNetwork(String url) {
        assertThatThrownBy(() -> new SmsSettings(
                        url, "application/json", JSON, "X-Key", "", Duration.ofSeconds(1), Duration.ofMinutes(1), 1))
                .hasMessageContaining("https");
    }

    @ParameterizedTest
    @CsvSource({"application/json, {text}", "application/json, {to}", "text/xml, {to} {text}"})
    void aBodyThatCannotSayItIsRefusedAtTheStart(String contentType, String template) {
        assertThatThrownBy(() -> settings(contentType, template, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("namens.sms.");
    }
}

package be.namens.screens;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.NamensSettings;
import be.namens.testing.NamensTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What somebody typed is in no log, whatever is wrong with it: it can be a national number. */
@NamensTest
@ExtendWith(OutputCaptureExtension.class)
class SilentOnInputTest {

    private static final String NUMBER = "78071520831";

    private final NamensSettings settings;
    private final Visit visit;

    SilentOnInputTest(@Autowired NamensSettings settings) {
        this.settings = settings;
        this.visit = new Visit(settings.baseUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trial/things/" + NUMBER, "/trial/form?wrong=" + NUMBER})
    void ofAValueThatDoesNotFitTheKindOfFailureIsLogged(String path, CapturedOutput log) {
        assertThat(visit.get(path).statusCode()).isEqualTo(400);

        assertThat(log.getAll())
                .contains("Refused: MethodArgumentTypeMismatchException")
                .doesNotContain(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/op/v1/auth?acr=%FF" + NUMBER,
                "/trial/plain?taal=%FF" + NUMBER,
                "/aanmelden/x?" + NUMBER + "%FF=x",
                "/sleutels?number=%ED%A0%80" + NUMBER,
                "/no/such/page?number=%FF" + NUMBER,
                "/op/v1/auth?client_id=%00" + NUMBER,
                "/no/such/page/" + NUMBER
            })
    void ofAnAddressNothingIsLogged(String path, CapturedOutput log) {
        var page = visit.get(path, "Accept-Language", "fr");

        assertThat(page.statusCode()).isBetween(400, 404);
        assertThat(page.body()).contains("<html lang=\"fr\"").contains("href=\"/\"");
        assertThat(log.getAll()).doesNotContain(NUMBER).doesNotContain("\tat ", "ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/op/v1/token", "/trial/form", "/no/such/page"})
    void ofAFormNothingIsLogged(String path, CapturedOutput log) {
        assertThat(visit.post(path, "number=%FF" + NUMBER).statusCode()).isEqualTo(400);

        assertThat(log.getAll()).doesNotContain(NUMBER).doesNotContain("\tat ", "ERROR");
    }

    /** A line that Tomcat cannot read never becomes a request. */
    @Test
    void ofALineThatIsNoRequestNothingIsLogged(CapturedOutput log) throws IOException {
        try (var socket =
                new Socket(settings.baseUrl().getHost(), settings.baseUrl().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /trial/plain?number=<" + NUMBER + "> HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(log.getAll()).doesNotContain(NUMBER);
    }
}

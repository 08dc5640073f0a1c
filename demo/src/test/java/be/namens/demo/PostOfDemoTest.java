package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What Namens sends arrives at a page that everybody in a demo can read. */
class PostOfDemoTest {

    private final Places places = Places.free(Path.of("target", "no-demo-runs"));
    private final HttpClient http = HttpClient.newHttpClient();
    private PostOfDemo post;
    private Counters counters;

    @BeforeEach
    void thePostRuns() {
        post = PostOfDemo.start();
        var nobody = new World(List.of(), List.of(), List.of(), List.of());
        counters = Counters.start(places, post, new RegistrationOffice(nobody, () -> {
            throw new IllegalStateException("No server runs");
        }));
    }

    @AfterEach
    void thePostStops() {
        counters.close();
        post.close();
        http.close();
    }

    private String setting(String name) {
        var settings = new Properties();
        post.settings(places).forEach(setting -> {
            String[] pair = setting.substring(2).split("=", 2);
            settings.setProperty(pair[0], pair[1]);
        });
        return settings.getProperty(name);
    }

    private int sms(String secret, String body) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(setting("namens.sms.url")))
                                .header("Authorization", secret)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<String> page() throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(places.counters() + "/berichten"))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void anSmsIsShownAsItWasSent() throws Exception {
        assertThat(page().body()).contains("Er is nog niets aangekomen");
        assertThat(sms(setting("namens.sms.secret"), "{\"to\":\"+32470123456\",\"text\":\"Uw code: <b>123456</b>\"}"))
                .isEqualTo(202);
        assertThat(page().body()).contains("+32470123456", "Uw code: &lt;b&gt;123456&lt;/b&gt;");
    }

    @Test
    void theGatewayTakesNothingFromStrangersAndNothingUnreadable() throws Exception {
        assertThat(sms("Bearer guessed", "{\"to\":\"+32470123456\",\"text\":\"x\"}"))
                .isEqualTo(401);
        assertThat(sms(setting("namens.sms.secret"), "to=+32470123456")).isEqualTo(400);
        assertThat(page().body()).contains("Er is nog niets aangekomen");
    }

    @Test
    void aMailIsShownWithItsLinks() throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost(setting("namens.mail.host"));
        sender.setPort(Integer.parseInt(setting("namens.mail.port")));
        sender.setDefaultEncoding("UTF-8");
        var mail = new SimpleMailMessage();
        mail.setTo("jan@demo.example");
        mail.setFrom(setting("namens.mail.from"));
        mail.setSubject("Eén sleutel erbij");
        mail.setText("Was u dit niet?\nhttp://localhost:8080/x?a=1&b=2");
        sender.send(mail);

        assertThat(page().body())
                .contains("jan@demo.example", "Eén sleutel erbij")
                .contains("<a href=\"http://localhost:8080/x?a=1&amp;b=2\">");
        assertThat(page().headers().firstValue("Content-Security-Policy")).isPresent();
    }
}

package be.namens.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-mail is handed to a real server of SMTP; what that says decides what happens next. */
class MailChannelTest {

    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final Message.Mail MAIL = new Message.Mail(
            new EmailAddress("an@example.be"),
            "Uw sleutel is geblokkeerd: één",
            "Dag An,\n\nDit is één regel met €.\n");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void theServerRuns() {
        server.start();
    }

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    private static MailSettings settings(int port, MailSettings.Security security, String user) {
        return new MailSettings(
                "127.0.0.1",
                port,
                user,
                "wrong",
                security,
                "noreply@namens.example",
                "Namens België",
                Duration.ofSeconds(10),
                Duration.ofDays(1),
                30);
    }

    private MailChannel channel() {
        return new MailChannel(settings(server.getSmtp().getPort(), MailSettings.Security.NONE, ""));
    }

    @Test
    void arrivesAsItWasWritten() throws Exception {
        assertThat(channel().deliver(ID, MAIL)).isInstanceOf(Delivery.Delivered.class);

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Uw sleutel is geblokkeerd: één");
        assertThat(String.valueOf(mail.getContent()).replace("\r\n", "\n").strip())
                .isEqualTo("Dag An,\n\nDit is één regel met €.");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("an@example.be");
        assertThat(mail.getFrom()[0].toString()).contains("noreply@namens.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aDoubleIsKnownByItsName() throws Exception {
        channel().deliver(ID, MAIL);
        channel().deliver(ID, MAIL);
        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@namens.example>"));
    }

    @Test
    void whereTheConnectionMustBeSecuredNothingIsSentInTheOpen() {
        var channel = new MailChannel(settings(server.getSmtp().getPort(), MailSettings.Security.STARTTLS, ""));
        assertThat(channel.deliver(ID, MAIL)).isInstanceOf(Delivery.OutOfOrder.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsOutOfOrder() {
        var channel = channel();
        server.stop();
        assertThat(channel.deliver(ID, MAIL)).isEqualTo(new Delivery.OutOfOrder("no connection"));
    }

    @ParameterizedTest
    @CsvSource({"550, Never", "450, NotNow"})
    void anAddressThatTheServerRefusesIsNotTriedAgain(int answer, String what) throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var talking = Thread.startVirtualThread(() -> refuse(socket, answer));
            var channel = new MailChannel(settings(socket.getLocalPort(), MailSettings.Security.NONE, ""));
            assertThat(channel.deliver(ID, MAIL).getClass().getSimpleName()).isEqualTo(what);
            talking.join();
        }
    }

    /** A server of SMTP that takes no recipient. */
    private static void refuse(ServerSocket socket, int answer) {
        try (var connection = socket.accept();
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
                var out = new PrintWriter(connection.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 stand-in\r\n");
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.print(line.startsWith("RCPT") ? answer + " an@example.be is not here\r\n" : "250 ok\r\n");
                out.flush();
            }
        } catch (IOException hungUp) {
            // The client is done.
        }
    }

    @Test
    void withoutASenderItDoesNotStart() {
        assertThatThrownBy(() -> new MailSettings(
                        "smtp.example.be",
                        587,
                        "",
                        "",
                        MailSettings.Security.STARTTLS,
                        "",
                        "Namens",
                        Duration.ofSeconds(1),
                        Duration.ofDays(1),
                        30))
                .hasMessageContaining("namens.mail.from");
    }

    @Test
    void aHeaderCannotBeSmuggledIn() {
        assertThatThrownBy(() -> new Message.Mail(new EmailAddress("an@example.be"), "Dag\r\nBcc: els@example.be", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

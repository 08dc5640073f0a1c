package be.namens.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** The mail server and the SMS gateway of all tests of this JVM: what Namens sends arrives here. */
public final class TestPost {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final GreenMail MAIL = startMail();
    private static final Map<String, List<String>> SMS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> READ = new HashMap<>();
    private static final HttpServer GATEWAY = startGateway();
    private static volatile boolean gatewayDown;

    private TestPost() {}

    private static GreenMail startMail() {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private static HttpServer startGateway() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/sms", TestPost::take);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (gatewayDown) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            Map<?, ?> sms = JsonMapper.shared().readValue(exchange.getRequestBody(), Map.class);
            synchronized (SMS) {
                SMS.computeIfAbsent(String.valueOf(sms.get("to")), to -> new ArrayList<>())
                        .add(String.valueOf(sms.get("text")));
            }
            exchange.sendResponseHeaders(202, -1);
        }
    }

    /** What makes a server send here. */
    public static Map<String, String> settings() {
        return Map.of(
                "namens.mail.host", "127.0.0.1",
                "namens.mail.port", Integer.toString(MAIL.getSmtp().getPort()),
                "namens.mail.security", "none",
                "namens.mail.from", "namens@example.be",
                "namens.sms.url", "http://127.0.0.1:" + GATEWAY.getAddress().getPort() + "/sms");
    }

    /** From now on the gateway refuses everything, or takes it again. */
    public static void gatewayIsDown(boolean down) {
        gatewayDown = down;
    }

    /** The next e-mail to this address that was not asked for before, subject and text; waits until it is there. */
    public static String nextMailTo(String address) {
        return next(address, () -> mailsTo(address));
    }

    /** The next SMS to this number that was not asked for before; waits until it is there. */
    public static String nextSmsTo(String number) {
        return next(number, () -> smsTo(number));
    }

    /** Everything that came for this address until now. */
    public static List<String> mailsTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> isTo(address, mail))
                .map(TestPost::read)
                .toList();
    }

    /** Everything that came for this number until now. */
    public static List<String> smsTo(String number) {
        synchronized (SMS) {
            return List.copyOf(SMS.getOrDefault(number, List.of()));
        }
    }

    private static String next(String to, Supplier<List<String>> arrived) {
        synchronized (READ) {
            int read = READ.merge(to, 1, Integer::sum);
            long end = System.nanoTime() + PATIENCE.toNanos();
            var all = arrived.get();
            while (all.size() < read) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("Nothing arrived at " + to);
                }
                Thread.onSpinWait();
                all = arrived.get();
            }
            return all.get(read - 1);
        }
    }

    private static boolean isTo(String address, MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String read(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + String.valueOf(mail.getContent()).replace("\r\n", "\n");
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

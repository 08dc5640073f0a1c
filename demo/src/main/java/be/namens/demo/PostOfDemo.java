package be.namens.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The post of the people of the demo: a mail server and an SMS gateway, to which Namens sends exactly as it would to real ones. What
 * arrives is kept in memory only, and leaves this machine never.
 */
final class PostOfDemo implements AutoCloseable {

    /** The gateway is one of the simulated counters. */
    static final String GATEWAY = "/sms";

    private static final String SECRET = "Bearer demo-sms-gateway-is-no-secret-at-all";
    private static final int MOST_SMS = 200;
    private static final int LONGEST_SMS = 16 * 1024;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Deque<Arrived> sms = new ArrayDeque<>();

    private PostOfDemo() {}

    static PostOfDemo start() {
        var post = new PostOfDemo();
        post.mail.start();
        return post;
    }

    /** What makes Namens send here. */
    List<String> settings(Places places) {
        return List.of(
                "--namens.mail.host=127.0.0.1",
                "--namens.mail.port=" + mail.getSmtp().getPort(),
                "--namens.mail.security=none",
                "--namens.mail.from=namens@demo.example",
                "--namens.sms.url=" + places.counters() + GATEWAY,
                "--namens.sms.secret=" + SECRET);
    }

    /** Takes an SMS as a gateway does, from who knows the secret. */
    void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(answer(exchange), -1);
        }
    }

    private int answer(HttpExchange exchange) throws IOException {
        if (!"POST".equals(exchange.getRequestMethod())) {
            return 405;
        }
        if (!SECRET.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return 401;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_SMS);
        try {
            Map<?, ?> told = JsonMapper.shared().readValue(body, Map.class);
            keep(new Arrived(
                    Arrived.Kind.SMS,
                    Instant.now(),
                    String.valueOf(told.get("to")),
                    "",
                    String.valueOf(told.get("text"))));
            return 202;
        } catch (JacksonException unreadable) {
            return 400;
        }
    }

    private void keep(Arrived arrived) {
        synchronized (sms) {
            if (sms.size() == MOST_SMS) {
                sms.removeFirst();
            }
            sms.addLast(arrived);
        }
    }

    /** Everything that arrived, the last first. */
    List<Arrived> all() {
        List<Arrived> texts;
        synchronized (sms) {
            texts = new ArrayList<>(sms);
        }
        return Stream.concat(
                        texts.stream(),
                        Arrays.stream(mail.getReceivedMessages()).map(PostOfDemo::read))
                .sorted(Comparator.comparing(Arrived::at).reversed())
                .toList();
    }

    private static Arrived read(MimeMessage message) {
        try {
            return new Arrived(
                    Arrived.Kind.MAIL,
                    message.getReceivedDate().toInstant(),
                    Arrays.stream(message.getAllRecipients())
                            .map(Address::toString)
                            .collect(Collectors.joining(", ")),
                    message.getSubject(),
                    String.valueOf(message.getContent()).replace("\r\n", "\n").strip());
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        mail.stop();
    }
}

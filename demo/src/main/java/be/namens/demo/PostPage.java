package be.namens.demo;

import be.namens.shared.TheClock;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Shows the post of the people of the demo, as it would arrive in their mailbox and on their telephone. */
final class PostPage {

    static final String PATH = "/berichten";

    static final String STYLE = """
            .message { background: #fff; border-left: 6px solid #1f4e79; border-radius: 6px; padding: 16px 24px; margin: 0 0 16px; }
            .message h2 { font-size: 20px; margin: 4px 0; overflow-wrap: anywhere; }
            .message .about { margin: 0; color: #45506b; overflow-wrap: anywhere; }
            .message .text { margin: 12px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
            """;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM HH:mm:ss", Locale.of("nl")).withZone(TheClock.ZONE);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private PostPage() {}

    static String of(List<Arrived> messages) {
        String content = messages.isEmpty()
                ? "<p>Er is nog niets aangekomen.</p>"
                : messages.stream().map(PostPage::message).collect(Collectors.joining());
        return CounterPage.page(
                "E-mail en sms",
                "Postbus",
                "Nagemaakte postbus van de testwereld: wat Namens aan wie dan ook stuurt, komt hier aan en nergens anders.",
                content + "<p><a href=\"" + PATH + "\">Kijk of er iets nieuws is</a></p>");
    }

    private static String message(Arrived arrived) {
        String heading = arrived.kind() == Arrived.Kind.MAIL ? arrived.subject() : "Sms";
        return "<article class=\"message\"><h2>" + escaped(heading) + "</h2><p class=\"about\">"
                + arrived.kind().title() + " aan <span class=\"to\">" + escaped(arrived.to())
                + "</span>, " + MOMENT.format(arrived.at()) + "</p><p class=\"text\">"
                + withLinks(escaped(arrived.text())) + "</p></article>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String withLinks(String text) {
        return ADDRESS.matcher(text).replaceAll("<a href=\"$0\">$0</a>");
    }
}

package be.namens.demo;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The pages of the simulated counters: plain HTML, made by hand. */
final class CounterPage {

    /** The query of a sign-in for which the counter asks an eID card. */
    static final String WITH_CARD = "met-eid";

    private static final String STYLE = """
            body { margin: 0; background: #f6f4ee; color: #14213d; font: 18px/1.5 system-ui, sans-serif; }
            .name { margin: 0; background: #1f4e79; color: #fff; padding: 16px 24px; font-weight: 700; font-size: 22px; }
            .simulated { background: #fff3d6; border-bottom: 2px solid #ffc247; padding: 8px 24px; margin: 0; }
            main { max-width: 900px; padding: 24px; }
            a { color: #1f4e79; }
            a.button { display: inline-block; background: #1f4e79; color: #fff; padding: 10px 20px; border-radius: 6px; }
            a:focus { outline: 4px solid #ffc247; }
            h1 { font-size: 28px; line-height: 1.2; overflow-wrap: anywhere; }
            dl { background: #fff; padding: 16px 24px; border-radius: 6px; }
            dt { font-weight: 700; }
            dd { margin: 0 0 12px; overflow-wrap: anywhere; }
            """;

    private CounterPage() {}

    static String style() {
        return STYLE + PostPage.STYLE + RegistrationOfficePage.STYLE;
    }

    static String list() {
        return page(
                "Gesimuleerde loketten",
                "<ul>"
                        + Stream.of(Counter.values())
                                .map(counter ->
                                        "<li><a href=\"" + counter.path() + "\">" + counter.title() + "</a></li>")
                                .collect(Collectors.joining())
                        + "</ul><p>Wat Namens per e-mail en sms verstuurt, leest u in de <a href=\"" + PostPage.PATH
                        + "\">nagemaakte postbus</a>.</p><p>Hebt u nog geen sleutel? Vraag een activeringscode aan het <a href=\""
                        + RegistrationOffice.PATH + "\">nagemaakte registratiekantoor</a>.</p>");
    }

    static String start(Counter counter) {
        return page(
                counter.title(),
                "<p>Dit loket bestaat hier alleen om aan te melden: u ziet wat Namens aan een e-loket vertelt.</p>"
                        + "<p><a class=\"button\" href=\"" + counter.path() + "/aanmelden\">Aanmelden</a></p>");
    }

    static String claims(Counter counter, Map<String, Object> claims) {
        return page(
                "U bent aangemeld bij " + counter.title(),
                "<p>Dit weet het loket over u, en niets anders:</p><dl>"
                        + claims.entrySet().stream()
                                .map(claim -> "<dt>" + HtmlUtils.htmlEscape(claim.getKey()) + "</dt><dd>"
                                        + HtmlUtils.htmlEscape(String.valueOf(claim.getValue())) + "</dd>")
                                .collect(Collectors.joining())
                        + "</dl><p><a href=\"" + counter.path() + "/aanmelden?" + WITH_CARD
                        + "\">Verder met iets waarvoor een eID-kaart nodig is</a></p><p><a href=\"" + counter.path()
                        + "\">Naar het begin</a></p>");
    }

    static String problem(Counter counter, String sentence) {
        return page(
                "Aanmelden is niet gelukt",
                "<p>" + HtmlUtils.htmlEscape(sentence) + "</p><p><a class=\"button\" href=\"" + counter.path()
                        + "/aanmelden\">Opnieuw aanmelden</a></p>");
    }

    private static String page(String title, String content) {
        return page(title, "Loket", "Nagemaakt loket van de testwereld: alleen het aanmelden is echt.", content);
    }

    /** A page of something simulated, which says so. */
    static String page(String title, String name, String simulated, String content) {
        return """
                <!DOCTYPE html>
                <html lang="nl">
                <head><meta charset="utf-8"><title>%1$s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/counters.css"></head>
                <body><header><p class="name">%2$s</p>
                <p class="simulated">%3$s</p></header>
                <main><h1>%1$s</h1>%4$s</main></body>
                </html>
                """.formatted(title, name, simulated, content);
    }
}

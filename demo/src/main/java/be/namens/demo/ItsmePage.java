package be.namens.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The pages of the simulated itsme: plain HTML, made by hand. */
final class ItsmePage {

    private static final String STYLE = """
            body { margin: 0; background: #f6f4ee; color: #14213d; font: 18px/1.5 system-ui, sans-serif; }
            .name { margin: 0; background: #8a3200; color: #fff; padding: 16px 24px; font-weight: 700; font-size: 22px; }
            .simulated { background: #fff3d6; border-bottom: 2px solid #ffc247; padding: 8px 24px; margin: 0; }
            main { max-width: 560px; padding: 24px; }
            h1 { font-size: 28px; line-height: 1.2; }
            fieldset { border: 0; padding: 0; margin: 0 0 24px; }
            legend { padding: 0; margin-bottom: 12px; }
            .row { display: flex; align-items: center; gap: 12px; background: #fff; border-radius: 6px; padding: 10px 16px; margin-bottom: 8px; }
            .row input { width: 22px; height: 22px; flex: none; }
            .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
            .phone { background: #fff; border: 6px solid #14213d; border-radius: 28px; padding: 28px 24px; max-width: 300px; }
            .phone h2 { margin-top: 0; font-size: 22px; line-height: 1.3; }
            button { font: inherit; padding: 10px 20px; border-radius: 6px; border: 2px solid #8a3200; cursor: pointer; }
            .yes { background: #8a3200; color: #fff; }
            .no { background: #fff; color: #8a3200; }
            .phone button { width: 100%; margin-top: 12px; }
            :focus-visible { outline: 4px solid #ffc247; outline-offset: 2px; box-shadow: 0 0 0 2px #14213d; }
            """;

    private ItsmePage() {}

    static String style() {
        return STYLE;
    }

    /** Which telephone; a real one asks to type its number. */
    static String whichPhone(String id, List<World.Somebody> people, ItsmePhones phones) {
        String rows = people.stream()
                .map(person -> "<label class=\"row\"><input type=\"radio\" name=\"phone\" required value=\""
                        + phones.of(person) + "\"><span><span class=\"number\">" + phones.of(person)
                        + "</span> van " + escaped(person.givenName() + " " + person.familyName())
                        + "</span></label>")
                .collect(Collectors.joining());
        return page("Met welk telefoonnummer?", """
                <p>De echte itsme vraagt u om uw telefoonnummer te typen. Hier kiest u van wie de telefoon is.</p>
                <form method="post" action="/v2/telefoon"><input type="hidden" name="request" value="%s">
                <fieldset><legend>Telefoonnummer</legend>%s</fieldset>
                <button class="yes" type="submit">Verder</button></form>
                """.formatted(id, rows));
    }

    static String confirm(String id, World.Somebody person) {
        return page("Bevestig op de telefoon", """
                <p>Bij de echte itsme verschijnt dit in de app op de telefoon van %1$s. Hier houdt u die telefoon zelf vast.</p>
                <form method="post" action="/v2/app" class="phone"><input type="hidden" name="request" value="%2$s">
                <h2>Namens wil weten wie u bent</h2>
                <p>Het krijgt uw naam en uw rijksregisternummer.</p>
                <button class="yes" type="submit" name="answer" value="yes">Bevestigen</button>
                <button class="no" type="submit" name="answer" value="no">Weigeren</button></form>
                """.formatted(escaped(person.givenName()), id));
    }

    static String over() {
        return page("Deze vraag is voorbij", "<p>Begin opnieuw bij Namens.</p>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    private static String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="nl">
                <head><meta charset="utf-8"><title>%1$s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/itsme.css"></head>
                <body><header><p class="name">Nagemaakte itsme</p>
                <p class="simulated">Testwereld: dit is niet itsme, en niets hiervan is echt.</p></header>
                <main><h1>%1$s</h1>%2$s</main></body>
                </html>
                """.formatted(title, content);
    }
}

package be.namens.demo;

import be.namens.demo.RegistrationOffice.Typed;
import be.namens.keys.activation.NewActivationCode;
import be.namens.shared.TheClock;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The pages of the simulated registration office. */
final class RegistrationOfficePage {

    static final String STYLE = """
            form { background: #fff; border-radius: 6px; padding: 16px 24px; max-width: 520px; }
            label { display: block; font-weight: 700; margin: 16px 0 4px; }
            select, input { width: 100%; box-sizing: border-box; font: inherit; padding: 8px; border: 2px solid #14213d; border-radius: 6px; background: #fff; color: inherit; }
            select:focus, input:focus, button:focus { outline: 4px solid #ffc247; }
            button { font: inherit; background: #1f4e79; color: #fff; border: 0; padding: 10px 20px; border-radius: 6px; margin: 24px 0 8px; }
            .problem { background: #fff; border-left: 6px solid #b3261e; padding: 12px 16px; font-weight: 700; }
            .code { font: 700 20px/1.5 ui-monospace, monospace; background: #fff; padding: 12px 16px; border-radius: 6px; }
            """;

    private static final Map<String, String> LANGUAGES =
            Map.of("nl", "Nederlands", "fr", "Français", "de", "Deutsch", "en", "English");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl")).withZone(TheClock.ZONE);

    private RegistrationOfficePage() {}

    /**
     * Who stands at the desk.
     *
     * @param problem what is wrong with what was typed; empty when nothing is
     */
    static String form(World world, Typed typed, String problem) {
        String persons = world.persons().stream()
                .filter(person -> !person.equals(world.clerk()))
                .map(person -> option(person.id(), name(person), person.id().equals(typed.person())))
                .collect(Collectors.joining());
        String languages = Stream.of("nl", "fr", "de", "en")
                .map(tag -> option(tag, LANGUAGES.getOrDefault(tag, tag), tag.equals(typed.language())))
                .collect(Collectors.joining());
        return page("Een activeringscode geven", """
                <p>Voor wie nog geen digitale sleutel heeft, of ze allemaal kwijt is. Een echt loket kijkt eerst na wie er staat; hier kiest u het.</p>
                %1$s<form method="post" action="%2$s">
                <label for="person">Wie staat aan het loket?</label>
                <select id="person" name="person"><option value="">Kies een persoon</option>%3$s</select>
                <label for="address">E-mailadres dat alleen deze persoon leest</label>
                <input id="address" name="address" type="text" inputmode="email" autocomplete="off" value="%4$s">
                <label for="language">Taal van brief en e-mail</label>
                <select id="language" name="language">%5$s</select>
                <button type="submit">Code geven</button></form>
                """.formatted(
                        problem.isEmpty() ? "" : "<p class=\"problem\" role=\"alert\">" + escaped(problem) + "</p>",
                        RegistrationOffice.PATH,
                        persons,
                        escaped(typed.address()),
                        languages));
    }

    /** What the clerk hands over, and where the other half went. */
    static String given(World.Somebody person, NewActivationCode given, String letter) {
        return page(escaped(name(person)) + " heeft een activeringscode", """
                <p>Geef deze code op papier mee. Ze werkt tot %1$s, één keer, en alleen samen met de link in de e-mail.</p>
                <p class="code">%2$s</p>
                <p><a class="button" href="%3$s">Brief als pdf ophalen</a></p>
                <p>De e-mail met de link is vertrokken: hij komt aan in de <a href="%4$s">nagemaakte postbus</a>.</p>
                <p><a href="%5$s">Nog een code geven</a></p>
                """.formatted(
                        DAY.format(given.until()), given.grouped(), letter, PostPage.PATH, RegistrationOffice.PATH));
    }

    private static String page(String title, String content) {
        return CounterPage.page(
                title,
                "Registratiekantoor",
                "Nagemaakt registratiekantoor van de testwereld: de code, de brief en de e-mail zijn echt, de bediende niet.",
                content);
    }

    private static String option(String value, String name, boolean selected) {
        return "<option value=\"" + value + "\"" + (selected ? " selected" : "") + ">" + escaped(name) + "</option>";
    }

    private static String name(World.Somebody person) {
        return person.givenName() + " " + person.familyName();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}

package be.namens.demo;

import be.namens.keys.activation.IssueActivationCode;
import be.namens.keys.activation.NewActivationCode;
import be.namens.messages.EmailAddress;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A simulated registration office: who stands at this desk is believed at their word. What it gives is real: the code, the letter and the
 * e-mail come from the server, by the way in that every desk has.
 */
final class RegistrationOffice {

    static final String PATH = "/registratiekantoor";

    private static final String LETTER = PATH + "/brief/";
    private static final int LONGEST_FORM = 4096;
    private static final int MOST_LETTERS = 20;

    private final World world;
    private final Supplier<ApplicationContext> namens;

    /** Letters that wait to be printed, in memory only. */
    private final Map<String, NewActivationCode> letters = new LinkedHashMap<>();

    RegistrationOffice(World world, Supplier<ApplicationContext> namens) {
        this.world = world;
        this.namens = namens;
    }

    /** What was typed into the form. */
    record Typed(String person, String address, String language) {

        static final Typed NOTHING = new Typed("", "", "nl");
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith(LETTER)) {
            letter(exchange, path.substring(LETTER.length()));
        } else if (!path.equals(PATH)) {
            Counters.page(exchange, 404, CounterPage.list());
        } else if ("POST".equals(exchange.getRequestMethod())) {
            give(exchange, typed(exchange));
        } else {
            Counters.page(exchange, 200, RegistrationOfficePage.form(world, Typed.NOTHING, ""));
        }
    }

    private void letter(HttpExchange exchange, String id) throws IOException {
        Optional<NewActivationCode> found;
        synchronized (letters) {
            found = Optional.ofNullable(letters.get(id));
        }
        if (found.isEmpty()) {
            Counters.page(
                    exchange, 404, RegistrationOfficePage.form(world, Typed.NOTHING, "Die brief is er niet meer."));
            return;
        }
        exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"activeringscode.pdf\"");
        Counters.send(exchange, 200, "application/pdf", found.get().letter());
    }

    private void give(HttpExchange exchange, Typed typed) throws IOException {
        var somebody = world.persons().stream()
                .filter(one -> one.id().equals(typed.person()))
                .findFirst();
        var address = EmailAddress.typed(typed.address());
        if (somebody.isEmpty()
                || address.isEmpty()
                || !List.of("nl", "fr", "de", "en").contains(typed.language())) {
            String wrong = somebody.isEmpty() ? "Kies wie aan het loket staat." : "Vul een e-mailadres in.";
            Counters.page(exchange, 400, RegistrationOfficePage.form(world, typed, wrong));
            return;
        }
        try {
            var given = issue(somebody.get(), address.get(), Locale.of(typed.language()));
            Counters.page(exchange, 200, RegistrationOfficePage.given(somebody.get(), given, LETTER + keep(given)));
        } catch (Refused no) {
            String why = namens.get()
                    .getBean(Texts.class)
                    .textIn(Locale.of("nl"), "refusal." + no.reason().code());
            Counters.page(exchange, no.reason().fault().status(), RegistrationOfficePage.form(world, typed, why));
        }
    }

    private NewActivationCode issue(World.Somebody somebody, EmailAddress address, Locale language) {
        var server = namens.get();
        var persons = server.getBean(Persons.class);
        Person clerk = persons.byNumber(world.clerk().number()).orElseThrow();
        Person person = persons.byNumber(somebody.number()).orElseThrow();
        return server.getBean(IssueActivationCode.class)
                .issue(new IssueActivationCode.Command(clerk.id(), person.id(), address, language));
    }

    private String keep(NewActivationCode given) {
        String id = UUID.randomUUID().toString();
        synchronized (letters) {
            if (letters.size() == MOST_LETTERS) {
                letters.remove(letters.keySet().iterator().next());
            }
            letters.put(id, given);
        }
        return id;
    }

    private static Typed typed(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_FORM);
        var fields = UriComponentsBuilder.newInstance()
                .query(new String(body, StandardCharsets.UTF_8))
                .build()
                .getQueryParams();
        return new Typed(
                Counters.decoded(fields, "person"),
                Counters.decoded(fields, "address"),
                Counters.decoded(fields, "language"));
    }
}

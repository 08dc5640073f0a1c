package be.namens.desks.persons.web;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.OpenFile;
import be.namens.desks.OpenedFiles;
import be.namens.desks.Reason;
import be.namens.desks.persons.Appointment;
import be.namens.desks.persons.PersonDeskRefusal;
import be.namens.desks.persons.ReceivePerson;
import be.namens.registers.IdentityDocument;
import be.namens.registers.PersonId;
import be.namens.registers.Sex;
import be.namens.screens.Option;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Somebody with an appointment stands at the desk: their document, who they are, their number. */
@Controller
@RequestMapping("/loket/personen/afspraken/{id:[0-9a-f-]{36}}")
class ReceivingPages {

    private static final String NOBODY = "niemand";
    private static final String[] FIELDS = {
        "voornaam",
        "familienaam",
        "geboren-day",
        "geboren-month",
        "geboren-year",
        "geslacht",
        "nationaliteit",
        "soort",
        "land",
        "documentnummer",
        "gezien"
    };

    private final ReceivePerson receive;
    private final OpenedFiles opened;
    private final OpenFile openFile;
    private final Texts texts;
    private final TheClock clock;

    ReceivingPages(ReceivePerson receive, OpenedFiles opened, OpenFile openFile, Texts texts, TheClock clock) {
        this.receive = receive;
        this.opened = opened;
        this.openFile = openFile;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Clerk clerk, Model model) {
        if (opened.reason(clerk, id).isEmpty()) {
            return "redirect:" + Desk.PERSONS.home() + "/openen/" + id;
        }
        return page(receive.read(clerk, id), model);
    }

    private String page(Appointment appointment, Model model) {
        var request = appointment.request();
        model.addAttribute("appointment", appointment);
        model.addAttribute("asked", request);
        model.addAttribute(
                "purpose", "desks.appointment.purpose." + request.purpose().code());
        model.addAttribute("born", Birth.of(request.born()));
        model.addAttribute("nationality", Countries.nationality(request.nationality(), texts));
        model.addAttribute("language", request.language().getDisplayLanguage(texts.locale()));
        return "desks/persons/appointment";
    }

    /** The fields are filled in with what the person wrote; the clerk compares them with the document. */
    @GetMapping("/document")
    String askDocument(@PathVariable UUID id, Clerk clerk, Model model) {
        var appointment = receive.read(clerk, id);
        if (appointment.person().isPresent()) {
            return "redirect:" + address(id);
        }
        var request = appointment.request();
        Map<String, String> typed = new HashMap<>();
        typed.put("voornaam", request.givenName());
        typed.put("familienaam", request.familyName());
        typed.put("geboren-day", Birth.part(request.born().day()));
        typed.put("geboren-month", Birth.part(request.born().month()));
        typed.put("geboren-year", Birth.part(request.born().year()));
        typed.put("nationaliteit", request.nationality());
        typed.put("land", IdentityDocument.isCountry(request.nationality()) ? request.nationality() : "");
        return document(appointment, Typed.with(typed), model);
    }

    @PostMapping("/document")
    String see(
            @PathVariable UUID id, Clerk clerk, HttpServletRequest request, HttpServletResponse response, Model model) {
        var appointment = receive.read(clerk, id);
        var typed = Typed.of(request, FIELDS);
        var problems = typed.problemsOfDocument(clock.today());
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problems", problems);
            return document(appointment, typed, model);
        }
        try {
            receive.see(clerk, id, typed.particulars());
        } catch (Refused refused) {
            response.setStatus(refused.reason().fault().status());
            model.addAttribute("problems", List.of(Problem.of(refused, "")));
            return page(receive.read(clerk, id), model);
        }
        return "redirect:" + address(id) + "/gevonden";
    }

    private String document(Appointment appointment, Typed typed, Model model) {
        model.addAttribute("appointment", appointment);
        model.addAttribute("typed", typed.fields());
        model.addAttribute("countries", Countries.in(texts.locale()));
        model.addAttribute("nationalities", Countries.nationalities(texts));
        model.addAttribute("sexes", options("desks.persons.sex.", Sex.values()));
        model.addAttribute("kinds", options("desks.persons.document.", IdentityDocument.Kind.values()));
        return "desks/persons/document";
    }

    @GetMapping("/gevonden")
    String found(@PathVariable UUID id, Clerk clerk, Model model) {
        var appointment = receive.read(clerk, id);
        if (appointment.person().isPresent() && !model.containsAttribute("problems")) {
            return "redirect:" + address(id);
        }
        if (appointment.seen().isEmpty()) {
            return "redirect:" + address(id) + "/document";
        }
        model.addAttribute("appointment", appointment);
        model.addAttribute("found", receive.lookAlikes(clerk, id));
        return "desks/persons/found";
    }

    @PostMapping("/gevonden")
    String choose(
            @PathVariable UUID id, Clerk clerk, HttpServletRequest request, HttpServletResponse response, Model model) {
        String chosen = Optional.ofNullable(request.getParameter("wie")).orElse("");
        try {
            if (chosen.isEmpty()) {
                throw new Refused(PersonDeskRefusal.CHOICE_NEEDED);
            }
            var person = chosen.equals(NOBODY)
                    ? receive.register(clerk, id, others(request))
                    : receive.recognise(clerk, id, person(chosen).orElseThrow(ReceivingPages::notChosen));
            Reason reason = opened.require(clerk, id);
            openFile.open(clerk, person.id().value(), reason);
            return "redirect:" + Desk.PERSONS.home() + "/persoon/" + person.id();
        } catch (Refused refused) {
            response.setStatus(refused.reason().fault().status());
            model.addAttribute("problems", List.of(Problem.of(refused, "wie")));
            return found(id, clerk, model);
        }
    }

    @PostMapping("/terugnemen")
    String takeBack(@PathVariable UUID id, Clerk clerk, HttpServletResponse response, Model model) {
        try {
            receive.takeBack(clerk, id);
            return "redirect:" + address(id) + "/gevonden";
        } catch (Refused refused) {
            response.setStatus(refused.reason().fault().status());
            model.addAttribute("problems", List.of(Problem.of(refused, "")));
            return page(receive.read(clerk, id), model);
        }
    }

    /** What is only an answer to a form: who comes back to it reads the appointment. */
    @GetMapping({"/terugnemen", "/sluiten"})
    String again(@PathVariable UUID id, Clerk clerk) {
        return "redirect:" + address(id);
    }

    @PostMapping("/sluiten")
    String close(@PathVariable UUID id, Clerk clerk) {
        receive.close(clerk, id);
        return "redirect:" + Desk.PERSONS.home();
    }

    /** Those who were shown: of them the clerk says that they are another. */
    private static Set<PersonId> others(HttpServletRequest request) {
        return Stream.of(Objects.requireNonNullElse(request.getParameterValues("ander"), new String[0]))
                .flatMap(text -> person(text).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<PersonId> person(String text) {
        try {
            return Optional.of(PersonId.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Refused notChosen() {
        return new Refused(PersonDeskRefusal.CHOICE_NEEDED);
    }

    private List<Option> options(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(code -> new Option(code, texts.text(prefix + code)))
                .toList();
    }

    private static String address(UUID id) {
        return Desk.PERSONS.home() + "/afspraken/" + id;
    }
}

package be.namens.desks.persons.web;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.OpenedFiles;
import be.namens.desks.persons.Appointment;
import be.namens.desks.persons.AppointmentRequest;
import be.namens.desks.persons.Appointments;
import be.namens.desks.persons.PersonDeskRefusal;
import be.namens.desks.persons.ServePerson;
import be.namens.messages.EmailAddress;
import be.namens.registers.MergeReason;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.screens.Option;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The file of a person at the registration office: their number, an activation code, another number, another self. */
@Controller
@RequestMapping("/loket/personen/persoon/{id:[0-9a-f-]{36}}")
class PersonPages {

    private static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

    private final ServePerson serve;
    private final OpenedFiles opened;
    private final Appointments appointments;
    private final Persons persons;
    private final NationalNumbers numbers;
    private final Texts texts;

    PersonPages(
            ServePerson serve,
            OpenedFiles opened,
            Appointments appointments,
            Persons persons,
            NationalNumbers numbers,
            Texts texts) {
        this.serve = serve;
        this.opened = opened;
        this.appointments = appointments;
        this.persons = persons;
        this.numbers = numbers;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Clerk clerk, Model model) {
        var stays = persons.find(new PersonId(id))
                .map(Person::id)
                .filter(person -> !person.value().equals(id));
        if (stays.isPresent()) {
            return "redirect:" + address(stays.get().value());
        }
        if (opened.reason(clerk, id).isEmpty()) {
            return "redirect:" + Desk.PERSONS.home() + "/openen/" + id;
        }
        return page(id, clerk, model);
    }

    private String page(UUID id, Clerk clerk, Model model) {
        var person = serve.read(clerk, new PersonId(id));
        var number = persons.numberOf(person.id()).orElseThrow();
        var appointment = appointments.lastOf(person.id(), clerk.organisation());
        model.addAttribute("person", person);
        model.addAttribute("masked", number.masked());
        model.addAttribute("bis", number.isOfBisRegister());
        model.addAttribute("address", address(id));
        model.addAttribute(
                "email",
                appointment
                        .map(Appointment::request)
                        .map(AppointmentRequest::email)
                        .map(EmailAddress::text)
                        .orElse(""));
        model.addAttribute(
                "language",
                appointment
                        .map(Appointment::request)
                        .map(AppointmentRequest::language)
                        .map(Locale::getLanguage)
                        .orElse("nl"));
        model.addAttribute(
                "waits",
                appointment
                        .map(Appointment::id)
                        .filter(waiting -> appointments.find(waiting).isPresent())
                        .orElse(null));
        model.addAttribute(
                "languages",
                LANGUAGES.stream()
                        .map(tag -> new Option(tag, Locale.of(tag).getDisplayLanguage(texts.locale())))
                        .toList());
        model.addAttribute(
                "reasons",
                Stream.of(MergeReason.values())
                        .map(MergeReason::code)
                        .map(code -> new Option(code, texts.text("desks.persons.merge.reason." + code)))
                        .toList());
        return "desks/persons/person";
    }

    /** What was only said in answer to a form: who comes back to it reads the file. */
    @GetMapping({"/nummer", "/brief", "/vervangen", "/samenvoegen"})
    String again(@PathVariable UUID id, Clerk clerk) {
        return "redirect:" + address(id);
    }

    /** The whole number, in the answer to a POST and nowhere else. */
    @PostMapping("/nummer")
    String reveal(@PathVariable UUID id, Clerk clerk, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        String digits = serve.reveal(clerk, new PersonId(id)).digits();
        model.addAttribute("whole", digits.replaceFirst("(..)(..)(..)(...)(..)", "$1.$2.$3-$4.$5"));
        return page(id, clerk, model);
    }

    /** The letter to print; the link leaves at the same moment. */
    @PostMapping("/brief")
    @Nullable
    String letter(
            @PathVariable UUID id,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "taal-brief", defaultValue = "nl") String language,
            Clerk clerk,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            var address = EmailAddress.typed(email).orElseThrow(() -> new Refused(PersonDeskRefusal.CONTACT_NEEDED));
            var tag = LANGUAGES.contains(language) ? language : "nl";
            var code = serve.letter(clerk, new PersonId(id), address, Locale.of(tag));
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setHeader("Content-Disposition", "attachment; filename=\"activeringscode.pdf\"");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(code.letter());
            return null;
        } catch (Refused refused) {
            return refusedPage(id, "email", refused, clerk, response, model);
        }
    }

    @PostMapping("/vervangen")
    String replace(
            @PathVariable UUID id,
            @RequestParam(name = "nieuw", defaultValue = "") String typed,
            Clerk clerk,
            HttpServletResponse response,
            Model model) {
        try {
            serve.replace(clerk, new PersonId(id), read(typed));
            return "redirect:" + address(id) + "?gedaan=vervangen";
        } catch (Refused refused) {
            return refusedPage(id, "nieuw", refused, clerk, response, model);
        }
    }

    @PostMapping("/samenvoegen")
    String proposeMerge(
            @PathVariable UUID id,
            @RequestParam(name = "ander", defaultValue = "") String typed,
            @RequestParam(name = "waarom", defaultValue = "") String why,
            Clerk clerk,
            HttpServletResponse response,
            Model model) {
        String field = "ander";
        try {
            var number = read(typed);
            field = "waarom";
            var reason = Arrays.stream(MergeReason.values())
                    .filter(one -> one.code().equals(why))
                    .findFirst()
                    .orElseThrow(() -> new Refused(PersonDeskRefusal.MERGE_REASON_NEEDED));
            field = "ander";
            serve.proposeMerge(clerk, new PersonId(id), number, reason);
            return "redirect:" + address(id) + "?gedaan=voorgesteld";
        } catch (Refused refused) {
            return refusedPage(id, field, refused, clerk, response, model);
        }
    }

    private NationalNumber read(String typed) {
        return numbers.read(typed).orRefuse();
    }

    /** Beside the field, whatever the fault is: it is about what was typed there. */
    private String refusedPage(
            UUID id, String field, Refused refused, Clerk clerk, HttpServletResponse response, Model model) {
        response.setStatus(refused.reason().fault().status());
        model.addAttribute(
                "problems",
                List.of(Problem.at(field, refused.reason(), refused.values().toArray())));
        return page(id, clerk, model);
    }

    private static String address(UUID id) {
        return Desk.PERSONS.home() + "/persoon/" + id;
    }
}

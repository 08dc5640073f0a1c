package be.namens.desks.persons.web;

import be.namens.desks.Desk;
import be.namens.desks.Organisations;
import be.namens.desks.persons.AppointmentRequest;
import be.namens.desks.persons.AskForAppointment;
import be.namens.desks.persons.DayPart;
import be.namens.desks.persons.PersonDeskRefusal;
import be.namens.desks.persons.Purpose;
import be.namens.desks.persons.Reference;
import be.namens.keys.AddressLimits;
import be.namens.keys.AddressUse;
import be.namens.keys.KeysRefusal;
import be.namens.keys.NetworkAddress;
import be.namens.registers.EnterpriseNumber;
import be.namens.screens.Option;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Somebody without an account asks to come to a registration office: one question on each page, then a page to check. Nothing is kept
 * before the last: what was typed goes along in the form.
 */
@Controller
@RequestMapping(AppointmentPages.PATH)
class AppointmentPages {

    static final String PATH = "/afspraak";

    /** Where who fills the form in with somebody at the desk goes back to. */
    static final String DESK = "loket";

    private static final String[] FIELDS = {
        "formulier",
        "waarvoor",
        "onderneming",
        "voornaam",
        "familienaam",
        "geboren-day",
        "geboren-month",
        "geboren-year",
        "nationaliteit",
        "email",
        "kantoor",
        "dagdeel",
        "vanaf"
    };

    private final AskForAppointment ask;
    private final Organisations organisations;
    private final AddressLimits limits;
    private final Texts texts;
    private final TheClock clock;

    AppointmentPages(
            AskForAppointment ask, Organisations organisations, AddressLimits limits, Texts texts, TheClock clock) {
        this.ask = ask;
        this.organisations = organisations;
        this.limits = limits;
        this.texts = texts;
        this.clock = clock;
    }

    /** The questions in their order. */
    enum Step {
        WAARVOOR(1),
        WIE(2),
        WAAR(3),
        NAKIJKEN(4);

        private final int number;

        Step(int number) {
            this.number = number;
        }

        /** In forms, and in the name of the template. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        Step next() {
            return switch (this) {
                case WAARVOOR -> WIE;
                case WIE -> WAAR;
                case WAAR, NAKIJKEN -> NAKIJKEN;
            };
        }

        Step previous() {
            return switch (this) {
                case WAARVOOR, WIE -> WAARVOOR;
                case WAAR -> WIE;
                case NAKIJKEN -> WAAR;
            };
        }
    }

    @GetMapping
    String begin(HttpServletRequest request, Model model) {
        return page(Step.WAARVOOR, Typed.of(request, FIELDS), model);
    }

    /** A page of which the answers are in no address: who opens one begins. */
    @GetMapping({"/{step:waarvoor|wie|waar|nakijken}", "/terug/{step:waarvoor|wie|waar|nakijken}"})
    String again() {
        return "redirect:" + PATH;
    }

    @PostMapping("/{step:waarvoor|wie|waar}")
    String answer(@PathVariable String step, HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = Typed.of(request, FIELDS);
        var asked = Step.valueOf(step.toUpperCase(Locale.ROOT));
        var wrong = asked == Step.WAAR ? firstWrong(typed) : Optional.of(asked).filter(one -> isWrong(one, typed));
        return wrong.map(one -> refused(one, typed, response, model)).orElseGet(() -> page(asked.next(), typed, model));
    }

    /** To another question, or to the same one in another language; what was typed stays. */
    @PostMapping("/terug/{step:waarvoor|wie|waar|nakijken}")
    String back(@PathVariable String step, HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = Typed.of(request, FIELDS);
        var wanted = Step.valueOf(step.toUpperCase(Locale.ROOT));
        var wrong = wanted == Step.NAKIJKEN ? firstWrong(typed) : Optional.<Step>empty();
        return wrong.map(one -> refused(one, typed, response, model)).orElseGet(() -> page(wanted, typed, model));
    }

    private Optional<Step> firstWrong(Typed typed) {
        return Stream.of(Step.WAARVOOR, Step.WIE, Step.WAAR)
                .filter(step -> isWrong(step, typed))
                .findFirst();
    }

    private boolean isWrong(Step step, Typed typed) {
        return !problems(step, typed).isEmpty();
    }

    private String refused(Step step, Typed typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problems", problems(step, typed));
        return page(step, typed, model);
    }

    @PostMapping("/nakijken")
    String submit(HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = Typed.of(request, FIELDS);
        var wrong = firstWrong(typed);
        if (wrong.isPresent()) {
            return refused(wrong.get(), typed, response, model);
        }
        var wait = limits.use(AddressUse.REQUEST, NetworkAddress.of(request.getRemoteAddr()), "");
        if (wait.isPresent()) {
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds()));
            throw new Refused(KeysRefusal.ADDRESS_TOO_OFTEN);
        }
        var office = typed.office(this::isOffice).orElseThrow();
        var reference =
                ask.ask(typed.id("formulier").orElseGet(UUID::randomUUID), office, typed.request(texts.locale()));
        String atDesk = typed.get("vanaf").equals(DESK) ? "?vanaf=" + DESK : "";
        return "redirect:" + PATH + "/klaar/" + reference.characters() + atDesk;
    }

    /** Says nothing of whether there is such an appointment. */
    @GetMapping("/klaar/{reference:[34679CDFGHJKLMNPQRTVWX]{8}}")
    String done(
            @PathVariable String reference, @RequestParam(name = "vanaf", defaultValue = "") String from, Model model) {
        model.addAttribute("desk", from.equals(DESK) ? Desk.PERSONS : null);
        model.addAttribute("reference", new Reference(reference).grouped());
        return "desks/persons/asked";
    }

    private List<Problem> problems(Step step, Typed typed) {
        var problems = new ArrayList<Problem>();
        switch (step) {
            case WAARVOOR -> {
                if (typed.one(Purpose.class, "waarvoor").isEmpty()) {
                    problems.add(Problem.at("waarvoor", PersonDeskRefusal.PURPOSE_NEEDED));
                }
                if (typed.get("onderneming").length() > AppointmentRequest.LONGEST) {
                    problems.add(Problem.at("onderneming", PersonDeskRefusal.NAME_TOO_LONG));
                }
            }
            case WIE -> {
                problems.addAll(typed.problemsOfPerson(clock.today()));
                if (typed.email().isEmpty()) {
                    problems.add(Problem.at("email", PersonDeskRefusal.CONTACT_NEEDED));
                }
            }
            case WAAR -> {
                if (typed.office(this::isOffice).isEmpty()) {
                    problems.add(Problem.at("kantoor", PersonDeskRefusal.OFFICE_NEEDED));
                }
                if (typed.one(DayPart.class, "dagdeel").isEmpty()) {
                    problems.add(Problem.at("dagdeel", PersonDeskRefusal.DAY_PART_NEEDED));
                }
            }
            case NAKIJKEN -> {}
        }
        return problems;
    }

    private String page(Step step, Typed typed, Model model) {
        if (typed.id("formulier").isEmpty()) {
            typed.fields().put("formulier", UUID.randomUUID().toString());
        }
        model.addAttribute("typed", typed.fields());
        model.addAttribute("step", step.code());
        model.addAttribute("previous", PATH + "/terug/" + step.previous().code());
        model.addAttribute("languageForm", PATH + "/terug/" + step.code());
        model.addAttribute("number", step.number);
        model.addAttribute("carried", carried(step));
        model.addAttribute(
                "purposes",
                options(
                        "desks.appointment.purpose.",
                        Stream.of(Purpose.values()).map(Purpose::code)));
        model.addAttribute(
                "dayParts",
                options(
                        "desks.appointment.day-part.",
                        Stream.of(DayPart.values()).map(DayPart::code)));
        model.addAttribute("offices", offices());
        model.addAttribute("nationalities", Countries.nationalities(texts));
        if (step == Step.NAKIJKEN) {
            model.addAttribute("born", born(typed));
            model.addAttribute("nationality", Countries.nationality(typed.get("nationaliteit"), texts));
            model.addAttribute(
                    "purpose",
                    "desks.appointment.purpose."
                            + typed.one(Purpose.class, "waarvoor").orElseThrow().code());
            model.addAttribute(
                    "dayPart",
                    "desks.appointment.day-part."
                            + typed.one(DayPart.class, "dagdeel").orElseThrow().code());
            model.addAttribute(
                    "office",
                    offices().stream()
                            .filter(office -> office.value().equals(typed.get("kantoor")))
                            .map(Option::label)
                            .findFirst()
                            .orElse(""));
        }
        return "desks/persons/ask-" + step.code();
    }

    /** The fields of the other questions, which go along hidden. */
    private static List<String> carried(Step step) {
        List<String> own = switch (step) {
            case WAARVOOR -> List.of("waarvoor", "onderneming");
            case WIE ->
                List.of(
                        "voornaam",
                        "familienaam",
                        "geboren-day",
                        "geboren-month",
                        "geboren-year",
                        "nationaliteit",
                        "email");
            case WAAR -> List.of("kantoor", "dagdeel");
            case NAKIJKEN -> List.of();
        };
        return Arrays.stream(FIELDS).filter(field -> !own.contains(field)).toList();
    }

    private static String born(Typed typed) {
        return Stream.of("geboren-day", "geboren-month", "geboren-year")
                .map(typed::get)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "." + other)
                .orElse("");
    }

    private List<Option> options(String prefix, Stream<String> codes) {
        return codes.map(code -> new Option(code, texts.text(prefix + code))).toList();
    }

    /** Recognised, and active according to the register. */
    private boolean isOffice(EnterpriseNumber number) {
        return offices().stream().anyMatch(office -> office.value().equals(number.digits()));
    }

    private List<Option> offices() {
        return organisations.with(Desk.PERSONS).stream()
                .map(office -> new Option(office.number().digits(), office.name(), office.municipality()))
                .toList();
    }
}

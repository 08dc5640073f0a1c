package be.namens.keys.activation.web;

import be.namens.keys.GuessGuarded;
import be.namens.keys.HeldKeys;
import be.namens.keys.activation.ActivationRefusal;
import be.namens.keys.activation.ShowActivationCode;
import be.namens.keys.activation.ShowActivationCode.Shown;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import be.namens.shared.OpaqueToken;
import be.namens.shared.Refusal.Fault;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From the link in an e-mail to the choice of a first key: the link, the code on paper, the kinds of key. */
@Controller
@RequestMapping("/activeren")
class ActivationPages {

    private static final String CODE = "keys/activation-code";
    private static final String OVER = "keys/activation-over";

    private final ShowActivationCode codes;
    private final ActivationVisit visit;
    private final FirstKeys firstKeys;
    private final HeldKeys held;
    private final Persons persons;
    private final Texts texts;

    ActivationPages(
            ShowActivationCode codes,
            ActivationVisit visit,
            FirstKeys firstKeys,
            HeldKeys held,
            Persons persons,
            Texts texts) {
        this.codes = codes;
        this.visit = visit;
        this.firstKeys = firstKeys;
        this.held = held;
        this.persons = persons;
        this.texts = texts;
    }

    /** One row of the list of keys; the level is the key of a text. */
    record Row(String code, String level, String page) {}

    /** The link itself: puts it away, out of the address. Programs that look into e-mail may open it as often as they like. */
    @GetMapping("/{link:[A-Za-z0-9_-]{43}}")
    String open(@PathVariable("link") String link, HttpServletResponse response) {
        visit.keepLink(new OpaqueToken(link), response);
        return "redirect:/activeren";
    }

    @GetMapping
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        var over = visit.link(request).map(codes::over).orElse(Optional.of(ActivationRefusal.ACTIVATION_LINK_UNKNOWN));
        return over.isPresent() ? over(over.get(), response, model) : CODE;
    }

    @PostMapping
    @GuessGuarded
    String show(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var link = visit.link(request);
        if (link.isEmpty()) {
            return over(ActivationRefusal.ACTIVATION_LINK_UNKNOWN, response, model);
        }
        try {
            visit.begin(codes.show(link.get(), code), request, response);
            return "redirect:/activeren/sleutel";
        } catch (Refused no) {
            return refused(no, response, model);
        }
    }

    private String refused(Refused no, HttpServletResponse response, Model model) {
        if (!(no.reason() instanceof ActivationRefusal why)) {
            throw no;
        }
        if (why.fault() == Fault.CONFLICT || why.fault() == Fault.ABSENT) {
            return over(why, response, model);
        }
        response.setStatus(why.fault().status());
        model.addAttribute("problems", List.of(Problem.of(no, "code")));
        return CODE;
    }

    private String over(ActivationRefusal why, HttpServletResponse response, Model model) {
        response.setStatus(why.fault().status());
        model.addAttribute("why", texts.text("refusal." + why.code()));
        model.addAttribute("next", texts.text("refusal." + why.code() + ".next"));
        model.addAttribute("used", why == ActivationRefusal.ACTIVATION_CODE_USED);
        return OVER;
    }

    @GetMapping("/sleutel")
    String choose(HttpServletRequest request, Model model) {
        var shown = visit.shown(request);
        if (shown.isEmpty() || codes.over(shown.get().code()).isPresent()) {
            return "redirect:/activeren";
        }
        model.addAttribute("name", name(shown.get()));
        model.addAttribute("held", held.of(shown.get().person()).size());
        model.addAttribute(
                "keys",
                firstKeys.all().stream()
                        .map(kind -> new Row(
                                kind.code(),
                                "key.level."
                                        + kind.means().level().name().name().toLowerCase(Locale.ROOT),
                                kind.activationPage()))
                        .toList());
        return "keys/activation-choose";
    }

    private String name(Shown shown) {
        return persons.find(shown.person()).map(Person::fullName).orElseThrow();
    }

    /** What was done, to who did it. */
    @GetMapping("/klaar")
    String done(HttpServletRequest request) {
        var over = visit.shown(request).flatMap(shown -> codes.over(shown.code()));
        return over.equals(Optional.of(ActivationRefusal.ACTIVATION_CODE_USED))
                ? "keys/activation-done"
                : "redirect:/activeren";
    }

    /** Leaves these pages for good: the browser forgets the activation, and signs in as everybody does. */
    @GetMapping("/aanmelden")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        visit.end(request, response);
        return "redirect:/sleutels";
    }
}

package be.namens.keys.appcode.web;

import be.namens.keys.appcode.ActivationAnswer.Activated;
import be.namens.keys.appcode.ActivationAnswer.NotActivated;
import be.namens.keys.appcode.EnrolAppCode;
import be.namens.registers.PersonId;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import be.namens.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Activates an app code: explained, scanned, confirmed. */
@Controller
@RequestMapping("/sleutels/app-code")
class AppCodePages {

    private static final String EXPLAIN = "keys/app-code-explain";
    private static final String SCAN = "keys/app-code-scan";

    private final EnrolAppCode enrol;

    private final Texts texts;

    AppCodePages(EnrolAppCode enrol, Texts texts) {
        this.enrol = enrol;
        this.texts = texts;
    }

    @GetMapping
    String explain(Principal principal, Model model) {
        model.addAttribute("held", enrol.holds(person(principal)));
        return EXPLAIN;
    }

    /** Answers with the secret itself: no address gives it a second time, and no cache keeps it. */
    @PostMapping
    String begin(Principal principal, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("secret", enrol.begin(person(principal)));
        return scan("keys.app-code.scan.title", model);
    }

    /** The question for the code alone, for who comes back while the secret waits. */
    @GetMapping("/bevestigen")
    String askForCode(Principal principal, Model model) {
        return enrol.begun(person(principal))
                ? scan("keys.app-code.confirm.title", model)
                : "redirect:/sleutels/app-code";
    }

    @PostMapping("/bevestigen")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        return switch (enrol.confirm(person(principal), code)) {
            case Activated activated -> "redirect:/sleutels/app-code/klaar";
            case NotActivated no -> notActivated(no.reason(), principal, model, response);
        };
    }

    private String notActivated(Refusal reason, Principal principal, Model model, HttpServletResponse response) {
        response.setStatus(reason.fault().status());
        if (reason.fault() == Refusal.Fault.INPUT) {
            model.addAttribute("problems", List.of(Problem.at("code", reason)));
            return scan("keys.app-code.confirm.title", model);
        }
        model.addAttribute("problems", List.of(Problem.at("", reason)));
        return explain(principal, model);
    }

    private String scan(String title, Model model) {
        model.addAttribute("title", texts.text(title));
        return SCAN;
    }

    @GetMapping("/klaar")
    String done(Principal principal) {
        return enrol.holds(person(principal)) ? "keys/app-code-done" : "redirect:/sleutels/app-code";
    }

    private static PersonId person(Principal principal) {
        return PersonId.of(principal.getName());
    }
}

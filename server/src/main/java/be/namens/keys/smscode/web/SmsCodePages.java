package be.namens.keys.smscode.web;

import be.namens.keys.smscode.EnrolSmsCode;
import be.namens.keys.smscode.SmsIsOffered;
import be.namens.keys.smscode.SmsRefusal;
import be.namens.registers.PersonId;
import be.namens.screens.Problem;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Activates an SMS code: the number, then the code that arrived there. */
@Controller
@Conditional(SmsIsOffered.class)
@RequestMapping("/sleutels/sms-code")
class SmsCodePages {

    private static final String NUMBER = "keys/sms-code-number";
    private static final String CONFIRM = "keys/sms-code-confirm";
    private static final String FIRST = "redirect:/sleutels/sms-code";

    private final EnrolSmsCode enrol;

    SmsCodePages(EnrolSmsCode enrol) {
        this.enrol = enrol;
    }

    @GetMapping
    String askNumber(Principal principal, Model model) {
        enrol.holds(person(principal)).ifPresent(number -> model.addAttribute("held", number));
        return NUMBER;
    }

    @PostMapping
    String sendCode(
            @RequestParam(name = "mobile", defaultValue = "") String mobile,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        try {
            enrol.begin(person(principal), mobile);
            return FIRST + "/bevestigen";
        } catch (Refused refused) {
            problem("mobile", refused, model, response);
            return askNumber(principal, model);
        }
    }

    @GetMapping("/bevestigen")
    String askCode(Principal principal, Model model) {
        var number = enrol.begun(person(principal));
        number.ifPresent(masked -> model.addAttribute("number", masked));
        return number.isPresent() ? CONFIRM : FIRST;
    }

    @PostMapping("/bevestigen")
    String confirm(
            @RequestParam(name = "code", defaultValue = "") String code,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        try {
            if (enrol.confirm(person(principal), code)) {
                return FIRST + "/klaar";
            }
            problem("code", new Refused(SmsRefusal.SMS_CODE_WRONG), model, response);
        } catch (Refused refused) {
            if (refused.reason() == SmsRefusal.SMS_CODE_OVER) {
                problem("", refused, model, response);
                return askNumber(principal, model);
            }
            problem("code", refused, model, response);
        }
        return askCode(principal, model);
    }

    @GetMapping("/klaar")
    String done(Principal principal, Model model) {
        var number = enrol.holds(person(principal));
        number.ifPresent(masked -> model.addAttribute("number", masked));
        return number.isPresent() ? "keys/sms-code-done" : FIRST;
    }

    private static void problem(String field, Refused refused, Model model, HttpServletResponse response) {
        response.setStatus(refused.reason().fault().status());
        model.addAttribute("problems", List.of(Problem.of(refused, field)));
    }

    private static PersonId person(Principal principal) {
        return PersonId.of(principal.getName());
    }
}

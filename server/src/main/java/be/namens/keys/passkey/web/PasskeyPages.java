package be.namens.keys.passkey.web;

import be.namens.keys.DeviceName;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.KeysRefusal;
import be.namens.keys.passkey.EnrolPasskey;
import be.namens.registers.PersonId;
import be.namens.screens.Problem;
import be.namens.screens.SecurityHeaders;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a passkey: explained, named, made by the device. */
@Controller
@RequestMapping("/sleutels/passkey")
class PasskeyPages {

    private static final String MAKE = "keys/passkey-make";

    private final EnrolPasskey enrol;

    PasskeyPages(EnrolPasskey enrol) {
        this.enrol = enrol;
    }

    @GetMapping
    String ask(
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String browser,
            Principal principal,
            HttpServletRequest request,
            Model model) {
        return page(DeviceName.of(browser), principal, request, model);
    }

    @PostMapping
    String make(
            @RequestParam Map<String, String> form,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String name = form.getOrDefault("name", "");
        try {
            enrol.confirm(person(principal), visit(request), name, new KeyResponse(form));
            return "redirect:/sleutels/passkey/klaar";
        } catch (Refused no) {
            response.setStatus(no.reason().fault().status());
            String field = no.reason() == KeysRefusal.KEY_NAME_NEEDED ? "name" : "";
            model.addAttribute("problems", List.of(Problem.at(field, no.reason())));
            return page(name, principal, request, model);
        }
    }

    @GetMapping("/klaar")
    String done(Principal principal) {
        return enrol.holds(person(principal)) ? "keys/passkey-done" : "redirect:/sleutels/passkey";
    }

    private String page(String name, Principal principal, HttpServletRequest request, Model model) {
        SecurityHeaders.allowOwnScripts(request);
        model.addAttribute("name", name);
        model.addAttribute("options", enrol.begin(person(principal), visit(request)));
        return MAKE;
    }

    private static KeyVisit visit(HttpServletRequest request) {
        return new KeyVisit("portal-session:" + request.getSession().getId());
    }

    private static PersonId person(Principal principal) {
        return PersonId.of(principal.getName());
    }
}

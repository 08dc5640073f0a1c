package be.namens.keys.contact.web;

import be.namens.keys.contact.ChangeContact;
import be.namens.keys.contact.ContactRefusal;
import be.namens.keys.contact.Contacts;
import be.namens.registers.PersonId;
import be.namens.screens.Problem;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks the e-mail address to which notices go, and the code that shows that it is read. */
@Controller
@RequestMapping("/sleutels/e-mail")
class ContactPages {

    private static final String ADDRESS = "keys/contact-address";
    private static final String CONFIRM = "keys/contact-confirm";
    private static final String FIRST = "redirect:/sleutels/e-mail";

    private final ChangeContact change;
    private final Contacts contacts;

    ContactPages(ChangeContact change, Contacts contacts) {
        this.change = change;
        this.contacts = contacts;
    }

    @GetMapping
    String askAddress(Principal principal, Model model) {
        contacts.of(person(principal))
                .ifPresent(held -> model.addAttribute("held", held.address().masked()));
        return ADDRESS;
    }

    @PostMapping
    String sendCode(
            @RequestParam(name = "email", defaultValue = "") String email,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        try {
            change.begin(person(principal), email);
            return FIRST + "/bevestigen";
        } catch (Refused refused) {
            problem("email", refused, model, response);
            return askAddress(principal, model);
        }
    }

    @GetMapping("/bevestigen")
    String askCode(Principal principal, Model model) {
        var address = change.begun(person(principal));
        address.ifPresent(text -> model.addAttribute("address", text));
        return address.isPresent() ? CONFIRM : FIRST;
    }

    @PostMapping("/bevestigen")
    String confirm(
            @RequestParam(name = "code", defaultValue = "") String code,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        try {
            if (change.confirm(person(principal), code)) {
                return FIRST + "/klaar";
            }
            problem("code", new Refused(ContactRefusal.EMAIL_CODE_WRONG), model, response);
        } catch (Refused refused) {
            problem("code", refused, model, response);
            if (refused.reason() == ContactRefusal.EMAIL_CODE_OVER) {
                return askAddress(principal, model);
            }
        }
        var page = askCode(principal, model);
        return page.equals(CONFIRM) ? page : askAddress(principal, model);
    }

    @GetMapping("/klaar")
    String done(Principal principal, Model model) {
        var contact = contacts.of(person(principal));
        contact.ifPresent(held -> model.addAttribute("address", held.address().masked()));
        return contact.isPresent() ? "keys/contact-done" : FIRST;
    }

    private static void problem(String field, Refused refused, Model model, HttpServletResponse response) {
        response.setStatus(refused.reason().fault().status());
        model.addAttribute("problems", List.of(Problem.of(refused, field)));
    }

    private static PersonId person(Principal principal) {
        return PersonId.of(principal.getName());
    }
}

package be.namens.keys.web;

import be.namens.keys.ActivatedKeyKind;
import be.namens.keys.DigitalKeys;
import be.namens.keys.KeysRefusal;
import be.namens.registers.PersonId;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which keys somebody has: add one, withdraw one. */
@Controller
@RequestMapping("/sleutels")
class MyKeys {

    private final DigitalKeys keys;

    private final Texts texts;

    MyKeys(DigitalKeys keys, Texts texts) {
        this.keys = keys;
        this.texts = texts;
    }

    @GetMapping
    String overview(Principal principal, Model model) {
        var person = PersonId.of(principal.getName());
        model.addAttribute(
                "rows", keys.all().stream().map(kind -> KeyRow.of(kind, person)).toList());
        return "keys/overview";
    }

    /** Asks whether it is meant; somebody who has no such key (any more) sees that it is gone. */
    @GetMapping("/{code}/intrekken")
    String askToWithdraw(@PathVariable String code, Principal principal, Model model) {
        var key = KeyRow.of(activated(code), PersonId.of(principal.getName()));
        model.addAttribute("key", key);
        model.addAttribute(
                "title",
                key.isHeld()
                        ? texts.text("keys.withdraw.title", texts.text("key." + key.code() + ".name"))
                        : texts.text("keys.withdrawn.title"));
        return "keys/withdraw";
    }

    @PostMapping("/{code}/intrekken")
    String withdraw(@PathVariable String code, Principal principal) {
        var kind = activated(code);
        var person = PersonId.of(principal.getName());
        if (kind.heldBy(person).isPresent()) {
            kind.withdraw(person);
        }
        return "redirect:/sleutels/" + kind.code() + "/intrekken";
    }

    private ActivatedKeyKind activated(String code) {
        return keys.find(code)
                .filter(ActivatedKeyKind.class::isInstance)
                .map(ActivatedKeyKind.class::cast)
                .orElseThrow(() -> new Refused(KeysRefusal.KEY_NOT_ACTIVATED));
    }
}

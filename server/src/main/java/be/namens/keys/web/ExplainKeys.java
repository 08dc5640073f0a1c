package be.namens.keys.web;

import be.namens.keys.ActivatedKeyKind;
import be.namens.keys.DigitalKeys;
import be.namens.keys.KeysRefusal;
import be.namens.screens.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Explains each kind of key to everybody, also to who has none yet; nobody has to be signed in. */
@Controller
@RequestMapping("/uitleg/sleutels")
class ExplainKeys {

    private final DigitalKeys kinds;
    private final Texts texts;

    ExplainKeys(DigitalKeys kinds, Texts texts) {
        this.kinds = kinds;
        this.texts = texts;
    }

    /** One row of the list of kinds; the level is the key of a text. */
    record Row(String code, String template, String level) {}

    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "kinds",
                kinds.all().stream()
                        .map(kind -> new Row(
                                kind.code(),
                                kind.template(),
                                "key.level."
                                        + kind.means().level().name().name().toLowerCase(Locale.ROOT)))
                        .toList());
        return "keys/explained-all";
    }

    /** Of a kind that is not here, the list of those that are. */
    @GetMapping("/{code}")
    String one(@PathVariable("code") String code, Model model, HttpServletResponse response) {
        var found = kinds.find(code);
        if (found.isEmpty()) {
            response.setStatus(KeysRefusal.KEY_KIND_UNKNOWN.fault().status());
            model.addAttribute("why", texts.text("refusal." + KeysRefusal.KEY_KIND_UNKNOWN.code()));
            return all(model);
        }
        var kind = found.get();
        String name = texts.text("key." + code + ".name");
        model.addAttribute(
                "key", Explanation.of(kind.template(), name, kind.means().level(), texts));
        model.addAttribute("template", kind.template());
        if (kind instanceof ActivatedKeyKind activated) {
            model.addAttribute("activation", activated.activationPage());
        }
        return "keys/explained";
    }
}

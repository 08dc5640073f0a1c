package be.namens.keys.activation.web;

import be.namens.keys.web.Explanation;
import be.namens.screens.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Explains the activation code beside the keys: it is none, and it is how somebody without any gets the first. */
@Controller
class ExplainActivationCode {

    private final Texts texts;

    ExplainActivationCode(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/uitleg/sleutels/activation-code")
    String explain(Model model) {
        String name = texts.text("key.activation-code.name");
        model.addAttribute("key", Explanation.of("activation-code", name, null, texts));
        return "keys/explained";
    }
}

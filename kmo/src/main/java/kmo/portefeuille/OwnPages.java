package kmo.portefeuille;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of somebody who signed in; {@link StillAllowed} guards each. */
@Controller
class OwnPages {

    static final String MINE = "/mijn";
    static final String PROVIDERS = "/dienstverleners";

    /** What only opens to somebody who signed in. */
    static final String[] ALL = {MINE, MINE + "/**", PROVIDERS, PROVIDERS + "/**"};

    @GetMapping(MINE)
    String mine() {
        return "mine";
    }

    @GetMapping(PROVIDERS)
    String providers(HttpServletRequest request, HttpServletResponse response, Model model) {
        var account = Visit.of(request).orElseThrow().account();
        if (!account.has(Profile.DIENSTVERLENER)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("missing", Profile.DIENSTVERLENER);
            return "missing-profile";
        }
        return "providers";
    }
}

package kmo.portefeuille;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages that everybody may open. */
@Controller
class PublicPages {

    static final String SIGN_IN = "/aanmelden";
    static final String SIGNED_OUT = "/afgemeld";

    @GetMapping("/")
    String start() {
        return "start";
    }

    /** Begins to sign in at once; also where the provider sends who wants to act for another enterprise. */
    @GetMapping(SIGN_IN)
    String signIn() {
        return "redirect:/oauth2/authorization/" + Provider.NAME;
    }

    @GetMapping(Problem.PAGE + "{code}")
    String problem(@PathVariable String code, Model model, HttpServletResponse response) {
        var problem = Problem.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setStatus(problem.status().value());
        model.addAttribute("problem", problem);
        return "problem";
    }

    @GetMapping(SIGNED_OUT)
    String signedOut(@RequestParam(defaultValue = "") String state, Model model) {
        model.addAttribute("everywhere", Leaving.EVERYWHERE.equals(state));
        return "signed-out";
    }
}

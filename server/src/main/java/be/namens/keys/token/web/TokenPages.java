package be.namens.keys.token.web;

import be.namens.keys.token.EnrolToken;
import be.namens.keys.token.NewCard;
import be.namens.keys.token.TokenRefusal;
import be.namens.registers.PersonId;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Activates a federal token: explained, printed, confirmed with one of its codes. */
@Controller
@RequestMapping("/sleutels/federaal-token")
class TokenPages {

    private static final String EXPLAIN = "keys/federal-token-explain";
    private static final String CARD = "keys/federal-token-card";

    private final EnrolToken enrol;
    private final Texts texts;

    TokenPages(EnrolToken enrol, Texts texts) {
        this.enrol = enrol;
        this.texts = texts;
    }

    @GetMapping
    String explain(Principal principal, Model model) {
        model.addAttribute("held", enrol.holds(person(principal)));
        return EXPLAIN;
    }

    /** Answers with the card itself: no address gives it a second time, and no cache keeps it. */
    @PostMapping
    String begin(Principal principal, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        NewCard card = enrol.begin(person(principal));
        model.addAttribute("card", card);
        return card(card.sealed(), principal, model);
    }

    /** The PDF of the card that the page holds; as often as it takes until one comes out of the printer. */
    @PostMapping("/kaart")
    ResponseEntity<byte[]> print(@RequestParam(defaultValue = "") String sealed, Principal principal) {
        byte[] pdf = enrol.print(person(principal), sealed);
        var file = ContentDisposition.attachment()
                .filename(texts.text("keys.federal-token.paper.file"))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(pdf);
    }

    /** The question for the code alone, for who comes back while the card waits. */
    @GetMapping("/bevestigen")
    String askForCode(Principal principal, Model model) {
        return enrol.asked(person(principal)).isPresent()
                ? card("", principal, model)
                : "redirect:/sleutels/federaal-token";
    }

    @PostMapping("/bevestigen")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String sealed,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        try {
            enrol.confirm(person(principal), code);
            return "redirect:/sleutels/federaal-token/klaar";
        } catch (Refused no) {
            if (!(no.reason() instanceof TokenRefusal)) {
                throw no;
            }
            response.setStatus(no.reason().fault().status());
            return again(no, sealed, principal, model);
        }
    }

    private String again(Refused no, String sealed, Principal principal, Model model) {
        var asked = enrol.asked(person(principal));
        if (asked.isEmpty()) {
            model.addAttribute("problems", List.of(Problem.at("", TokenRefusal.TOKEN_ACTIVATION_OVER)));
            return explain(principal, model);
        }
        model.addAttribute("problems", List.of(Problem.at("code", no.reason(), asked.get())));
        return card(sealed, principal, model);
    }

    private String card(String sealed, Principal principal, Model model) {
        model.addAttribute("sealed", sealed);
        model.addAttribute("asked", enrol.asked(person(principal)).orElse(1));
        return CARD;
    }

    @GetMapping("/klaar")
    String done(Principal principal) {
        return enrol.holds(person(principal)) ? "keys/federal-token-done" : "redirect:/sleutels/federaal-token";
    }

    private static PersonId person(Principal principal) {
        return PersonId.of(principal.getName());
    }
}

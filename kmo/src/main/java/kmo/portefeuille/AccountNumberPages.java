package kmo.portefeuille;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A service provider says to which account support is paid; {@link StrongerProof} guards it. */
@Controller
@RequestMapping(AccountNumberPages.PAGE)
class AccountNumberPages {

    static final String PAGE = OwnPages.PROVIDERS + "/rekening";

    private final AccountNumbers numbers;

    AccountNumberPages(AccountNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping
    String ask(
            @RequestParam(name = "bewaard", required = false) @org.jspecify.annotations.Nullable String kept,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var account = Visit.of(request).orElseThrow().account();
        if (!account.has(Profile.DIENSTVERLENER)) {
            return missing(response, model);
        }
        model.addAttribute(
                "iban", numbers.of(account.enterprise()).map(Iban::formatted).orElse(""));
        model.addAttribute("kept", kept != null);
        return "account-number";
    }

    @PostMapping
    String change(
            @RequestParam(name = "iban", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var account = Visit.of(request).orElseThrow().account();
        if (!account.has(Profile.DIENSTVERLENER)) {
            return missing(response, model);
        }
        var iban = Iban.typed(typed);
        if (iban.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("iban", typed.substring(0, Math.min(typed.length(), 50)));
            model.addAttribute("wrong", true);
            return "account-number";
        }
        numbers.change(account.enterprise(), iban.get(), account.subject());
        return "redirect:" + PAGE + "?bewaard";
    }

    private static String missing(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("missing", Profile.DIENSTVERLENER);
        return "missing-profile";
    }
}

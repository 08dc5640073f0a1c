package be.namens.screens;

import be.namens.shared.Refusal;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that exist in tests only: every fragment in every state, and every way to fail. */
@Controller
class TrialPages {

    enum TrialRefusal implements Refusal {
        TRIAL_WITH_NEXT_STEP(Fault.NOT_ALLOWED),
        TRIAL_WITHOUT_NEXT_STEP(Fault.CONFLICT);

        private final Fault fault;

        TrialRefusal(Fault fault) {
            this.fault = fault;
        }

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public Fault fault() {
            return fault;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TrialChain {

        @Bean
        @Order(90)
        SecurityFilterChain chainOfTrialPages(HttpSecurity http, SecurityHeaders headers) {
            headers.apply(http.securityMatcher("/trial/**"));
            http.csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()));
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    /** A page that no filter chain claims. */
    @GetMapping("/unclaimed-trial")
    String unclaimed() {
        return "trial/plain";
    }

    @GetMapping("/trial/plain")
    String plain(Model model) {
        model.addAttribute("actingFor", new ActingFor.Oneself());
        model.addAttribute("day", LocalDate.of(2026, 11, 22));
        return "trial/plain";
    }

    @GetMapping("/trial/form")
    String form(@RequestParam(defaultValue = "false") boolean wrong, Model model) {
        model.addAttribute("actingFor", new ActingFor.Enterprise("Bakkerij De Halm BV", "0123.456.749"));
        model.addAttribute("actingForSwitch", "/trial/switch");
        model.addAttribute("signedInAs", "An Peeters");
        model.addAttribute("signOut", "/trial/sign-out");
        model.addAttribute("chain", chain(Chain.State.OPEN));
        model.addAttribute(
                "options",
                List.of(
                        new Option("employee", "Medewerker", "Werkt voor de onderneming."),
                        new Option("accountant", "Boekhouder"),
                        new Option("other", "Iemand anders <b>", null)));
        if (wrong) {
            model.addAttribute(
                    "problems",
                    List.of(
                            Problem.at("surname", TrialRefusal.TRIAL_WITHOUT_NEXT_STEP),
                            Problem.at(
                                    "role", TrialRefusal.TRIAL_WITH_NEXT_STEP, "<i>An</i>", LocalDate.of(2026, 2, 1)),
                            Problem.at("", TrialRefusal.TRIAL_WITHOUT_NEXT_STEP)));
        }
        return "trial/form";
    }

    @PostMapping({"/trial/form", "/trial/only-posted"})
    String send() {
        return "trial/plain";
    }

    @GetMapping("/trial/parts")
    String parts(Model model) {
        model.addAttribute("chain", chain(Chain.State.BROKEN));
        model.addAttribute("closed", chain(Chain.State.CLOSED));
        return "trial/parts";
    }

    @GetMapping("/trial/elsewhere")
    String elsewhere(HttpServletRequest request) {
        SecurityHeaders.allowFormsTo(request, URI.create("https://e-service.example:8443/back?state=x;y"));
        SecurityHeaders.allowFormsTo(request, URI.create("be.example.app:/back"));
        return "trial/plain";
    }

    @GetMapping("/trial/scripted")
    String scripted(HttpServletRequest request) {
        SecurityHeaders.allowOwnScripts(request);
        return "trial/plain";
    }

    @GetMapping("/trial/refused")
    String refused(@RequestParam TrialRefusal reason) {
        throw new Refused(reason, "<i>An</i>", LocalDate.of(2026, 2, 1));
    }

    @GetMapping("/trial/fails")
    String fails() {
        throw new IllegalStateException("secret of the inside");
    }

    @GetMapping("/trial/fails-halfway")
    String failsHalfway() {
        return "trial/fails-halfway";
    }

    @GetMapping("/trial/things/{id}")
    String thing(@PathVariable UUID id) {
        throw new IllegalStateException("There is no thing " + id);
    }

    private static Chain chain(Chain.State right) {
        return new Chain(List.of(
                new Chain.Link(Chain.Part.KEY, Chain.State.CLOSED, "App-code"),
                new Chain.Link(Chain.Part.ENTERPRISE, Chain.State.CLOSED, "Bakkerij De Halm BV"),
                new Chain.Link(Chain.Part.RIGHT, right, "VLAIO Inkom Gebruiker, profiel dienstverlener"),
                new Chain.Link(
                        Chain.Part.E_SERVICE,
                        right == Chain.State.CLOSED ? Chain.State.CLOSED : Chain.State.OPEN,
                        "kmo-portefeuille")));
    }
}

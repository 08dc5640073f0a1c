package be.namens.signin.web;

import be.namens.eservices.EServiceId;
import be.namens.eservices.EServices;
import be.namens.mandates.Standing;
import be.namens.signin.Admission;
import be.namens.signin.Choice;
import be.namens.signin.SignIn;
import be.namens.signin.SignInAnswer;
import be.namens.signin.SignInRequest;
import be.namens.signin.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Stands where the OpenID Provider stands: asks to sign in, and shows the answer as text. */
@Controller
class AskToSignIn {

    private final SignIn signIn;
    private final EServices eServices;
    private final TransactionTemplate transaction;

    AskToSignIn(SignIn signIn, EServices eServices, TransactionTemplate transaction) {
        this.signIn = signIn;
        this.eServices = eServices;
        this.transaction = transaction;
    }

    @GetMapping("/aanmelden/proef/{eService}")
    ResponseEntity<String> ask(
            @PathVariable("eService") String eService,
            @RequestParam(name = "prompt", defaultValue = "") Set<String> prompt,
            @RequestParam(name = "max_age", required = false) @Nullable Long maxAge,
            @RequestParam(name = "hint", defaultValue = "") String hint,
            @RequestParam(name = "acr", defaultValue = "") Set<String> means,
            @RequestParam(name = "journey", required = false) @Nullable String journey,
            Visitor visitor) {
        var resume = UriComponentsBuilder.fromPath("/aanmelden/proef/" + eService);
        prompt.forEach(one -> resume.queryParam("prompt", one));
        means.forEach(one -> resume.queryParam("acr", one));
        if (maxAge != null) {
            resume.queryParam("max_age", maxAge);
        }
        if (!hint.isEmpty()) {
            resume.queryParam("hint", hint);
        }
        var request = new SignInRequest(
                eServices.find(new EServiceId(eService)).orElseThrow(),
                means,
                prompt.contains("login"),
                prompt.contains("select_account"),
                Optional.ofNullable(maxAge).map(Duration::ofSeconds),
                Choice.read(hint),
                resume.encode().build().toUriString());
        return show(transaction.execute(
                status -> signIn.answer(request, visitor, Optional.ofNullable(journey), prompt.contains("none"))));
    }

    private static ResponseEntity<String> show(SignInAnswer answer) {
        return switch (answer) {
            case SignInAnswer.SignedIn signedIn ->
                ResponseEntity.ok(words(signedIn.person().fullName(), signedIn.admission()));
            case SignInAnswer.Journey journey ->
                ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, URI.create(journey.page()).toString())
                        .build();
            case SignInAnswer.LoginRequired none ->
                ResponseEntity.status(HttpStatus.UNAUTHORIZED).body("login_required");
            case SignInAnswer.RequirementsUnmet none ->
                ResponseEntity.status(HttpStatus.CONFLICT).body("unmet_authentication_requirements");
            case SignInAnswer.InteractionRequired some ->
                ResponseEntity.status(HttpStatus.CONFLICT).body("interaction_required");
        };
    }

    private static String words(String person, Admission admission) {
        String forWhom = switch (admission.standing()) {
            case Standing.Oneself oneself -> "oneself";
            case Standing.OnBehalfOf behalf -> behalf.enterprise().name();
        };
        String rights = admission.rights().rights().stream()
                .map(held -> held.right().id() + "-" + held.profile().code())
                .collect(Collectors.joining(" "));
        return person + " for " + forWhom + " with " + admission.identity().keyKind() + ": " + rights;
    }
}

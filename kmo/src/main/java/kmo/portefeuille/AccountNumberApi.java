package kmo.portefeuille;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The account number for programs, with an access token of the person (RFC 6750). A change asks more of the proof behind the token than
 * reading does, and says what (RFC 9470).
 */
@RestController
@RequestMapping(AccountNumberApi.PAGE)
class AccountNumberApi {

    static final String PAGE = "/api/rekening";

    private static final String BEARER = "Bearer ";

    private final Provider provider;
    private final AccountNumbers numbers;
    private final StepUp stepUp;
    private final Clock clock;

    AccountNumberApi(Provider provider, AccountNumbers numbers, StepUp stepUp, Clock clock) {
        this.provider = provider;
        this.numbers = numbers;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    /** Who asks, and how they were proven. */
    private record Caller(Account account, Proof proof) {}

    @GetMapping
    ResponseEntity<Map<String, String>> read(@RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization) {
        return switch (ask(authorization)) {
            case Provider.Answer.Claims said ->
                caller(said)
                        .map(caller -> ResponseEntity.ok(Map.of(
                                "enterprise",
                                caller.account().enterprise().digits(),
                                "iban",
                                numbers.of(caller.account().enterprise())
                                        .map(Iban::value)
                                        .orElse(""))))
                        .orElseGet(AccountNumberApi::noRight);
            case Provider.Answer.Ended ended -> noToken(authorization);
            case Provider.Answer.Silence silence -> silence();
        };
    }

    @PutMapping
    ResponseEntity<Map<String, String>> change(
            @RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @RequestBody Map<String, @Nullable String> body) {
        return switch (ask(authorization)) {
            case Provider.Answer.Claims said ->
                caller(said).map(caller -> change(caller, body)).orElseGet(AccountNumberApi::noRight);
            case Provider.Answer.Ended ended -> noToken(authorization);
            case Provider.Answer.Silence silence -> silence();
        };
    }

    private ResponseEntity<Map<String, String>> change(Caller caller, Map<String, @Nullable String> body) {
        if (!stepUp.metBy(caller.proof(), clock.instant())) {
            return refused(HttpStatus.UNAUTHORIZED, stepUp.challenge(), "insufficient_user_authentication");
        }
        String typed = body.get("iban");
        var iban = typed == null ? Optional.<Iban>empty() : Iban.typed(typed);
        if (iban.isEmpty()) {
            return ResponseEntity.badRequest().body(Map.of("error", "invalid_iban"));
        }
        var account = caller.account();
        numbers.change(account.enterprise(), iban.get(), account.subject());
        return ResponseEntity.ok(Map.of(
                "enterprise", account.enterprise().digits(), "iban", iban.get().value()));
    }

    private Provider.Answer ask(Optional<String> authorization) {
        return authorization
                .filter(header -> header.startsWith(BEARER))
                .map(header -> provider.introspect(header.substring(BEARER.length())))
                .orElseGet(Provider.Answer.Ended::new);
    }

    private static Optional<Caller> caller(Provider.Answer.Claims said) {
        try {
            return Account.of(said.claims())
                    .filter(account -> account.has(Profile.DIENSTVERLENER))
                    .map(account -> new Caller(account, Proof.of(said.claims())));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** RFC 6750, section 3: without credentials no error code. */
    private static ResponseEntity<Map<String, String>> noToken(Optional<String> authorization) {
        return authorization.isEmpty()
                ? refused(HttpStatus.UNAUTHORIZED, "Bearer", "no_token")
                : refused(HttpStatus.UNAUTHORIZED, "Bearer error=\"invalid_token\"", "invalid_token");
    }

    private static ResponseEntity<Map<String, String>> noRight() {
        return refused(HttpStatus.FORBIDDEN, "Bearer error=\"insufficient_scope\"", "insufficient_scope");
    }

    private static ResponseEntity<Map<String, String>> silence() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("error", "temporarily_unavailable"));
    }

    private static ResponseEntity<Map<String, String>> refused(HttpStatus status, String challenge, String error) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .body(Map.of("error", error));
    }
}

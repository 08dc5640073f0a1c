package be.namens.oidc;

import be.namens.eservices.EService;
import be.namens.keys.AddressLimits;
import be.namens.keys.AddressUse;
import be.namens.keys.KeysRefusal;
import be.namens.keys.NetworkAddress;
import be.namens.mandates.Standing;
import be.namens.signin.Choice;
import be.namens.signin.SignIn;
import be.namens.signin.SignInAnswer;
import be.namens.signin.SignInRequest;
import be.namens.signin.Visitors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands between Spring's check of an authorization request and its answer: is this person signed in, admitted and holding a
 * right here, or is there a journey to make first?
 */
class AdmissionStep extends OncePerRequestFilter {

    /** Our own parameter, with which a journey comes back. */
    static final String JOURNEY = "journey";

    /** What the server itself still reads of one address, with room for its cookies: a form may hold more. */
    private static final int LONGEST_RESUME = 20_000;

    private static final String VALIDATED = OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName();

    private final ClientRegistry clients;
    private final SignIn signIn;
    private final Visitors visitors;
    private final ErrorAnswer errorAnswer;
    private final AddressLimits limits;
    private final RefusalPage refusalPage;

    AdmissionStep(
            ClientRegistry clients,
            SignIn signIn,
            Visitors visitors,
            ErrorAnswer errorAnswer,
            AddressLimits limits,
            RefusalPage refusalPage) {
        this.clients = clients;
        this.signIn = signIn;
        this.visitors = visitors;
        this.errorAnswer = errorAnswer;
        this.limits = limits;
        this.refusalPage = refusalPage;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(VALIDATED) instanceof OAuth2AuthorizationCodeRequestAuthenticationToken validated)) {
            chain.doFilter(request, response);
            return;
        }
        if (resume(request).length() > LONGEST_RESUME) {
            errorAnswer.onAuthenticationFailure(request, response, RequestChecks.tooLong(validated));
            return;
        }
        List<String> prompt = Asked.list(validated.getAdditionalParameters(), "prompt");
        EService eService =
                ClientRegistry.eServiceOf(Objects.requireNonNull(clients.findByClientId(validated.getClientId())));
        List<String> asked = Asked.list(validated.getAdditionalParameters(), Asked.ACR_VALUES);
        Set<String> means = accepted(asked, eService);
        if (means.isEmpty() && !asked.isEmpty()) {
            unmet(request, response, validated);
            return;
        }
        var wanted = wanted(request, validated, eService, prompt, means);
        var journey = Optional.ofNullable(request.getParameter(JOURNEY));
        switch (signIn.answer(wanted, visitors.of(request, response), journey, prompt.contains("none"))) {
            case SignInAnswer.SignedIn signedIn -> {
                SecurityContextHolder.setContext(new SecurityContextImpl(grantee(signedIn, validated.getScopes())));
                // Spring reads the request again, now with a principal.
                request.removeAttribute(VALIDATED);
                chain.doFilter(request, response);
            }
            case SignInAnswer.Journey begun -> begin(begun, journey.isEmpty(), request, response);
            case SignInAnswer.LoginRequired none ->
                errorAnswer.onAuthenticationFailure(
                        request, response, RequestChecks.refused("login_required", "prompt", validated));
            case SignInAnswer.RequirementsUnmet none -> unmet(request, response, validated);
            case SignInAnswer.InteractionRequired some ->
                errorAnswer.onAuthenticationFailure(
                        request, response, RequestChecks.refused("interaction_required", "prompt", validated));
        }
    }

    private static SignInRequest wanted(
            HttpServletRequest request,
            OAuth2AuthorizationCodeRequestAuthenticationToken validated,
            EService eService,
            List<String> prompt,
            Set<String> means) {
        Map<String, Object> asked = validated.getAdditionalParameters();
        return new SignInRequest(
                eService,
                means,
                prompt.contains("login"),
                prompt.contains("select_account"),
                maxAge(validated),
                LoginHint.read(Objects.toString(asked.get("login_hint"), "")),
                resume(request));
    }

    /** A sign-in that begins is counted for its network address; without room it does not begin, and leaves no row. */
    private void begin(
            SignInAnswer.Journey journey, boolean anew, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Duration> wait = anew
                ? limits.use(AddressUse.BEGINNING, NetworkAddress.of(request.getRemoteAddr()), "")
                : Optional.empty();
        if (wait.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
            refusalPage.show(KeysRefusal.ADDRESS_TOO_OFTEN, request, response);
        } else {
            response.sendRedirect(journey.page());
        }
    }

    /** OpenID Connect Core Error Code unmet_authentication_requirements 1.0; RFC 9470, section 5, relies on it. */
    private void unmet(
            HttpServletRequest request,
            HttpServletResponse response,
            OAuth2AuthorizationCodeRequestAuthenticationToken validated)
            throws IOException {
        errorAnswer.onAuthenticationFailure(
                request,
                response,
                RequestChecks.refused("unmet_authentication_requirements", Asked.ACR_VALUES, validated));
    }

    /** The intersection of what is asked and what the e-service accepts, as at ACM. */
    private static Set<String> accepted(List<String> asked, EService eService) {
        return asked.stream()
                .filter(urn -> eService.means().isEmpty() || eService.means().contains(urn))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Duration> maxAge(OAuth2AuthorizationCodeRequestAuthenticationToken validated) {
        String seconds = Objects.toString(validated.getAdditionalParameters().get(Asked.MAX_AGE), "");
        return seconds.isEmpty() ? Optional.empty() : Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
    }

    /** The same request again, as a GET, without the journey of an earlier time. */
    private static String resume(HttpServletRequest request) {
        return OpPaths.ISSUER + OpPaths.AUTHORIZE + "?"
                + request.getParameterMap().entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals(JOURNEY))
                        .flatMap(parameter -> Arrays.stream(parameter.getValue())
                                .map(value ->
                                        BackToClient.encoded(parameter.getKey()) + "=" + BackToClient.encoded(value)))
                        .collect(Collectors.joining("&"));
    }

    private static Grantee grantee(SignInAnswer.SignedIn signedIn, Set<String> scopes) {
        var admission = signedIn.admission();
        Choice choice = switch (admission.standing()) {
            case Standing.Oneself oneself -> new Choice.Oneself();
            case Standing.OnBehalfOf behalf ->
                new Choice.ForEnterprise(behalf.enterprise().number());
        };
        return new Grantee(new Basis(
                signedIn.person().subject(),
                signedIn.session(),
                admission.identity(),
                choice,
                Claims.of(scopes, signedIn.person(), admission)));
    }
}

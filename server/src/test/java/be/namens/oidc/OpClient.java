package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.Client;
import be.namens.eservices.EService;
import be.namens.eservices.EServiceId;
import be.namens.eservices.EServices;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.RightId;
import be.namens.eservices.TargetGroup;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import be.namens.keys.ProvenIdentity;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.shared.Localized;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import be.namens.signin.Device;
import be.namens.signin.session.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An e-service with its own client, and a browser with a session, that speak HTTP with the running server. */
final class OpClient {

    static final String CALLBACK = "https://eservice.example/callback";
    static final String SIGNED_OUT = "https://eservice.example/signed-out";
    /** Registered beside the usual ones: with a query of its own, in which something is encoded. */
    static final String CALLBACK_WITH_QUERY = CALLBACK + "?back=%2Fmy%20file%3Fa%3D1";

    static final String SIGNED_OUT_WITH_QUERY = SIGNED_OUT + "?back=%2Fmy%20file";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    static final AuthenticationMeans MEANS = AuthenticationMeans.named("eid", new Level(35, 500));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    final String op;
    final String clientId = UUID.randomUUID().toString();
    final String secret = OpaqueToken.random().value();
    final EService eService;
    private final ApplicationContext context;

    private OpClient(ApplicationContext context, UnaryOperator<Settings> settings) {
        this.context = context;
        this.op = context.getBean(NamensSettings.class).baseUrl() + "/op";
        this.eService = eService(settings.apply(Settings.USUAL));
        context.getBean(EServices.class).save(eService);
    }

    static OpClient of(ApplicationContext context) {
        return new OpClient(context, usual -> usual);
    }

    static OpClient of(ApplicationContext context, UnaryOperator<Settings> settings) {
        return new OpClient(context, settings);
    }

    /** What a test may want otherwise. */
    record Settings(
            Set<String> methods,
            Optional<String> jwks,
            Set<String> scopes,
            boolean pkce,
            boolean jwt,
            boolean refresh,
            String scope,
            Set<String> means) {

        static final Settings USUAL = new Settings(
                Set.of("client_secret_basic", "client_secret_post"),
                Optional.empty(),
                Set.of("openid", "profile", "vo", "rrn"),
                false,
                false,
                false,
                "",
                Set.of());

        Settings withScopes(String... scopes) {
            return new Settings(methods, jwks, Set.of(scopes), pkce, jwt, refresh, scope, means);
        }

        Settings withPkce() {
            return new Settings(methods, jwks, scopes, true, jwt, refresh, scope, means);
        }

        Settings withJwt() {
            return new Settings(methods, jwks, scopes, pkce, true, refresh, scope, means);
        }

        Settings withRefresh() {
            return new Settings(
                    methods, jwks, Set.of("openid", "profile", "vo", "offline_access"), pkce, jwt, true, scope, means);
        }

        Settings accepting(String... urns) {
            return new Settings(methods, jwks, scopes, pkce, jwt, refresh, scope, Set.of(urns));
        }

        Settings withKeys(String jwks) {
            return new Settings(Set.of("private_key_jwt"), Optional.of(jwks), scopes, pkce, jwt, refresh, scope, means);
        }
    }

    private EService eService(Settings settings) {
        String name = "service-" + clientId;
        var id = new EServiceId(name);
        String roleScope = roleScope();
        var scopes = new java.util.HashSet<>(settings.scopes());
        scopes.add(roleScope);
        var client = new Client(
                clientId,
                settings.methods().contains("private_key_jwt")
                        ? Optional.empty()
                        : Optional.of(OpaqueToken.sha256(secret)),
                settings.jwks(),
                settings.methods(),
                Set.of(CALLBACK, CALLBACK_WITH_QUERY),
                Set.of(SIGNED_OUT, SIGNED_OUT_WITH_QUERY),
                scopes,
                settings.pkce(),
                settings.jwt(),
                Duration.ofHours(1),
                settings.refresh());
        var right = new RightDefinition(
                new RightId("Gebruiker" + clientId.replace("-", "")),
                id,
                Localized.same("Gebruiker van " + name),
                roleScope,
                List.of(
                        new RightDefinition.Profile("lezer", Localized.same("Lezer")),
                        new RightDefinition.Profile("schrijver", Localized.same("Schrijver"))),
                Optional.of(new RightDefinition.Automatic(List.of(Enterprise.Kind.LEGAL_PERSON), List.of("lezer"))),
                java.time.Period.ofYears(1));
        return new EService(
                id,
                Localized.same("E-loket " + clientId.substring(0, 8)),
                URI.create("https://eservice.example/"),
                Set.of(TargetGroup.BUR, TargetGroup.EA),
                settings.means(),
                0,
                false,
                client,
                List.of(right));
    }

    String roleScope() {
        return "app_" + clientId.substring(0, 8);
    }

    /** A browser in which this person has just proven who they are. */
    Browser signedIn(Person person) {
        return signedIn(person, "eid", MEANS, Duration.ZERO);
    }

    /** With a proof of so long ago. */
    Browser signedIn(Person person, String keyKind, AuthenticationMeans means, Duration ago) {
        var token = OpaqueToken.random();
        var at = context.getBean(TheClock.class).now().minus(ago);
        context.getBean(Sessions.class)
                .open(token, new ProvenIdentity(person.id(), keyKind, means, at), Device.UNKNOWN);
        return new Browser(Optional.of(token));
    }

    Browser stranger() {
        return new Browser(Optional.empty());
    }

    /** Cookies, and the authorization requests that carry them. */
    final class Browser {

        final OpaqueToken name = OpaqueToken.random();
        final Optional<OpaqueToken> session;

        private Browser(Optional<OpaqueToken> session) {
            this.session = session;
        }

        /** Asks with the usual parameters, and these beside or instead of them; an empty value leaves one out. */
        Answer authorize(String... parameters) throws Exception {
            return get("/v1/auth?" + form(asked(parameters)));
        }

        private Map<String, String> asked(String... parameters) {
            var asked = new LinkedHashMap<String, String>();
            asked.put("response_type", "code");
            asked.put("client_id", clientId);
            asked.put("redirect_uri", CALLBACK);
            asked.put("scope", "openid profile vo " + roleScope());
            asked.putAll(pairs(parameters));
            asked.values().removeIf(String::isEmpty);
            return asked;
        }

        /** For whom the person acts, given as a hint, so that no page is needed. */
        Answer authorizeFor(Enterprise enterprise, String... parameters) throws Exception {
            var all = new ArrayList<>(List.of(parameters));
            all.add("login_hint");
            all.add(enterprise.number().digits());
            return authorize(all.toArray(String[]::new));
        }

        String codeFor(Enterprise enterprise, String... parameters) throws Exception {
            return authorizeFor(enterprise, parameters).parameter("code").orElseThrow();
        }

        /** Answers the page at which this person chooses for whom to act, and asks again at the address that it sends them to. */
        Answer choose(Answer sentToChoose, Enterprise enterprise) throws Exception {
            URI page = URI.create(op).resolve(sentToChoose.location());
            var token = FORM_TOKEN.matcher(send(request(page).GET()).body());
            assertThat(token.find()).as("a form at " + page).isTrue();
            var chosen = send(request(page)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form(pairs(
                            "_csrf", token.group(1), "voor", enterprise.number().digits())))));
            return send(request(page.resolve(chosen.location())).GET());
        }

        /** The same request as a form, which may be longer than an address. */
        Answer authorizeByForm(String... parameters) throws Exception {
            return send(request(URI.create(op + "/v1/auth"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form(asked(parameters)))));
        }

        Answer by(String method, String path) throws Exception {
            return send(request(URI.create(op + path)).method(method, HttpRequest.BodyPublishers.noBody()));
        }

        Answer get(String path) throws Exception {
            return send(request(URI.create(op + path)).GET());
        }

        private HttpRequest.Builder request(URI address) {
            String cookies = "namens_browser=" + name.value()
                    + session.map(token -> "; namens_session=" + token.value()).orElse("");
            return HttpRequest.newBuilder(address)
                    .header("Accept-Language", "nl")
                    .header("Accept", "text/html")
                    .header("Cookie", cookies);
        }
    }

    /** The token endpoint with {@code client_secret_basic}. */
    Answer token(String... parameters) throws Exception {
        return post("/v1/token", basic(), parameters);
    }

    Answer redeem(String code, String... more) throws Exception {
        var all = new ArrayList<>(List.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK));
        all.addAll(List.of(more));
        return token(all.toArray(String[]::new));
    }

    Answer introspect(String token) throws Exception {
        return post("/v1/introspect", basic(), "token", token);
    }

    Answer userInfo(String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(op + "/v1/userinfo"))
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    Optional<String> basic() {
        String pair = encode(clientId) + ":" + encode(secret);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    Answer post(String path, Optional<String> authorization, String... parameters) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(op + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(pairs(parameters))));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return send(request);
    }

    static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        /** A parameter of the address to which it redirects. */
        Optional<String> parameter(String wanted) {
            String query = URI.create(location()).getRawQuery();
            String start = wanted + "=";
            return Stream.of((query == null ? "" : query).split("&", -1))
                    .filter(pair -> pair.startsWith(start))
                    .map(pair -> URLDecoder.decode(pair.substring(start.length()), StandardCharsets.UTF_8))
                    .findFirst();
        }

        /** The payload of a JWT in a field of the answer. */
        JsonNode payload(String field) {
            return decoded(json().get(field).asString());
        }

        Instant issuedAt(String field) {
            return Instant.ofEpochSecond(payload(field).get("iat").asLong());
        }
    }

    static JsonNode decoded(String jwt) {
        return JSON.readTree(
                new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private static Map<String, String> pairs(String... parameters) {
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            pairs.put(parameters[i], parameters[i + 1]);
        }
        return pairs;
    }

    private static String form(Map<String, String> parameters) {
        return String.join(
                "&",
                parameters.entrySet().stream()
                        .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                        .toList());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

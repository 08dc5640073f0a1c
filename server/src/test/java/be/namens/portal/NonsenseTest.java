package be.namens.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.ClerkSignInForTests;
import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address there is takes any nonsense, in its path and in every field of every form, as what it is: never as our failure. */
@NamensTest
class NonsenseTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})+}");
    private static final List<String> ASKED_OF_THE_PROVIDER = List.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "prompt",
            "max_age",
            "acr_values",
            "login_hint",
            "code_challenge",
            "code_challenge_method",
            "journey",
            "post_logout_redirect_uri",
            "grant_type",
            "code",
            "refresh_token",
            "client_secret",
            "client_assertion",
            "client_assertion_type",
            "token");

    /** Already in the form of an address. */
    enum Nonsense {
        NOTHING(""),
        A_NUL("a%00b"),
        NO_UTF_8("%FF%FE"),
        HALF_A_CHARACTER("%ED%A0%80"),
        NEW_LINES("a%0D%0AX-Header:%201"),
        MARKUP("%27%22%3E%3Cscript%3E"),
        A_UNICORN("%F0%9F%A6%84"),
        BELOW_ZERO("-1"),
        A_LONG_NUMBER("9".repeat(400)),
        A_LONG_WORD("A".repeat(6_000)),
        NO_SUCH_THING("00000000-0000-0000-0000-000000000000");

        private final String encoded;

        Nonsense(String encoded) {
            this.encoded = encoded;
        }
    }

    @Autowired
    NamensSettings settings;

    @Autowired
    ApplicationContext context;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Belgium belgium;
    private Person director;
    private Enterprise bakery;
    private PortalVisitor visitor;

    @BeforeEach
    void aDirectorInThePortal() {
        belgium = new Belgium(context);
        director = belgium.person("Jan", "Peeters");
        bakery = belgium.company("Bakkerij");
        belgium.director(director, bakery);
        visitor = new PortalVisitor(settings.baseUrl()).signedInAs(director.id());
        var world = new DeskWorld(context);
        for (Desk desk : Desk.values()) {
            visitor.get(ClerkSignInForTests.address(world.clerk(desk)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void inAPageItIsNoFailureOfOurs(Nonsense nonsense) {
        String query = query(fields(), nonsense);
        assertThat(paths(RequestMethod.GET))
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertCalm(visitor.get(filled(path, nonsense) + "?" + query)));
    }

    @ParameterizedTest
    @EnumSource
    void inAFormItIsNoFailureOfOurs(Nonsense nonsense) {
        String token = visitor.tokenOn("/mijn-sessies");
        String body = "_csrf=" + token + "&" + query(fields(), nonsense);
        assertThat(paths(RequestMethod.POST))
                .hasSizeGreaterThan(10)
                .filteredOn(path -> !path.equals("/mijn-sessies/alle-beeindigen"))
                .allSatisfy(path -> assertCalm(visitor.postEncoded(filled(path, nonsense), body)));
    }

    /** Where every question before is answered, so that each is asked. */
    @ParameterizedTest
    @EnumSource
    void inADraftOfTheirOwnItIsNoFailureOfOurs(Nonsense nonsense) {
        String begun = visitor.get("/toegangsbeheerders/nieuw?onderneming="
                        + bakery.number().digits())
                .location();
        String draft = begun.substring(0, begun.lastIndexOf('/'));
        String number = belgium.numberOf(director).digits();
        visitor.submit(draft + "/persoon", Map.of("nummer", number, "naam", "Peeters"));
        visitor.submit(draft + "/bericht", Map.of("email", "jan@example.be"));
        visitor.submit(draft + "/einde", Map.of("tot", "langst"));
        String token = visitor.tokenOn(draft + "/nakijken");
        assertThat(Map.of(
                        "persoon", List.of("nummer", "naam"),
                        "bericht", List.of("email"),
                        "einde", List.of("tot", "tot-day", "tot-month", "tot-year"),
                        "nakijken", List.of("gezien")))
                .allSatisfy((question, asked) -> {
                    String answers = asked.stream()
                            .map(name -> "&" + name + "=" + nonsense.encoded)
                            .collect(Collectors.joining());
                    assertCalm(visitor.postEncoded(draft + "/" + question, "_csrf=" + token + answers));
                    assertCalm(visitor.get(draft + "/" + question));
                });
        assertCalm(visitor.postEncoded(
                draft + "/persoon", "_csrf=" + token + "&nummer=" + number + "&naam=" + nonsense.encoded));
    }

    @ParameterizedTest
    @EnumSource
    void beforeTheProviderItIsNoFailureOfOurs(Nonsense nonsense) {
        String usual = "response_type=code&scope=openid&client_id=" + PortalEntrance.CLIENT_ID + "&redirect_uri="
                + settings.baseUrl() + PortalEntrance.PORTAL.arrival();
        assertThat(ASKED_OF_THE_PROVIDER).allSatisfy(name -> {
            String one = name + "=" + nonsense.encoded;
            assertCalm(visitor.get("/op/v1/auth?" + one));
            assertCalm(visitor.get("/op/v1/auth?code_challenge=x&code_challenge_method=S256&" + usual + "&" + one));
            assertCalm(visitor.get("/op/v1/logout?" + one));
            assertCalm(visitor.postEncoded("/op/v1/token", one));
            assertCalm(visitor.postEncoded("/op/v1/token", "grant_type=authorization_code&" + one));
            assertCalm(visitor.postEncoded("/op/v1/introspect", one));
        });
    }

    /** Where nonsense in the address itself would be no file of anybody. */
    @ParameterizedTest
    @EnumSource
    void inAFileOfACounterItIsNoFailureOfOurs(Nonsense nonsense) {
        String begun = visitor.get("/loket/ondernemingen/inschrijven").location();
        String file = begun.substring(0, begun.lastIndexOf('/'));
        visitor.submit(
                begun,
                Map.of("land", "NL", "nummer", UUID.randomUUID().toString().substring(0, 30)));
        visitor.submit(file + "/naam", Map.of("naam", "Onzin " + nonsense, "vorm", "BV"));
        visitor.submit(file + "/zetel", Map.of("straat", "Kade", "plaats", "Breda", "land", "NL"));
        String query = query(fields(), nonsense);
        String body = "_csrf=" + visitor.tokenOn(file + "/naam") + "&" + query;
        assertThat(paths(RequestMethod.GET))
                .filteredOn(path -> path.startsWith("/loket/ondernemingen/dossier/{file}"))
                .hasSizeGreaterThan(10)
                .allSatisfy(path -> assertCalm(visitor.get(
                        filled(path.replace("/loket/ondernemingen/dossier/{file}", file), nonsense) + "?" + query)));
        assertThat(paths(RequestMethod.POST))
                .filteredOn(path -> path.startsWith("/loket/ondernemingen/dossier/{file}"))
                .hasSizeGreaterThan(10)
                .allSatisfy(path -> assertCalm(visitor.postEncoded(
                        filled(path.replace("/loket/ondernemingen/dossier/{file}", file), nonsense), body)));
    }

    private static void assertCalm(PortalVisitor.Page page) {
        assertThat(page.status())
                .as("%s %s", page.response().request().method(), page.response().uri())
                .isLessThan(500);
        assertThat(page.body()).doesNotContain("Exception", "\tat ", "<script>");
        assertThat(page.header("X-Header")).isEmpty();
    }

    private Set<String> paths(RequestMethod method) {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.startsWith("/trial") && !path.startsWith("/aanmelden/proef"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String filled(String path, Nonsense nonsense) {
        String one = nonsense.encoded.isEmpty() ? "%20" : nonsense.encoded;
        return VARIABLE.matcher(path).replaceAll(one);
    }

    /** Everything that any page or form asks by name. */
    private Set<String> fields() {
        var names = new TreeSet<>(
                Set.of("van-dag", "van-jaar", "tot", "tot-dag", "tot-maand", "tot-jaar", "persoon", "toestand"));
        requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .flatMap(handler -> Stream.of(handler.getMethodParameters()))
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(Objects::nonNull)
                .map(RequestParam::name)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static String query(Set<String> names, Nonsense nonsense) {
        // A whole address stays below what the server reads of one.
        String value = nonsense.encoded.substring(0, Math.min(nonsense.encoded.length(), 60));
        return names.stream().map(name -> name + "=" + value).collect(Collectors.joining("&"));
    }
}

package be.namens.eservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.namens.shared.LinedYaml;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wrong catalogue is refused as a whole, and says on which lines and why. */
class WrongCatalogueTest {

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheFile() {
        assertThat(problems("""
                e-services:
                  - id: Not An Id
                    name: Loket
                    start: ftp://loket.example
                    target-groups: [EA, XX]
                    lowest-level: 99
                    client:
                      id: loket
                      secret: short
                      redirect-uris: [http://loket.example/callback]
                      scopes: [openid, loket]
                    rights:
                      - id: Loket-Gebruiker
                        name: {nl: Gebruiker, fr: Utilisateur, en: User}
                        scope: andere
                        longest: five years
                        profiles: [{code: gebruiker, name: Gebruiker}]
                        automatic: {kinds: [legal-person], profiles: [baas]}
                """))
                .satisfiesExactly(
                        problem -> saysAt(problem, 2, "Not the name of an e-service: `Not An Id`"),
                        problem -> saysAt(problem, 4, "`ftp://loket.example` must be a whole address with https"),
                        problem -> saysAt(problem, 5, "`XX` is no target group; there are BUR, GID, EA, LB, OV, VER"),
                        problem -> saysAt(problem, 6, "`99` is no level of ACM, 0 to 35"),
                        problem -> saysAt(problem, 9, "this secret is shorter than 32 characters"),
                        problem -> saysAt(problem, 10, "`http://loket.example/callback` must be a whole address"),
                        problem -> saysAt(problem, 13, "Not the code of a right: `Loket-Gebruiker`"),
                        problem -> saysAt(problem, 14, "`de` is missing"),
                        problem -> saysAt(problem, 15, "the client may not ask the scope `andere`"),
                        problem -> saysAt(problem, 16, "`five years` is no period, such as P5Y"),
                        problem -> saysAt(problem, 18, "`baas` is no profile of this right; it has gebruiker"));
    }

    @Test
    void anUnknownKeyAndAKeyThatIsThereTwiceAreRefused() {
        assertThat(problems(Catalogues.valid().replace("start:", "asks-for-hwom: true\n    start:")))
                .satisfiesExactly(problem -> saysAt(problem, 4, "`asks-for-hwom` is not known here"));
        assertThat(problems(Catalogues.valid().replace("    start:", "    name: Again\n    start:")))
                .satisfiesExactly(problem -> saysAt(problem, 4, "`name` is there twice"));
    }

    @Test
    void whatIsMissingIsNamedWhereItShouldStand() {
        assertThat(problems("e-services:\n  - name: Loket\n"))
                .extracting(LinedYaml.Problem::line, LinedYaml.Problem::sentence)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, "`id` is missing"),
                        org.assertj.core.groups.Tuple.tuple(2, "`start` is missing"),
                        org.assertj.core.groups.Tuple.tuple(2, "`target-groups` is missing"),
                        org.assertj.core.groups.Tuple.tuple(2, "`client` is missing"));
    }

    @Test
    void anEServiceThatAdmitsNobodyAndARightThatNobodyGetsAreRefused() {
        assertThat(problems(Catalogues.valid().replace("[EA, BUR]", "[]")))
                .satisfiesExactly(problem -> saysAt(problem, 2, "`target-groups` admits nobody"));
        assertThat(problems(Catalogues.valid().replace("[legal-person]", "[]")))
                .satisfiesExactly(problem -> saysAt(problem, 23, "`kinds` gives the right to nobody"));
    }

    @Test
    void theSameEServiceClientOrRightTwiceIsRefused() {
        String twice = Catalogues.valid()
                + Catalogues.valid().substring(Catalogues.valid().indexOf('\n') + 1);
        assertThat(problems(twice))
                .extracting(LinedYaml.Problem::sentence)
                .containsExactly(
                        "`loket` is there twice", "`loket-client` is there twice", "`loketgebruiker` is there twice");
    }

    @Test
    void aSecretOfADemoIsRefusedOutsideADemoAndIsNotRepeated() {
        String catalogue = Catalogues.valid().replace(Catalogues.SECRET, "demo-secret-of-the-loket-in-the-demo");
        assertThat(problems(catalogue)).satisfiesExactly(problem -> {
            saysAt(problem, 9, "this secret is the one of a demo");
            assertThat(problem.sentence()).doesNotContain("demo-secret");
        });
        assertThat(CatalogueFile.read("file", catalogue, text -> text, true)).hasSize(1);
    }

    @Test
    void aSecretThatIsTooShortIsNotRepeatedEither() {
        assertThat(problems(Catalogues.valid().replace(Catalogues.SECRET, "kort")))
                .satisfiesExactly(problem -> assertThat(problem.sentence()).doesNotContain("kort"));
    }

    @Test
    void aClientWithoutSecretOrKeyMustSaySoAndUsePkce() {
        String without = Catalogues.valid().replace("      secret: " + Catalogues.SECRET + "\n", "");
        assertThat(problems(without))
                .satisfiesExactly(problem -> saysAt(problem, 8, "`secret`, `secret-sha256` or `jwks` is missing"));
        String open = without.replace("      scopes:", "      authentication: none\n      scopes:");
        assertThat(CatalogueFile.read("file", open, text -> text, false))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.eService().client().pkceRequired()).isTrue());
        assertThat(problems(open.replace("      scopes:", "      pkce: optional\n      scopes:")))
                .satisfiesExactly(problem -> saysAt(problem, 8, "has no secret and so must use PKCE"));
    }

    @Test
    void aPrivateKeyIsRefused() {
        String jwks = "      jwks: '{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}'\n      scopes:";
        assertThat(problems(Catalogues.valid().replace("      scopes:", jwks)))
                .satisfiesExactly(problem -> saysAt(problem, 11, "the JWK Set holds a private key"));
    }

    @Test
    void refreshTokensAndTheScopeForThemGoTogether() {
        assertThat(problems(Catalogues.valid().replace("      scopes:", "      refresh-tokens: true\n      scopes:")))
                .satisfiesExactly(
                        problem -> saysAt(problem, 8, "`refresh-tokens: true` and the scope `offline_access`"));
    }

    @Test
    void aPlaceholderWithoutSettingIsAProblemAtItsLine() {
        String catalogue = Catalogues.valid().replace(Catalogues.SECRET, "${LOKET_SECRET}");
        var environment = new org.springframework.mock.env.MockEnvironment();
        var wrong = catchThrowableOfType(
                LinedYaml.WrongFile.class,
                () -> CatalogueFile.read("file", catalogue, environment::resolveRequiredPlaceholders, false));
        assertThat(wrong.problems()).satisfiesExactly(problem -> saysAt(problem, 9, "LOKET_SECRET"));
        environment.setProperty("LOKET_SECRET", Catalogues.SECRET);
        assertThat(CatalogueFile.read("file", catalogue, environment::resolveRequiredPlaceholders, false))
                .hasSize(1);
    }

    @Test
    void whatIsNoYamlIsRefusedAtItsLine() {
        assertThat(problems("e-services:\n  - id: a\n   name: ["))
                .satisfiesExactly(problem -> saysAt(problem, 3, "this is not YAML"));
        assertThat(problems("")).satisfiesExactly(problem -> saysAt(problem, 1, "the file is empty"));
        assertThat(problems("just a text")).isNotEmpty();
        assertThat(problems("e-services: 5")).isNotEmpty();
    }

    @Test
    void theMessageForTheOperatorNamesTheFileAndEveryLine() {
        var wrong = catchThrowableOfType(
                LinedYaml.WrongFile.class,
                () -> CatalogueFile.read("catalogue.yaml", "e-services:\n  - id: X\n", text -> text, false));
        assertThat(wrong.getMessage().lines())
                .startsWith("catalogue.yaml cannot be used:", "  line 2: Not the name of an e-service: `X`")
                .hasSize(6);
    }

    private static void saysAt(LinedYaml.Problem problem, int line, String start) {
        assertThat(problem.line()).as(problem.sentence()).isEqualTo(line);
        assertThat(problem.sentence()).contains(start);
    }

    private static List<LinedYaml.Problem> problems(String catalogue) {
        var wrong = catchThrowableOfType(
                LinedYaml.WrongFile.class, () -> CatalogueFile.read("file", catalogue, text -> text, false));
        assertThat(wrong).isNotNull();
        return wrong.problems();
    }
}

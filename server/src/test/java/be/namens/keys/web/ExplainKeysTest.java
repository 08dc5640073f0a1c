package be.namens.keys.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.DigitalKeys;
import be.namens.keys.KeyKind;
import be.namens.screens.Texts;
import be.namens.testing.Browser;
import be.namens.testing.NamensTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Everybody reads what each key is, before having one; each has a page for operators too. */
@NamensTest
class ExplainKeysTest {

    private static final Path FOR_OPERATORS = Path.of("../docs/keys");

    @Autowired
    ApplicationContext context;

    @Autowired
    DigitalKeys keys;

    @Autowired
    Texts texts;

    /** Every kind that there is, also those that no setting of this server offers; and what leads to the first one. */
    static List<String> everyKind() throws IOException {
        var found = new ArrayList<>(List.of("activation-code"));
        for (var template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:templates/keys/*.html")) {
            if (template.getContentAsString(StandardCharsets.UTF_8).contains("th:fragment=\"icon\"")) {
                found.add(String.valueOf(template.getFilename()).replace(".html", ""));
            }
        }
        return found;
    }

    @Test
    void theKindsOfThisServerAreAmongThem() throws IOException {
        assertThat(everyKind())
                .contains("eid", "outside")
                .containsAll(keys.all().stream().map(KeyKind::template).toList());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void eachIsExplainedToPersonsAndToOperators(String kind) throws IOException {
        for (var part : List.of("what", "need", "get", "lost")) {
            assertThat(texts.find("key." + kind + ".explain." + part, "itsme"))
                    .as(part)
                    .isPresent();
        }
        assertThat(Files.readString(FOR_OPERATORS.resolve(kind + ".md")))
                .containsIgnoringCase("package |")
                .containsIgnoringCase("| pages |")
                .containsIgnoringCase("level")
                .contains("## When something fails", "## The trail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void whoIsNotSignedInReadsOfEachKeyInTheirLanguage(String language) {
        for (var kind : keys.all()) {
            var page = new Browser(context).open("/uitleg/sleutels/" + kind.code() + "?taal=" + language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.document().selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.texts("h1")).hasSize(1);
            assertThat(page.texts("main h2")).hasSize(4);
            assertThat(page.texts("main li")).isNotEmpty();
            assertThat(page.text()).doesNotContain("{0}", "explain.");
        }
    }

    @Test
    void theListLeadsToEachAndToTheActivationCode() {
        var list = new Browser(context).open("/uitleg/sleutels");
        for (var kind : keys.all()) {
            assertThat(list.follow("/uitleg/sleutels/" + kind.code()).status()).isEqualTo(200);
        }
        var code = list.follow("activeringscode");
        assertThat(code.address()).isEqualTo("/uitleg/sleutels/activation-code");
        assertThat(code.text()).contains("14 dagen", "Ga terug naar het loket").doesNotContain("Zekerheid");
    }

    @Test
    void aKeyThatPeopleActivateSaysWhereAndOneThatTheyDoNotDoesNot() {
        var browser = new Browser(context);
        assertThat(browser.open("/uitleg/sleutels/app-code").document().select("a[href=/sleutels/app-code]"))
                .hasSize(1);
        assertThat(browser.open("/uitleg/sleutels/test-key").document().select("main a[href^=/sleutels]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"itsme-too", "app-codes", "APP-CODE", "%3Cscript%3E"})
    void aKeyThatDoesNotExistIsAPageThatSaysSo(String code) {
        var page = new Browser(context).open("/uitleg/sleutels/" + code);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Zo een digitale sleutel is er hier niet");
        assertThat(page.follow("App-code").status()).isEqualTo(200);
    }

    @Test
    void readingMakesNoSession() {
        var browser = new Browser(context);
        browser.open("/uitleg/sleutels?verder=/aanmelden/" + "A".repeat(43));
        assertThat(browser.cookie("namens_portal")).isEmpty();
    }

    @Test
    void whoReadsInTheMiddleOfASignInFindsTheWayBack() {
        var signIn = new Browser(context).open("/sleutels");
        var list = signIn.follow("Welke sleutel is wat?");
        assertThat(list.texts("h1")).containsExactly("Digitale sleutels: wat is wat?");
        var page = list.follow("App-code");
        assertThat(page.text()).contains("U was zich aan het aanmelden");
        assertThat(page.follow("Verder met aanmelden").texts("h1")).isEqualTo(signIn.texts("h1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/aanmelden/AAAAAAAAAAAAAAAA",
                "/aanmelden/kort",
                "javascript:x"
            })
    void nobodyIsLedElsewhere(String way) {
        var page = new Browser(context).open("/uitleg/sleutels?verder=" + way);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("Verder met aanmelden");
        // Those that begin with a question mark are this page in another language.
        assertThat(page.document().select("a[href]:not([href^=?])").eachAttr("href"))
                .noneMatch(link -> link.contains(way));
    }
}

package kmo.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest extends KmoTest {

    @ParameterizedTest
    @CsvSource({"nl,Aanmelden", "fr,S&#39;identifier", "de,Anmelden", "en,Sign in"})
    void onePicksALanguageAndKeepsIt(String language, String word) {
        assertThat(browser.open("/?taal=" + language).body()).contains(word, "lang=\"" + language + "\"");
        assertThat(browser.open("/").body()).contains(word);
        assertThat(browser.cookie("KMO_TAAL")).contains(language);
        browser.open("/aanmelden");
        assertThat(PROVIDER.asked).containsEntry("ui_locales", language);
    }

    @ParameterizedTest
    @CsvSource({"fr-BE;q=0.9,fr", "'it,de;q=0.5',de", "it,nl", "'en-GB,nl',en"})
    void otherwiseTheBrowserDecidesAndElseDutch(String accepted, String language) {
        assertThat(browser.step("/", "Accept-Language", accepted).body()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void aBrowserThatPrefersNothingReadsDutch() {
        assertThat(browser.step("/", "X-Nothing", "at all").body()).contains("<html lang=\"nl\"");
    }

    @Test
    void aLanguageThatIsNotThereChangesNothing() {
        assertThat(browser.open("/?taal=%22%3E").body()).contains("lang=\"nl\"");
        assertThat(browser.cookie("KMO_TAAL")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "en"})
    void everyTextExistsWithTheSameArguments(String language) {
        var dutch = texts("nl");
        var other = texts(language);
        assertThat(other.stringPropertyNames()).isEqualTo(dutch.stringPropertyNames());
        for (String key : dutch.stringPropertyNames()) {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(new MessageFormat(other.getProperty(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(dutch.getProperty(key)).getFormatsByArgumentIndex());
            assertThat(other.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
        }
    }

    @Test
    void everyProblemAndProfileHasItsTexts() {
        var dutch = texts("nl");
        for (var problem : Problem.values()) {
            assertThat(dutch)
                    .containsKeys(
                            "kmo.problem." + problem.code() + ".title",
                            "kmo.problem." + problem.code() + ".text",
                            "kmo.problem." + problem.code() + ".next");
        }
        for (var profile : Profile.values()) {
            assertThat(dutch)
                    .containsKeys(
                            "kmo.profile." + profile.code() + ".name",
                            "kmo.profile." + profile.code() + ".means",
                            "kmo.profile." + profile.code() + ".why");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void noPageLacksAText(String language) {
        browser.open("/aanmelden?taal=" + language);
        browser.open("/?taal=" + language);
        for (String path : new String[] {"/", "/mijn", "/dienstverleners", "/afgemeld", "/bestaat-niet"}) {
            assertThat(browser.open(path).body()).as(path).doesNotContain("??");
        }
        PROVIDER.says("dienstverlener");
        assertThat(browser.open("/dienstverleners").body()).doesNotContain("??").contains("Lotte Vermeulen");
    }

    private static Properties texts(String language) {
        try (var file = LanguagesTest.class.getResourceAsStream("/texts/kmo_" + language + ".properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package be.namens.screens;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.NamensSettings;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NamensTest
class FragmentsTest {

    private final Visit visit;

    FragmentsTest(@Autowired NamensSettings settings) {
        this.visit = new Visit(settings.baseUrl());
    }

    @Test
    void everyPageSaysItsTitleItsLanguageAndThatTheWorldIsATest() {
        var page = visit.get("/trial/plain");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"nl\"")
                .contains("<title>Naar de startpagina - Namens</title>")
                .contains("Testwereld: niets hiervan is echt")
                .contains("href=\"#inhoud\"")
                .containsOnlyOnce("<main>")
                .containsOnlyOnce("id=\"inhoud\"");
    }

    @Test
    void thePageSaysForWhomOneActs() {
        assertThat(visit.get("/trial/plain").body())
                .contains("U handelt voor uzelf")
                .doesNotContain("n-band--enterprise");
        assertThat(visit.get("/trial/form").body())
                .contains("n-band--enterprise")
                .contains("<strong>Bakkerij De Halm BV</strong>")
                .contains("0123.456.749")
                .contains("href=\"/trial/switch\"")
                .contains("action=\"/trial/sign-out\"");
        assertThat(visit.get("/trial/parts").body()).doesNotContain("n-band--oneself", "n-band--enterprise");
    }

    @Test
    void aProblemIsNamedInTheTitleOnTopAndBesideItsField() {
        String page = visit.get("/trial/form?wrong=true").body();

        assertThat(page)
                .contains("<title>Fout: Vraag 3 van 6 - Namens</title>")
                .contains("<a href=\"#surname\">nl: it&#39;s too late</a>")
                .contains("<a href=\"#role\">nl: &lt;i&gt;An&lt;/i&gt; has no key since 1 februari 2026</a>")
                .contains("<span>nl: it&#39;s too late</span>")
                .contains("id=\"surname-problem\"")
                .contains("aria-describedby=\"surname-problem\"")
                .doesNotContain("<i>An</i>");
        assertThat(visit.get("/trial/form").body())
                .contains("<title>Vraag 3 van 6 - Namens</title>")
                .doesNotContain("error-summary", "-problem", "--error", "aria-invalid");
    }

    @Test
    void aTextFieldCarriesItsLabelItsHintAndItsValue() {
        assertThat(visit.get("/trial/form").body())
                .contains("for=\"number\">Rijksregisternummer</label>")
                .containsPattern(
                        "id=\"number\"[^>]* inputmode=\"numeric\" autocomplete=\"off\" aria-describedby=\"number-hint\"")
                .contains("govuk-input--width-20")
                .contains("value=\"Peeters &quot;\"")
                .containsPattern("id=\"since-month\" name=\"since-month\"\\s+value=\"11\"");
    }

    @Test
    void optionsAreEscapedAndTheSelectedOnesAreChecked() {
        assertThat(visit.get("/trial/form").body())
                .containsPattern("name=\"role\" value=\"accountant\"\\s+checked=\"checked\"")
                .containsPattern("name=\"tasks\" value=\"other\"\\s+checked=\"checked\"")
                .doesNotContainPattern("name=\"tasks\" value=\"accountant\"\\s+checked")
                .contains("Iemand anders &lt;b&gt;")
                .contains("<h1 class=\"govuk-fieldset__heading\">Een vraag als titel</h1>")
                .contains("id=\"question-hint\">Kies er een.");
    }

    @Test
    void aFormCarriesExactlyOneTokenAgainstForgery() {
        String form = visit.get("/trial/form").body();

        assertThat(form.substring(form.indexOf("<main"))).containsOnlyOnce("name=\"_csrf\"");
    }

    @Test
    void theChainSaysInWordsWhatItsPictureShows() {
        String page = visit.get("/trial/parts").body();
        String main = page.substring(page.indexOf("<main"));

        assertThat(main)
                .containsSubsequence(
                        "n-link--closed",
                        "Sleutel",
                        "in orde",
                        "App-code",
                        "n-link--closed",
                        "Onderneming",
                        "in orde",
                        "Bakkerij De Halm BV",
                        "n-link--broken",
                        "Recht",
                        "ontbreekt",
                        "VLAIO Inkom Gebruiker",
                        "n-link--open",
                        "E-loket",
                        "nog te doen",
                        "kmo-portefeuille");
        assertThat(page.substring(0, page.indexOf("<main"))).containsOnlyOnce("aria-current=\"step\"");
    }

    @Test
    void noPageCarriesScriptOrStyleOfItsOwn() {
        for (String path : new String[] {"/trial/plain", "/trial/form?wrong=true", "/trial/parts"}) {
            assertThat(visit.get(path).body())
                    .doesNotContainPattern("<script|<style|\\sstyle=|\\son[a-z]+=|javascript:");
        }
    }

    @Test
    void styleIsServedUnderAnAddressThatChangesWithItsContent() {
        String page = visit.get("/trial/plain").body();
        var ours = java.util.regex.Pattern.compile("href=\"(/assets/namens-[0-9a-f]{32}\\.css)\"")
                .matcher(page);
        assertThat(ours.find()).isTrue();
        assertThat(page).contains("href=\"/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css\"");

        for (String path :
                new String[] {ours.group(1), "/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css"}) {
            var style = visit.get(path);
            assertThat(style.statusCode()).isEqualTo(200);
            assertThat(style.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
            assertThat(style.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
            assertThat(style.headers().allValues("Set-Cookie")).isEmpty();
        }
    }
}

package be.namens.screens;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.NamensSettings;
import be.namens.testing.NamensTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@NamensTest
class LanguageTest {

    private static final String PAGE = "/trial/plain";

    private final Visit visit;

    LanguageTest(@Autowired NamensSettings settings) {
        this.visit = new Visit(settings.baseUrl());
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Naar de startpagina, 22 november 2026",
        "fr, Vers la page d’accueil, 22 novembre 2026",
        "de, Zur Startseite, 22. November 2026",
        "en, Go to the start page, 22 November 2026"
    })
    void eachLanguageHasItsWordsAndItsWayToWriteADay(String tag, String words, String day) {
        assertThat(visit.get(PAGE + "?taal=" + tag).body())
                .contains("<html lang=\"" + tag + "\"", "<title>" + words, ">" + day + "<");
    }

    @Test
    void withoutAnyWishThePageIsInDutch() {
        assertThat(languageOf(visit.get(PAGE))).isEqualTo("nl");
        assertThat(languageOf(visit.get(PAGE, "Accept-Language", "pt-BR,ja"))).isEqualTo("nl");
    }

    @Test
    void theBrowsersFirstLanguageThatTheScreensSpeakIsTaken() {
        assertThat(languageOf(visit.get(PAGE, "Accept-Language", "ja,de-AT;q=0.8,fr;q=0.5")))
                .isEqualTo("de");
    }

    @Test
    void whatTheEServiceAsksGoesBeforeTheBrowserAndStaysUntilTheBrowserCloses() {
        var page = visit.get(PAGE + "?ui_locales=ja%20fr-BE%20en", "Accept-Language", "de");

        assertThat(languageOf(page)).isEqualTo("fr");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("namens_taal=fr;").doesNotContain("Max-Age"));
    }

    @Test
    void theKeptChoiceGoesBeforeWhatTheEServiceAsks() {
        assertThat(languageOf(visit.get(PAGE + "?ui_locales=fr", "Cookie", "other=1; namens_taal=en")))
                .isEqualTo("en");
    }

    @Test
    void aChoiceOnThePageGoesBeforeEverythingAndIsKeptForAYear() {
        var page = visit.get(PAGE + "?taal=de&ui_locales=fr", "Cookie", "namens_taal=en");

        assertThat(languageOf(page)).isEqualTo("de");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("namens_taal=de;")
                        .contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=31536000"));
    }

    @Test
    void aLanguageThatDoesNotExistIsNoChoice() {
        var page = visit.get(PAGE + "?taal=%22%3E%3Cscript&taal=xx&taal=&taal", "Cookie", "namens_taal=tlh");

        assertThat(languageOf(page)).isEqualTo("nl");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("namens_taal"));
    }

    @Test
    void theLinksToTheOtherLanguagesKeepTheQuestionThatThePageAnswers() {
        assertThat(visit.get(PAGE + "?taal=fr&x=a%26b&y=%3Cb%3E").body())
                .contains("href=\"?x=a%26b&amp;y=%3Cb%3E&amp;taal=de\"")
                .containsPattern("hreflang=\"fr\" lang=\"fr\"\\s+aria-current=\"true\"")
                .containsOnlyOnce("aria-current");
    }

    private static String languageOf(HttpResponse<String> page) {
        int at = page.body().indexOf("<html lang=\"") + "<html lang=\"".length();
        return page.body().substring(at, at + 2);
    }
}

package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** With the test card: the script of the page, the checks of the server and the status of the card are those of a real card. */
class EidJourneyTest extends Journey {

    @Test
    void aDirectorSignsInWithACardOfToday() {
        var jan = asksForACard(visitor().withScripts());
        assertThat(jan.read())
                .contains("Testkaart: niets hiervan is echt")
                .doesNotContain("Deze sleutel werkt alleen met");
        jan.select("Wiens kaart?", "Jan Dewilde");
        jan.look("aanmelden-eid");
        jan.press("Aanmelden");
        jan.arriveAt(places().kmo() + "/mijn");
        assertThat(jan.read()).contains("U handelt namens Bakkerij De Halm BV 0123.456.749", "U bent Jan Dewilde");
    }

    @Test
    void anOlderCardOpensAsWell() {
        var jan = asksForACard(visitor().withScripts());
        jan.select("Wiens kaart?", "Jan Dewilde");
        jan.select("Welke kaart?", "Een oudere kaart (RSA)");
        jan.press("Aanmelden");
        jan.arriveAt(places().kmo() + "/mijn");
        assertThat(jan.read()).contains("U bent Jan Dewilde");
    }

    @Test
    void aWithdrawnCardIsRefusedWithItsReason() {
        var jan = asksForACard(visitor().withScripts());
        jan.select("Wiens kaart?", "Jan Dewilde");
        jan.select("Welke kaart?", "Een kaart die is ingetrokken");
        jan.press("Aanmelden");
        jan.await("Deze kaart is ingetrokken of geschorst.");
        jan.look("aanmelden-eid-ingetrokken");

        // The page asks anew: another card opens from here.
        jan.select("Wiens kaart?", "Jan Dewilde");
        jan.press("Aanmelden");
        jan.arriveAt(places().kmo() + "/mijn");
    }

    @Test
    void whoHasNoExtensionReadsWhatToInstall() {
        var jan = asksForACard(visitor().withScripts());
        jan.select("Welke kaart?", "Geen testkaart: vraag het aan de uitbreiding van deze browser");
        jan.press("Aanmelden");
        jan.await("Uw browser heeft de uitbreiding Web eID niet");
        assertThat(jan.read())
                .contains("Wat u één keer installeert", "De eID-software van de overheid", "Chrome", "Firefox");
        jan.look("aanmelden-eid-uitbreiding-ontbreekt");
    }

    @Test
    void whereNoScriptRunsThePageSaysSo() {
        var jan = asksForACard(visitor());
        assertThat(jan.read()).contains("Deze sleutel werkt alleen met JavaScript");
        jan.press("Aanmelden");
        assertThat(jan.read()).contains("Uw kaart is niet gelezen.", "meld u aan met een andere sleutel");
        jan.look("aanmelden-eid-zonder-scripts");
        jan.follow("andere sleutel");
        assertThat(jan.read()).contains("Hoe wilt u zich aanmelden?");
    }

    private static Visitor asksForACard(Visitor visitor) {
        visitor.open(places().kmo());
        visitor.press("Aanmelden");
        visitor.follow("eID-kaart");
        return visitor;
    }
}

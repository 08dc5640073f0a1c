package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Through the simulated itsme: a telephone number, the screen of the app, and back; its tokens are checked as those of the real one. */
class ItsmeJourneyTest extends Journey {

    @Test
    void aDirectorConfirmsInTheApp() {
        var jan = goesToItsme(visitor());
        assertThat(jan.read()).contains("Testwereld: dit is niet itsme");
        jan.look("itsme-telefoonnummer");
        jan.choose("0400 00 00 01 van Jan Dewilde");
        jan.press("Verder");
        assertThat(jan.read()).contains("Namens wil weten wie u bent");
        jan.look("itsme-bevestigen");
        jan.press("Bevestigen");
        jan.arriveAt(places().kmo() + "/mijn");
        assertThat(jan.read()).contains("U handelt namens Bakkerij De Halm BV 0123.456.749", "U bent Jan Dewilde");
    }

    @Test
    void whoRefusesInTheAppIsBackAtTheKeysAndCanBeginAgain() {
        var jan = goesToItsme(visitor());
        jan.choose("0400 00 00 01 van Jan Dewilde");
        jan.press("Verder");
        jan.press("Weigeren");
        assertThat(jan.read())
                .contains(
                        "Aanmelden met itsme (testwereld) is niet gelukt",
                        "U hebt het aanmelden bij itsme (testwereld) afgebroken of geweigerd.",
                        "Of kies een andere sleutel",
                        "eID-kaart",
                        "App-code");
        jan.look("aanmelden-itsme-geweigerd");

        jan.follow("Opnieuw proberen met itsme (testwereld)");
        jan.press("Aanmelden");
        jan.arriveAt(places().itsme() + "/authorization**");
        jan.choose("0400 00 00 01 van Jan Dewilde");
        jan.press("Verder");
        jan.press("Bevestigen");
        jan.arriveAt(places().kmo() + "/mijn");

        // It was the key that was used last on this device.
        jan.open(places().namens() + "/sleutels");
        assertThat(jan.read()).contains("itsme (testwereld)", "Deze sleutel hoeft u niet te activeren.");
        jan.look("mijn-sleutels-met-itsme");
    }

    private static Visitor goesToItsme(Visitor visitor) {
        visitor.open(places().kmo());
        visitor.press("Aanmelden");
        visitor.look("aanmelden-sleutels-met-itsme");
        visitor.follow("itsme (testwereld)");
        assertThat(visitor.read()).contains("Namens krijgt van itsme (testwereld) te weten wie u bent");
        visitor.look("aanmelden-itsme");
        visitor.press("Aanmelden");
        visitor.arriveAt(places().itsme() + "/authorization**");
        return visitor;
    }
}

package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody gets an app code from the middle of a sign-in, loses the telephone, and sees to it that nobody uses it. */
class LostTelephoneJourneyTest extends Journey {

    private static final String NAME = "Jan Dewilde";
    private static final String NUMBER_OF_BART = "75.69.14-213.67";
    private static final String NUMBER_FIELD = "Rijksregisternummer of BIS-nummer";

    @Test
    void fromAnAppCodeThatOneDoesNotHaveYetToALostTelephone() {
        var jan = visitor();
        jan.open(places().kmo());
        jan.press("Aanmelden");
        jan.follow("App-code");
        jan.look("aanmelden-sleutel-nog-niet");
        jan.follow("Activeer hem met een andere sleutel");
        proveToBe(jan, NAME);
        assertThat(jan.read()).contains("App-code activeren", "U was zich aan het aanmelden");
        jan.look("sleutels-app-code-onderweg");
        jan.press("QR-code tonen");
        jan.fill("Code uit uw app", new AppCode(jan.textOf("#app-code-secret")).now());
        jan.press("App-code activeren");
        assertThat(jan.read()).contains("Uw app-code is geactiveerd");
        jan.look("sleutels-app-code-klaar");
        jan.follow("Verder met aanmelden");
        assertThat(jan.address()).as("the key that he showed on the way does").startsWith(places().kmo());
        assertThat(jan.read()).contains("Bakkerij De Halm");

        jan.open(places().namens() + "/mijn-aanmeldingen");
        assertThat(jan.read()).contains("Gebruikersbeheer", "Testsleutel", "Was u dit niet?");
        jan.look("mijn-aanmeldingen");

        jan.open(places().namens() + "/sleutels");
        jan.follow("Intrekken : App-code");
        assertThat(jan.read()).contains("Dit is uw laatste sleutel bij Namens");
        jan.look("sleutels-laatste-intrekken");
        jan.press("Sleutel intrekken");
        assertThat(jan.read()).contains("Vink aan dat u dat weet");
        jan.tick("Ik weet dat dit mijn laatste sleutel is en wil hem toch intrekken");
        jan.press("Sleutel intrekken");
        assertThat(jan.read()).contains("Deze sleutel is er niet meer");

        var telephone = visitor();
        telephone.open(places().namens());
        signInAs(telephone, NAME);
        jan.open(places().namens() + "/mijn-sessies");
        assertThat(jan.read()).contains("Chrome op Linux", "dit toestel");
        jan.look("mijn-sessies");
        jan.press("Overal afmelden");
        assertThat(jan.read()).contains("U bent hier afgemeld");
        telephone.open(places().namens() + "/mijn-rechten");
        assertThat(telephone.read()).contains("Hoe wilt u zich aanmelden?");
    }

    @Test
    void withTheCardTheLostAppCodeIsWithdrawnAndANewOneTaken() {
        var home = visitor().withScripts();
        proveWithCard(home, "/sleutels/app-code", "QR-code tonen");
        var lost = activated(home);

        var elsewhere = visitor().withScripts();
        proveWithCard(elsewhere, "/sleutels", "Mijn digitale sleutels");
        elsewhere.follow("Intrekken : App-code");
        elsewhere.tick("Ik weet dat dit mijn laatste sleutel is en wil hem toch intrekken");
        elsewhere.press("Sleutel intrekken");
        elsewhere.await("Deze sleutel is er niet meer");
        elsewhere.open(places().namens() + "/sleutels/app-code");
        var found = activated(elsewhere);

        var finder = visitor();
        signInWith(finder, lost);
        assertThat(finder.read()).contains("Dit rijksregisternummer en deze code horen niet bij elkaar");
        finder.fill(NUMBER_FIELD, NUMBER_OF_BART);
        finder.fill("Code uit uw app", found.next());
        finder.press("Aanmelden");
        assertThat(finder.read()).contains("Dag Bart Sterck");
    }

    private static void proveWithCard(Visitor bart, String page, String shows) {
        bart.open(places().namens() + page);
        bart.follow("eID-kaart");
        bart.select("Wiens kaart?", "Bart Sterck");
        bart.press("Aanmelden");
        bart.await(shows);
    }

    private static AppCode activated(Visitor bart) {
        bart.press("QR-code tonen");
        var app = new AppCode(bart.textOf("#app-code-secret"));
        bart.fill("Code uit uw app", app.now());
        bart.press("App-code activeren");
        bart.await("Uw app-code is geactiveerd");
        return app;
    }

    private static void signInWith(Visitor visitor, AppCode app) {
        visitor.open(places().namens());
        visitor.press("Aanmelden");
        visitor.follow("App-code");
        visitor.fill(NUMBER_FIELD, NUMBER_OF_BART);
        visitor.fill("Code uit uw app", app.next());
        visitor.press("Aanmelden");
    }
}

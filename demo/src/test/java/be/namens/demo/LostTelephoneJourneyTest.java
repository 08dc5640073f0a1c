package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody gets an app code from the middle of a sign-in, loses the telephone, and sees to it that nobody uses it. */
class LostTelephoneJourneyTest extends Journey {

    private static final String NAME = "Jan Dewilde";

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
        assertThat(jan.read()).contains("Hoe wilt u zich aanmelden?");

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
}

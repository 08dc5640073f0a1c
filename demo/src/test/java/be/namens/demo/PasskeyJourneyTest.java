package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From no passkey to one on each device, to signing in without typing anything, to a device that was lost. */
class PasskeyJourneyTest extends Journey {

    @Test
    void aPasskeyOnEachDeviceAndOneThatIsWithdrawn() {
        var laptop = visitor().withPasskeys();
        makePasskey(laptop, "Laptop thuis");
        laptop.look("sleutels-passkey-klaar");
        makeAnother(laptop);

        var telephone = visitor().withPasskeys();
        makePasskey(telephone, "Telefoon");
        telephone.open(places().namens() + "/sleutels");
        assertThat(telephone.read()).contains("Laptop thuis", "Telefoon", "Nog niet gebruikt");
        telephone.look("sleutels-met-passkeys");

        signIn(telephone);
        telephone.await("U bent Jan Dewilde");

        laptop.open(places().namens() + "/sleutels");
        laptop.follow("Intrekken : Telefoon");
        laptop.press("Sleutel intrekken");
        laptop.await("Deze sleutel is er niet meer");

        signIn(telephone);
        telephone.await("Deze passkey kennen we niet, of niet meer");
        telephone.look("aanmelden-passkey-ingetrokken");

        signIn(laptop);
        laptop.await("U bent Jan Dewilde");
    }

    @Test
    void aDeviceThatIsNotUnlockedOpensNothing() {
        var laptop = visitor().withPasskeys();
        makePasskey(laptop, "Laptop op het werk");
        laptop.doesNotUnlock();
        signIn(laptop);
        laptop.await("Er is geen passkey gebruikt");
        laptop.look("aanmelden-passkey-niet-gebruikt");
        assertThat(laptop.read())
                .contains("Een andere sleutel kiezen")
                .doesNotContain("Deze browser kan hier geen passkeys gebruiken");
    }

    @Test
    void whoRunsNoScriptsIsToldSoAndPointedToTheOtherKeys() {
        var anybody = visitor();
        anybody.open(places().kmo());
        anybody.press("Aanmelden");
        anybody.follow("Passkey");
        assertThat(anybody.read()).contains("Voor een passkey is JavaScript nodig");
        anybody.press("Aanmelden");
        assertThat(anybody.read()).contains("Er kwam geen antwoord van een passkey");
        anybody.look("aanmelden-passkey-zonder-script");
    }

    private static void makePasskey(Visitor visitor, String name) {
        visitor.open(places().namens());
        signInAs(visitor, "Jan Dewilde");
        visitor.open(places().namens() + "/sleutels/passkey");
        visitor.look("sleutels-passkey");
        visitor.fill("Hoe noemt u dit toestel?", name);
        visitor.press("Passkey maken");
        visitor.await("Uw passkey is gemaakt");
    }

    private static void makeAnother(Visitor visitor) {
        visitor.open(places().namens() + "/sleutels/passkey");
        visitor.press("Passkey maken");
        visitor.await("Op dit toestel hebt u al een passkey voor Namens");
        visitor.look("sleutels-passkey-al-gemaakt");
    }

    /** At a browser that was closed in between. */
    private static void signIn(Visitor visitor) {
        visitor.forgetCookies();
        visitor.open(places().kmo());
        visitor.press("Aanmelden");
        visitor.follow("Passkey");
        visitor.look("aanmelden-passkey");
        visitor.press("Aanmelden");
    }
}

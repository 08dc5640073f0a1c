package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From no right to a right and back: what a director gives, an employee uses, and loses. */
class GrantedRightJourneyTest extends Journey {

    private static final String NUMBER_OF_LOTTE = "91.69.23-222.27";

    @Test
    void aRightIsGrantedUsedAndEnded() {
        var lotte = visitor();
        lotte.open(places().kmo());
        signInAs(lotte, "Lotte Vermeulen");
        assertThat(lotte.read()).contains("U komt niet verder bij kmo-portefeuille");
        lotte.look("aanmelden-geweigerd");

        var jan = visitor();
        jan.open(places().namens());
        jan.look("portaal-start");
        signInAs(jan, "Jan Dewilde");
        assertThat(jan.read()).contains("Dag Jan Dewilde");
        jan.look("portaal-aangemeld");
        grant(jan);

        String secret = enrolAppCode(lotte);
        var atWork = visitor();
        atWork.open(places().kmo());
        atWork.press("Aanmelden");
        atWork.follow("App-code");
        atWork.look("aanmelden-app-code");
        atWork.fill("Rijksregisternummer of BIS-nummer", NUMBER_OF_LOTTE);
        // The code of now was used to confirm: an app shows the next one half a minute later.
        atWork.fill("Code uit uw app", new AppCode(secret).next());
        atWork.press("Aanmelden");
        assertThat(atWork.read()).contains("U handelt namens Bakkerij De Halm BV", "Als dienstverlener registreert u");
        atWork.follow("Dienstverleners");
        assertThat(atWork.read()).contains("Welkom, Lotte Vermeulen");
        atWork.look("kmo-dienstverleners");
        stepUpForTheAccountNumber(atWork);

        demo().restartNamens();
        atWork.open(places().kmo() + "/dienstverleners");
        assertThat(atWork.read()).contains("Welkom, Lotte Vermeulen");

        end(jan);
        atWork.open(places().kmo() + "/dienstverleners");
        assertThat(atWork.read()).contains("Uw toegang is beëindigd");
        atWork.press("Opnieuw aanmelden");
        assertThat(atWork.read()).contains("U komt niet verder bij kmo-portefeuille");
        atWork.look("aanmelden-recht-beeindigd");
    }

    /** From the app code to the eID card, in the middle of what she does, and back. */
    private static void stepUpForTheAccountNumber(Visitor atWork) {
        atWork.withScripts();
        atWork.follow("Rekeningnummer invullen of wijzigen");
        assertThat(atWork.read())
                .contains("U bent al aangemeld, maar", "aanvaardt niet de sleutel die u toen gebruikte")
                .contains("Onderneming in orde")
                .doesNotContain("App-code");
        atWork.look("aanmelden-sterkere-sleutel");
        atWork.follow("eID-kaart");
        atWork.select("Wiens kaart?", "Lotte Vermeulen");
        atWork.press("Aanmelden");
        atWork.arriveAt(places().kmo() + "/dienstverleners/rekening");
        atWork.fill("IBAN", "BE68 5390 0754 7034");
        atWork.press("Rekeningnummer bewaren");
        assertThat(atWork.read()).contains("Het rekeningnummer van Bakkerij De Halm BV is bewaard");
        atWork.look("kmo-rekeningnummer");
        atWork.withoutScripts();
    }

    private static void grant(Visitor jan) {
        jan.follow("Nieuw recht toekennen");
        jan.look("toekennen-recht");
        jan.choose("VLAIO Inkom Gebruiker");
        jan.press("Verder");
        jan.look("toekennen-profiel");
        jan.tick("dienstverlener");
        jan.press("Verder");
        jan.fill("Rijksregisternummer of BIS-nummer", NUMBER_OF_LOTTE);
        jan.fill("Familienaam", "Vermeulen");
        jan.look("toekennen-persoon");
        jan.press("Verder");
        jan.look("toekennen-periode");
        jan.choose("Zo lang als mag");
        jan.press("Verder");
        jan.look("toekennen-nakijken");
        jan.press("Recht toekennen");
        assertThat(jan.read()).contains("Het recht is toegekend");
        jan.look("toekennen-klaar");
    }

    private static String enrolAppCode(Visitor lotte) {
        lotte.open(places().namens());
        lotte.press("Aanmelden");
        lotte.open(places().namens() + "/sleutels");
        lotte.look("sleutels");
        lotte.press("Activeren : App-code");
        proveToBe(lotte, "Lotte Vermeulen");
        lotte.press("QR-code tonen");
        lotte.look("sleutels-app-code");
        String secret = lotte.textOf("#app-code-secret");
        lotte.fill("Code uit uw app", new AppCode(secret).now());
        lotte.press("App-code activeren");
        assertThat(lotte.read()).contains("Uw app-code is geactiveerd");
        return secret;
    }

    private static void end(Visitor jan) {
        jan.open(places().namens() + "/rechten");
        assertThat(jan.read()).contains("Toegekende rechten", "Lotte Vermeulen");
        jan.look("rechten");
        jan.follow("Beëindigen");
        jan.look("rechten-beeindigen");
        jan.press("Recht beëindigen");
        assertThat(jan.read()).contains("Het recht is beëindigd");
    }
}

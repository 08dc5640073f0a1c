package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A director appoints a chief access manager, who gives themself the right and enters, until the director ends it. */
class ChiefAccessManagerJourneyTest extends Journey {

    private static final String STUDIO = "Studio De Smet BV";

    @Test
    void whoIsAppointedTakesTheRightAndEnters() {
        var emma = visitor();
        emma.open(places().namens());
        signInAs(emma, "Emma De Smet");
        appoint(emma);

        var griet = visitor();
        griet.open(places().kmo());
        signInAs(griet, "Griet Lambrecht");
        assertThat(griet.read()).contains("U komt niet verder bij kmo-portefeuille", STUDIO);
        griet.look("aanmelden-hoofdtoegangsbeheerder");
        takeTheRight(griet);
        griet.open(places().kmo());
        griet.press("Aanmelden");
        assertThat(griet.read()).contains("U handelt namens " + STUDIO);

        end(emma);
        // What was granted stays, until whoever has authority ends that too.
        emma.open(places().namens() + "/rechten");
        emma.follow("Beëindigen");
        emma.press("Recht beëindigen");
        griet.open(places().namens() + "/rechten/nieuw");
        assertThat(griet.read()).contains("U kunt voor geen enkele onderneming rechten beheren");
    }

    @Test
    void directorsWhoDecideTogetherAppointTogether() {
        var karel = visitor();
        karel.open(places().namens());
        signInAs(karel, "Karel Wouters");
        karel.open(places().namens() + "/toegangsbeheerders");
        karel.look("toegangsbeheerders-welke");
        karel.follow("Drukkerij De Letterbak NV");
        assertThat(karel.read()).contains("U beslist hier samen: minstens 2");
        karel.press("Een hoofdtoegangsbeheerder voorstellen");
        karel.fill("Rijksregisternummer of BIS-nummer", "87.66.25-272.06");
        karel.fill("Familienaam", "Jacobs");
        karel.press("Verder");
        karel.fill("E-mailadres", "noor@demo.example");
        karel.press("Verder");
        karel.choose("Zo lang als mag");
        karel.press("Verder");
        karel.look("voorstellen-nakijken");
        karel.press("Voorstellen");
        karel.look("voorstellen-klaar");

        var els = visitor();
        els.open(places().namens());
        signInAs(els, "Els Goossens");
        els.open(places().namens() + "/toegangsbeheerders");
        assertThat(els.read()).contains("Noor Jacobs wordt hoofdtoegangsbeheerder", "Akkoord: Karel Wouters");
        els.look("toegangsbeheerders-voorstel");
        els.follow("Bekijken");
        els.look("voorstel");
        els.press("Akkoord gaan");
        assertThat(els.read()).contains("dit is uitgevoerd");
        els.look("voorstel-beslist");
        els.follow("Naar de toegangsbeheerders");
        assertThat(els.read()).contains("aangesteld door Karel Wouters, samen met anderen");
        els.look("toegangsbeheerders-samen");
    }

    private static void appoint(Visitor emma) {
        emma.follow("Toegangsbeheerders beheren");
        assertThat(emma.read()).contains(STUDIO, "Emma De Smet", "Er is nog niemand aangesteld");
        emma.look("toegangsbeheerders-leeg");
        emma.press("Een hoofdtoegangsbeheerder aanstellen");
        emma.look("aanstellen-persoon");
        emma.fill("Rijksregisternummer of BIS-nummer", "58.62.14-348.11");
        emma.fill("Familienaam", "Lambrecht");
        emma.press("Verder");
        emma.press("Verder");
        emma.look("aanstellen-bericht-fout");
        emma.fill("E-mailadres", "griet@demo.example");
        emma.press("Verder");
        emma.look("aanstellen-einde");
        emma.choose("Zo lang als mag");
        emma.press("Verder");
        assertThat(emma.read()).contains("Lambrecht", "griet@demo.example").doesNotContain("Griet Lambrecht");
        emma.look("aanstellen-nakijken");
        emma.press("Aanstellen");
        assertThat(emma.read()).contains("Lambrecht is hoofdtoegangsbeheerder van " + STUDIO);
        emma.look("aanstellen-klaar");
        emma.press("Naar de toegangsbeheerders");
        assertThat(emma.read()).contains("Griet Lambrecht", "aangesteld door Emma De Smet");
        emma.look("toegangsbeheerders");
    }

    private static void takeTheRight(Visitor griet) {
        griet.open(places().namens());
        griet.press("Aanmelden");
        griet.follow("Nieuw recht toekennen");
        griet.choose("VLAIO Inkom Gebruiker");
        griet.press("Verder");
        griet.tick("dienstverlener");
        griet.press("Verder");
        griet.fill("Rijksregisternummer of BIS-nummer", "58.62.14-348.11");
        griet.fill("Familienaam", "Lambrecht");
        griet.press("Verder");
        griet.choose("Zo lang als mag");
        griet.press("Verder");
        griet.press("Recht toekennen");
        assertThat(griet.read()).contains("Het recht is toegekend");
    }

    private static void end(Visitor emma) {
        emma.follow("Beëindigen");
        emma.look("toegangsbeheerders-beeindigen");
        emma.press("Beëindigen");
        assertThat(emma.read()).contains("Griet Lambrecht is geen hoofdtoegangsbeheerder van " + STUDIO + " meer");
        emma.look("toegangsbeheerders-beeindigd");
        emma.press("Naar de toegangsbeheerders");
        assertThat(emma.read()).contains("Wie het was", "beëindigd door Emma De Smet");
    }
}

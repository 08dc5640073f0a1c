package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is an enterprise himself has no right by law at kmo-portefeuille: he reads so, gives it to himself and enters. */
class SoleTraderJourneyTest extends Journey {

    private static final String NUMBER_OF_TOM = "76.72.02-519.66";

    @Test
    void aSoleTraderGivesHimselfTheRightThatTheLawDoesNot() {
        var tom = visitor();
        tom.open(places().kmo());
        signInAs(tom, "Tom Peeters");
        assertThat(tom.read())
                .contains("U komt niet verder bij kmo-portefeuille")
                .contains("Voor een eenmanszaak geldt dit recht niet vanzelf")
                .contains("U zelf, want u beheert de rechten van Peeters Tom");
        tom.look("aanmelden-eenmanszaak");
        tom.press("Het recht aan uzelf toekennen");

        tom.choose("VLAIO Inkom Gebruiker");
        tom.press("Verder");
        assertThat(tom.read()).doesNotContain("heeft dit profiel al zonder toekenning");
        tom.look("toekennen-profiel-eenmanszaak");
        tom.tick("gebruiker");
        tom.press("Verder");
        tom.fill("Rijksregisternummer of BIS-nummer", NUMBER_OF_TOM);
        tom.fill("Familienaam", "Peeters");
        tom.press("Verder");
        tom.choose("Zo lang als mag");
        tom.press("Verder");
        tom.press("Recht toekennen");
        assertThat(tom.read()).contains("Het recht is toegekend");

        tom.open(places().kmo());
        tom.press("Aanmelden");
        assertThat(tom.read()).contains("U handelt namens Peeters Tom 0129.011.780", "Uw profiel gebruiker");

        // Another e-service gives it to natural persons too, or to nobody without a grant: he enters where the law lets
        // him.
        tom.open(places().namens() + "/mijn-rechten");
        assertThat(tom.read()).contains("Peeters Tom", "VLAIO Inkom Gebruiker · gebruiker");
    }
}

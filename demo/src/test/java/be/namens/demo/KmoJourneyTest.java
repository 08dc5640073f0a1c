package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KmoJourneyTest extends Journey {

    @Test
    void theFirstPagesOfTheOtherSites() {
        var anybody = visitor();
        anybody.open(places().kmo());
        assertThat(anybody.read()).contains("Steun voor opleiding en advies", "Testwereld: niets hiervan is echt.");
        anybody.look("kmo-start");
        anybody.open(places().kmo() + "/aanmelden/mislukt/access-ended");
        anybody.look("kmo-toegang-beeindigd");
        anybody.open(places().kmo() + "/afgemeld");
        anybody.look("kmo-afgemeld");
        anybody.open(places().counters() + "/e-loketondernemers");
        anybody.look("loket-start");
    }

    @Test
    void aDirectorSignsInAndActsForHisCompany() {
        var jan = visitor();
        jan.open(places().kmo());
        jan.press("Aanmelden");
        jan.look("aanmelden-sleutels");
        jan.follow("Testsleutel");
        jan.look("aanmelden-testsleutel");
        jan.choose("Jan Dewilde");
        jan.press("Aanmelden");
        assertThat(jan.address()).isEqualTo(places().kmo() + "/mijn");
        assertThat(jan.read())
                .contains("U handelt namens Bakkerij De Halm BV 0123.456.749")
                .contains("U bent Jan Dewilde")
                .contains("Als gebruiker vraagt u steun aan");
        jan.look("kmo-mijn-toegang");
        jan.follow("Dienstverleners");
        assertThat(jan.read()).contains("ontbreekt het profiel dienstverlener", "Bakkerij De Halm BV");
        jan.look("kmo-profiel-ontbreekt");
    }

    @Test
    void onePersonForTwelveEnterprises() {
        var marc = visitor();
        marc.open(places().kmo());
        signInAs(marc, "Marc Claes");
        marc.look("aanmelden-voor-wie");
        marc.fill("Zoek een onderneming", "optiek");
        marc.press("Zoeken");
        marc.choose("Optiek Zicht BV");
        marc.press("Verder");
        assertThat(marc.read()).contains("U handelt namens Optiek Zicht BV 0131.827.453");

        // A second e-service asks no new proof, and hears the same enterprise.
        marc.open(places().counters() + "/e-loketondernemers");
        marc.follow("Aanmelden");
        assertThat(marc.address()).startsWith(places().counters() + "/e-loketondernemers/terug");
        assertThat(marc.read())
                .contains("U bent aangemeld bij e-loketondernemers", "Optiek Zicht BV")
                .contains("[ELoketOndernemersGebruiker-gebruiker:0131827453]");
        marc.look("loket-aangemeld");

        // To another enterprise: choose again, prove nothing.
        marc.open(places().kmo() + "/mijn");
        marc.press("wissel");
        marc.choose("Hageland Transport NV");
        marc.press("Verder");
        assertThat(marc.read()).contains("U handelt namens Hageland Transport NV 0131.413.719", "U bent Marc Claes");

        // Everywhere: the next sign-in, wherever, asks for a key.
        marc.press("Overal afmelden");
        assertThat(marc.read()).contains("U bent afgemeld bij kmo-portefeuille en bij Namens");
        marc.open(places().counters() + "/wse-loket");
        marc.follow("Aanmelden");
        assertThat(marc.read()).contains("Hoe wilt u zich aanmelden?");
    }

    @Test
    void aFunctionThatEndedOpensNothing() {
        var griet = visitor();
        griet.open(places().kmo());
        signInAs(griet, "Griet Lambrecht");
        assertThat(griet.read()).contains("U komt niet verder bij kmo-portefeuille");
        assertThat(griet.address()).startsWith(places().namens());
    }

    @Test
    void whoDirectsACompanyThroughAnotherActsForIt() {
        var sofie = visitor();
        sofie.open(places().kmo());
        signInAs(sofie, "Sofie Maes");
        sofie.choose("Molen Ter Heide NV");
        sofie.press("Verder");
        assertThat(sofie.read()).contains("U handelt namens Molen Ter Heide NV 0127.452.357");
    }
}

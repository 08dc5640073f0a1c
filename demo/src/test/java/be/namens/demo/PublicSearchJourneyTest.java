package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody without any key looks up who holds a function at an enterprise. */
class PublicSearchJourneyTest extends Journey {

    @Test
    void anybodyFindsWhoHoldsAFunction() {
        var anybody = visitor();
        anybody.open(places().namens() + "/");
        anybody.fill("Naam of nummer van de onderneming", "halm bakerij");
        anybody.press("Zoeken");
        assertThat(anybody.read()).contains("Bakkerij De Halm");
        anybody.look("zoeken-resultaat");
        anybody.follow("Bakkerij De Halm");
        assertThat(anybody.read()).contains("Functiehouders", "Bestuurder", "Rechtsvorm", "Zetel");
        anybody.look("onderneming");

        anybody.open(places().namens() + "/zoeken");
        anybody.look("zoeken");
        anybody.fill("Naam of nummer van de onderneming", "qwertyuiop");
        anybody.fill("Gemeente of postcode", "Gent");
        anybody.press("Zoeken");
        assertThat(anybody.read()).contains("Dit kunt u proberen", "Laat de gemeente weg");
        anybody.look("zoeken-niets");
        anybody.fill("Naam of nummer van de onderneming", "0123.456.748");
        anybody.press("Zoeken");
        anybody.look("zoeken-fout");
        anybody.open(places().namens() + "/onderneming/0999.999.922");
        anybody.look("onderneming-onbekend");
    }
}

package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who represents a company only together with others, or one that is bankrupt or dissolved, reads where they stand. */
class WhoRepresentsJourneyTest extends Journey {

    @Test
    void whoRepresentsTogetherWithOthersReadsWhyAndWhoCanGiveTheRight() {
        var karel = visitor();
        karel.open(places().kmo());
        signInAs(karel, "Karel Wouters");
        assertThat(karel.read())
                .contains("U komt niet verder bij kmo-portefeuille")
                .contains("Drukkerij De Letterbak NV")
                .contains("U vertegenwoordigt haar samen met andere bestuurders");
        karel.look("aanmelden-samen");

        karel.open(places().namens() + "/rechten");
        assertThat(karel.read())
                .contains("Buurtwerking De Linde VZW: minstens 2 bestuurders samen")
                .contains("Drukkerij De Letterbak NV: minstens 2 bestuurders samen");
        karel.look("rechten-samen");
    }

    @Test
    void ofABankruptCompanyTheTrusteeEntersAndTheDirectorDoesNot() {
        var bart = visitor();
        bart.open(places().kmo());
        signInAs(bart, "Bart Sterck");
        assertThat(bart.read()).contains("U komt niet verder bij kmo-portefeuille");
        bart.look("aanmelden-failliet");

        var ines = visitor();
        ines.open(places().kmo());
        signInAs(ines, "Ines Vandamme");
        assertThat(ines.read()).contains("U handelt namens Meubelen Sterck BV");
    }

    @Test
    void ofADissolvedCompanyTheLiquidatorEnters() {
        var ward = visitor();
        ward.open(places().kmo());
        signInAs(ward, "Ward Lemmens");
        assertThat(ward.read()).contains("U handelt namens Kaarsenmakerij Het Vlammetje BV");
    }
}

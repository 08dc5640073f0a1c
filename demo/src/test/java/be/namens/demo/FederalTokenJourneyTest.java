package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody prints a card, signs in with it where that is enough, and needs another key where it is not. */
class FederalTokenJourneyTest extends Journey {

    private static final String NAME = "Tom Peeters";
    private static final String NUMBER = "76.72.02-519.66";
    private static final String CODE = "label[for=code]";

    @Test
    void fromACardThatIsPrintedToALibraryAndNoFurther() {
        var tom = visitor();
        var card = print(tom);

        var library = visitor();
        library.open(places().counters() + "/mijn-bibliotheek/aanmelden");
        assertThat(library.read()).contains("Federaal token", "Zekerheid: laag");
        library.follow("Federaal token");
        library.look("aanmelden-federaal-token");
        library.fill("Rijksregisternummer of BIS-nummer", NUMBER);
        library.press("Verder");
        library.look("aanmelden-federaal-token-code");
        library.fill("Code nr.", card.another(library.textOf(CODE)));
        library.press("Aanmelden");
        assertThat(library.read()).contains("horen niet bij elkaar");
        library.look("aanmelden-federaal-token-fout");
        library.fill("Code nr.", card.answer(library.textOf(CODE)));
        library.press("Aanmelden");
        assertThat(library.read()).contains("U bent aangemeld bij Mijn Bibliotheek", "Tom");

        library.open(places().namens() + "/sleutels");
        assertThat(library.read())
                .contains("vraagt een sleutel die meer zekerheid geeft")
                .doesNotContain("Federaal token");
        library.look("aanmelden-token-te-zwak");
        proveToBe(library, NAME);
        assertThat(library.read()).contains("Mijn digitale sleutels");
        library.follow("Intrekken : Federaal token");
        library.tick("Ik weet dat dit mijn laatste sleutel is en wil hem toch intrekken");
        library.press("Sleutel intrekken");
        assertThat(library.read()).contains("Deze sleutel is er niet meer");
    }

    private static PrintedCard print(Visitor tom) {
        tom.open(places().namens());
        signInAs(tom, NAME);
        tom.open(places().namens() + "/sleutels");
        tom.press("Activeren ?: Federaal token");
        tom.look("sleutels-federaal-token");
        tom.press("Kaart maken");
        tom.look("sleutels-federaal-token-kaart");
        var card = new PrintedCard(tom.download("Kaart als pdf ophalen"));
        tom.fill("Code nr.", card.answer(tom.textOf(CODE)));
        tom.press("Federaal token activeren");
        assertThat(tom.read()).contains("Uw federaal token is geactiveerd");
        tom.look("sleutels-federaal-token-klaar");
        return card;
    }
}

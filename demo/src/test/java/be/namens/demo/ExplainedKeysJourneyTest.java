package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who does not know which key is which reads it, in the middle of signing in, and goes on. */
class ExplainedKeysJourneyTest extends Journey {

    @Test
    void fromTheListOfASignInToTheExplanationAndBack() {
        var reader = visitor();
        reader.open(places().kmo());
        reader.press("Aanmelden");
        reader.follow("Welke sleutel is wat?");
        reader.look("uitleg-sleutels");
        reader.follow("App-code");
        assertThat(reader.read()).contains("Wat u nodig hebt", "Kwijt, gestolen", "Substantieel");
        reader.look("uitleg-app-code");
        reader.follow("Verder met aanmelden");
        reader.follow("Ik heb geen van deze");
        reader.look("aanmelden-geen-sleutel");
        reader.follow("Lees hoe een activeringscode werkt");
        assertThat(reader.read()).contains("Ga naar een registratiekantoor");
        reader.look("uitleg-activation-code");
        reader.open(places().namens() + "/uitleg/sleutels/pincode");
        assertThat(reader.read()).contains("Zo een digitale sleutel is er hier niet");
        reader.look("uitleg-onbekend");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eid", "itsme", "passkey", "federal-token", "sms-code", "test-key"})
    void eachKeyCanBeReadOnATelephoneAndOnAScreen(String kind) {
        var reader = visitor();
        reader.open(places().namens() + "/uitleg/sleutels/" + kind);
        assertThat(reader.read()).contains("Wat u nodig hebt", "Zo begint u", "Hoe zeker is deze sleutel?");
        reader.look("uitleg-" + kind);
    }
}

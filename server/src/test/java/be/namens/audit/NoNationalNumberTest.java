package be.namens.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a national number does not pass; what the trail holds every day does. */
class NoNationalNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "85073003328",
                "85.07.30-033.28",
                "85.07.30 033 28",
                "850730-03328",
                "nummer 85073003328.",
                "nummer=85073003328&naam=Peeters",
                "{\"insz\":\"85073003328\"}",
                "first\n85.07.30-033.28\nlast"
            })
    void aNumberIsFoundHoweverItIsWrittenAndWhateverStandsAroundIt(String text) {
        assertThatThrownBy(() -> NoNationalNumber.in(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("85")
                .hasMessage("A fact of the trail may not hold a national number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456749",
                "0123.456.749",
                "2.000.000.339",
                "2026-11-23T20:11:46.916123Z",
                "VlaioInkom-dienstverlener by grant 2b06d168-93ea-4573-88ae-7ea4dd9c2afe",
                "KboOpenData_0136_2025_06_Full.zip",
                "1795464552444330302"
            })
    void whatTheTrailHoldsEveryDayPasses(String text) {
        assertThat(NoNationalNumber.in(text)).isEqualTo(text);
    }

    @Test
    void ourOwnKeysPassAlsoThoseOfDigitsOnly() {
        for (String key :
                new String[] {"00000000-0000-0000-0000-085073003328", "85073003-3285-4073-8033-850730033285"}) {
            assertThat(NoNationalNumber.in(UUID.fromString(key).toString())).isEqualTo(key);
        }
    }
}

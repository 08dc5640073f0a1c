package be.namens.eservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.shared.Localized;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients take role claims apart at hyphens, colons and spaces: no right and no profile has one in its code. */
class NamesOfRightsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VLAIOInkomGebruiker",
                "ab",
                "Recht_2",
                "R234567890123456789012345678901234567890123456789012345678901_3"
            })
    void aCodeHasLettersDigitsAndUnderscores(String code) {
        assertThat(new RightId(code)).hasToString(code);
        assertThat(new RightDefinition.Profile(code, Localized.same("x")).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "2recht",
                "_recht",
                "recht-lezer",
                "recht:lezer",
                "recht lezer",
                "recht\n",
                "réchten",
                "R2345678901234567890123456789012345678901234567890123456789012_4"
            })
    void anyOtherCodeIsRefusedForARightAndForAProfile(String code) {
        assertThatThrownBy(() -> new RightId(code)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RightDefinition.Profile(code, Localized.same("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRightHasAtLeastOneProfileAndKnowsOnlyItsOwn() {
        assertThatThrownBy(() -> right(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Recht");
        var right = right(List.of(new RightDefinition.Profile("lezer", Localized.same("Lezer"))));
        assertThat(right.profile("lezer")).isPresent();
        assertThat(right.profile("Lezer")).isEmpty();
        assertThat(right.profile("schrijver")).isEmpty();
    }

    private static RightDefinition right(List<RightDefinition.Profile> profiles) {
        return new RightDefinition(
                new RightId("Recht"),
                new EServiceId("loket"),
                Localized.same("Recht"),
                "loket",
                profiles,
                Optional.empty(),
                Period.ofYears(1));
    }
}

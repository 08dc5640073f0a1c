package be.namens.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueTokenTest {

    @Test
    void aRandomOneHas256BitsThatFitInAnAddressAndNeverComesTwice() {
        var seen = new HashSet<String>();
        for (int count = 0; count < 1_000; count++) {
            String value = OpaqueToken.random().value();
            assertThat(Base64.getUrlDecoder().decode(value)).hasSize(32);
            assertThat(value).matches("[A-Za-z0-9_-]{43}");
            seen.add(value);
        }
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void onlyItsSha256IsKept() {
        assertThat(HexFormat.of().formatHex(new OpaqueToken("é-token").hash()))
                .isEqualTo("bf45a083eea8120104ed8d4a4642c100670f3f837dd7b1daddce8ccda0cc8548");
    }

    @Test
    void itShowsItselfToNobody() {
        var token = OpaqueToken.random();
        assertThat(token.toString()).isEqualTo("OpaqueToken[…]");
        assertThat(String.format("%s", token)).doesNotContain(token.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void nothingIsNoToken(String text) {
        assertThatThrownBy(() -> new OpaqueToken(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsLongerThanAnyTokenIsRefusedBeforeItIsHashed() {
        assertThat(new OpaqueToken("x".repeat(512)).hash()).hasSize(32);
        assertThatThrownBy(() -> new OpaqueToken("x".repeat(513)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a token");
    }
}

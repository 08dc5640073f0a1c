package be.namens.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final byte[] ONE = key(1);
    private static final byte[] TWO = key(2);

    private final Vault vault = new Vault(ONE, TWO);

    private static byte[] key(int value) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) value);
        return key;
    }

    @Test
    void whatIsSealedIsOpenedAgain() {
        String text = "85.07.30-033.28 é€😀";
        assertThat(vault.openText("number", vault.seal("number", text))).isEqualTo(text);
        byte[] bytes = {0, -1, 127, -128};
        assertThat(vault.open("secret", vault.seal("secret", bytes))).isEqualTo(bytes);
        assertThat(vault.openText("number", vault.seal("number", ""))).isEmpty();
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTimeAndNeverStandsInIt() {
        byte[] first = vault.seal("number", "85073003328");
        assertThat(first).isNotEqualTo(vault.seal("number", "85073003328"));
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("85073003328");
    }

    @Test
    void forAnotherPurposeOrWithAnotherKeyItStaysShut() {
        byte[] sealed = vault.seal("number of a", "85073003328");
        assertThatThrownBy(() -> vault.open("number of b", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Vault(key(3), TWO).open("number of a", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("85073003328");
    }

    @Test
    void oneChangedBitAnywhereIsNoticed() {
        byte[] sealed = vault.seal("number", "85073003328");
        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> vault.open("number", changed))
                    .as("byte " + place)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 12})
    void contentThatIsTooShortToBeSealedIsRefused(int length) {
        assertThatThrownBy(() -> vault.open("number", new byte[length])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHashFindsTheSameTextForTheSamePurposeAndKeyOnly() {
        byte[] hash = vault.hash("number", "85073003328");
        assertThat(hash).hasSize(32).isEqualTo(new Vault(key(9), TWO).hash("number", "85073003328"));
        assertThat(hash).isNotEqualTo(vault.hash("number", "85073003329"));
        assertThat(hash).isNotEqualTo(vault.hash("code", "85073003328"));
        assertThat(hash).isNotEqualTo(new Vault(ONE, key(9)).hash("number", "85073003328"));
    }

    @Test
    void purposeAndTextDoNotRunIntoEachOther() {
        assertThat(vault.hash("ab", "c")).isNotEqualTo(vault.hash("a", "bc"));
    }

    /** HMAC-SHA-256 of "p", a zero and "t", computed elsewhere: hashes in a database outlive this code. */
    @Test
    void theHashIsWhatItAlwaysWas() {
        assertThat(HexFormat.of().formatHex(vault.hash("p", "t")))
                .isEqualTo("35701eab712e23a25ff895f27d28bb5c82488a62549d2abbdccb7b87d2e0bee9");
    }

    @Test
    void keysHaveThirtyTwoBytesAndDiffer() {
        assertThatThrownBy(() -> new Vault(new byte[31], TWO)).hasMessageContaining("exactly 32 bytes");
        assertThatThrownBy(() -> new Vault(ONE, new byte[33])).hasMessageContaining("exactly 32 bytes");
        assertThatThrownBy(() -> new Vault(ONE, ONE.clone())).hasMessageContaining("must differ");
    }
}

package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.EnterpriseNumber;
import be.namens.signin.Choice;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An e-service can say for whom it wants a person to act; what it says is advice, so nonsense is no error. */
class LoginHintTest {

    private static final Choice THE_ENTERPRISE = new Choice.ForEnterprise(new EnterpriseNumber("0428315871"));

    @Test
    void theJsonOfAcmNamesAnEnterprise() {
        assertThat(LoginHint.read(encoded("{\"cap_hint\":\"EA\",\"code_hint\":\"0428315871\"}")))
                .contains(THE_ENTERPRISE);
    }

    @Test
    void theJsonOfAcmNamesTheCitizen() {
        assertThat(LoginHint.read(encoded("{\"cap_hint\":\"BUR\"}"))).contains(new Choice.Oneself());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0428315871", "0428.315.871", " 0428315871 "})
    void aPlainEnterpriseNumberWillDo(String hint) {
        assertThat(LoginHint.read(hint)).contains(THE_ENTERPRISE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jan@example.be",
                "0428315872",
                "e30=",
                "bm90IGpzb24=",
                "eyJjYXBfaGludCI6IkdJRCJ9",
                "eyJjYXBfaGludCI6eyJhIjoxfX0=",
                "W10=",
                "%%%"
            })
    void anythingElseIsNoHint(String hint) {
        assertThat(LoginHint.read(hint)).isEmpty();
    }

    @Test
    void aHintOfTenThousandCharactersIsNoHint() {
        assertThat(LoginHint.read("A".repeat(10_000))).isEqualTo(Optional.empty());
    }

    private static String encoded(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}

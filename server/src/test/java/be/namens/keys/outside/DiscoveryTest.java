package be.namens.keys.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyVisit;
import be.namens.shared.NamensSettings;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.testing.NamensTest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How often a provider is asked what it is and which keys it has, and what happens while it does not say. */
@NamensTest
class DiscoveryTest {

    private static final String METADATA = "/.well-known/openid-configuration";
    private static final KeyVisit VISIT = new KeyVisit("a visit of this browser");

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    private OutsideWorld world;
    private OutsideKind kind;

    @BeforeEach
    void begin() {
        world = new OutsideWorld(context);
        kind = world.kind("discovered", "", Duration.ofSeconds(30));
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void metadataIsReadWhenItIsFirstNeededAndThenOnceAnHour() {
        behave("");
        assertThat(world.provider.reads(METADATA)).isZero();
        assertThat(leaves()).isTrue();
        assertThat(leaves()).isTrue();
        assertThat(world.provider.reads(METADATA)).isEqualTo(1);

        world.clock.advance(Duration.ofMinutes(61));
        assertThat(leaves()).isTrue();
        assertThat(world.provider.reads(METADATA)).isEqualTo(2);
    }

    @Test
    void whatWasReadBeforeServesWhileItCannotBeReadAnew() {
        behave("");
        assertThat(leaves()).isTrue();
        world.clock.advance(Duration.ofMinutes(61));
        behave("is down");
        assertThat(leaves()).isTrue();
        assertThat(leaves()).isTrue();
        assertThat(world.provider.reads(METADATA)).as("not asked by everybody").isEqualTo(1);
        world.clock.advance(Duration.ofSeconds(31));
        behave("");
        assertThat(leaves()).isTrue();
        assertThat(world.provider.reads(METADATA)).isEqualTo(1);
    }

    @Test
    void aProviderThatWasDownIsFoundWhenItIsBack() {
        behave("is down");
        assertThat(leaves()).isFalse();
        behave("");
        assertThat(leaves()).isTrue();
    }

    @Test
    void aKeyThatIsNotKnownHasTheKeysReadAnewButNotForEverybodyWhoMakesOneUp() throws Exception {
        var provider = OutsideProvider.of(
                "discovered",
                OutsideWorld.settings(
                        world.provider.issuer(),
                        Files.writeString(folder.resolve("keys"), RowsOfTokens.ours()),
                        "plain",
                        List.of("openid"),
                        Duration.ofSeconds(30)),
                new NamensSettings(OutsideWorld.BASE));
        publish(RowsOfTokens.SIGNS);
        var signatures =
                new Discovery(provider, new TheClock(world.clock)).current().signatures();
        Signatures.verified(signatures, signedBy(RowsOfTokens.SIGNS, JWSAlgorithm.RS256));
        Signatures.verified(signatures, signedBy(RowsOfTokens.SIGNS, JWSAlgorithm.RS256));
        assertThat(world.provider.reads("/keys")).isEqualTo(1);

        publish(RowsOfTokens.SIGNS_EC);
        Signatures.verified(signatures, signedBy(RowsOfTokens.SIGNS_EC, JWSAlgorithm.ES256));
        assertThat(world.provider.reads("/keys")).as("a new key").isEqualTo(1);

        for (int madeUp = 0; madeUp < 5; madeUp++) {
            var refused = catchThrowable(
                    () -> Signatures.verified(signatures, signedBy(RowsOfTokens.OUR_SIGNING, JWSAlgorithm.RS256)));
            assertThat(refused).isInstanceOf(Refused.class).hasMessage("outside-key");
        }
        assertThat(world.provider.reads("/keys")).as("keys that are made up").isLessThanOrEqualTo(2);
    }

    private void publish(JWK key) {
        var behaviour = new ProviderStandIn.Behaviour();
        behaviour.keys = new JWKSet(key).toString(true);
        world.provider.behave(behaviour);
    }

    private static String signedBy(JWK key, JWSAlgorithm algorithm) throws JOSEException {
        return RowsOfTokens.signed(Map.of("sub", "somebody"), algorithm, key);
    }

    private boolean leaves() {
        return kind.leave(VISIT, means -> true) instanceof KeyAnswer.Elsewhere;
    }

    private void behave(String happens) {
        var behaviour = new ProviderStandIn.Behaviour();
        behaviour.happens.put(METADATA, happens);
        world.provider.behave(behaviour);
    }
}

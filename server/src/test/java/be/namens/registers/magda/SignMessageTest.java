package be.namens.registers.magda;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.testing.Belgium;
import be.namens.testing.MagdaStandIn;
import be.namens.testing.TestAuthority;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslStoreBundle;

/** What is signed in a question, and that signing tells nobody what is asked. */
class SignMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final TestAuthority authority = new TestAuthority("Authority of a test");
    private final SignMessage signing = SignMessage.with(SslBundle.of(
            SslStoreBundle.of(authority.keyStore("Namens in a test"), TestAuthority.PASSWORD, authority.trustStore()),
            SslBundleKey.of(TestAuthority.PASSWORD, "key")));

    @Test
    void theNumberThatIsAskedAboutIsInNoLogAtWhateverLevel() throws Exception {
        var person = Belgium.freshNationalNumber();
        var told = new Told();
        var all = Logger.getLogger("");
        var before = all.getLevel();
        var question = Envelope.of(new Question.FunctionsOf(person), settings(), "1", NOW);
        told.setLevel(Level.ALL);
        all.addHandler(told);
        // An operator who looks for an error and lets the whole program tell everything.
        all.setLevel(Level.ALL);
        try {
            signing.sign(question, NOW);
        } finally {
            all.removeHandler(told);
            all.setLevel(before);
        }
        assertThat(new String(SignMessage.bytes(question), StandardCharsets.UTF_8))
                .contains(person.digits());
        assertThat(String.join("\n", told.lines)).doesNotContain(person.digits());
    }

    @Test
    void aChangeOnTheWayBreaksTheSignature() throws Exception {
        var person = Belgium.freshNationalNumber();
        var question = Envelope.of(new Question.FunctionsOf(person), settings(), "1", NOW);
        signing.sign(question, NOW);
        String message = new String(SignMessage.bytes(question), StandardCharsets.UTF_8);
        MagdaStandIn.requireSignature(parse(message));
        for (String[] change : List.of(
                new String[] {person.digits(), Belgium.freshNationalNumber().digits()},
                new String[] {"2026-11-28T12:05:00Z", "2026-11-29T12:05:00Z"})) {
            assertThat(message).contains(change[0]);
            var changed = parse(message.replace(change[0], change[1]));
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> MagdaStandIn.requireSignature(changed)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static org.w3c.dom.Document parse(String message) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
    }

    private static MagdaSettings settings() {
        return new org.springframework.boot.context.properties.bind.Binder(
                        new org.springframework.boot.context.properties.source.MapConfigurationPropertySource())
                .bindOrCreate("magda", MagdaSettings.class);
    }

    /** What is logged, as it would stand in a file. */
    private static final class Told extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLoggerName() + " " + new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

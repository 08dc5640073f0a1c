package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Walks of people through the demo in a real browser. All journeys share one demo on free ports.
 *
 * <p>Every page that a journey looks at is checked by axe and for overflow at 360 and 1280 pixels; with {@code -Dscreenshots} it is
 * pictured in {@code docs/screenshots} too.
 */
abstract class Journey {

    /** What Namens and kmo-portefeuille logged in this run. */
    private static final Path LOG = Path.of("target/journeys.log").toAbsolutePath();

    /** Numbers that were given in this run. */
    private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

    private final List<Visitor> visitors = new ArrayList<>();

    /** One demo for all journeys; the JVM stops it at its end. */
    private static final class TheDemo {
        static final Demo DEMO = start();

        private static Demo start() {
            try {
                var folder = Files.createTempDirectory("namens-journeys");
                System.setProperty("logging.file.name", LOG.toString());
                var demo = new Demo(Places.free(folder));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    demo.stop();
                    FileSystemUtils.deleteRecursively(folder.toFile());
                }));
                demo.start();
                return demo;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** One browser for all journeys; each visitor has a profile of their own in it. It ends when this JVM no longer speaks to it. */
    private static final class TheBrowser {
        static final Browser BROWSER = Chromium.launch(Chromium.playwright());
    }

    static Demo demo() {
        return TheDemo.DEMO;
    }

    static Places places() {
        return demo().places();
    }

    /** Neither an address, nor a line of the log, nor a fact of the trail holds a national number of the demo world. */
    @AfterAll
    static void noNationalNumberShowed() throws IOException {
        var facts = demo().namens()
                .getBean(JdbcTemplate.class)
                .queryForList("SELECT fact::text FROM audit.fact", String.class);
        assertThat(facts).isNotEmpty();
        assertThat(Visitor.addresses()).isNotEmpty();
        var log = Files.readString(LOG);
        assertThat(log).contains("Tokens are signed with");
        var shown = log + String.join("\n", facts) + String.join("\n", Visitor.addresses());
        for (var person : WorldFile.read("world.yaml", Demo.world()).persons()) {
            assertHidden(person.number().digits(), shown);
        }
        GIVEN.forEach(number -> assertHidden(number, shown));
    }

    private static void assertHidden(String digits, String shown) {
        String typed = digits.replaceAll("(..)(..)(..)(...)(..)", "$1.$2.$3-$4.$5");
        assertThat(shown).as("a national number").doesNotContain(digits, typed);
    }

    /** A number that somebody was given in this run, with or without points: it too stands in no address, log or fact. */
    static void secret(String number) {
        GIVEN.add(number.replaceAll("[^0-9]", ""));
    }

    /** Somebody at a device that was never here. */
    Visitor visitor() {
        var visitor = new Visitor(TheBrowser.BROWSER);
        visitors.add(visitor);
        return visitor;
    }

    /** Presses Aanmelden where the visitor is, and proves with the test key to be this person. */
    static void signInAs(Visitor visitor, String name) {
        visitor.press("Aanmelden");
        proveToBe(visitor, name);
    }

    static void proveToBe(Visitor visitor, String name) {
        visitor.follow("Testsleutel");
        visitor.choose(name);
        visitor.press("Aanmelden");
    }

    @AfterEach
    void nothingWasBlocked() {
        visitors.forEach(Visitor::close);
        assertThat(visitors)
                .allSatisfy(visitor -> assertThat(visitor.complaints())
                        .as("what the browser complained about")
                        .isEmpty());
    }
}

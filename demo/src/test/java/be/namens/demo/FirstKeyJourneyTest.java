package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Somebody without any key goes to a desk, and comes home with a letter and an e-mail: together they are a first key. */
class FirstKeyJourneyTest extends Journey {

    private static final String NUMBER = "83.67.28-130.78"; // Fatima El Amrani in world.yaml
    private static final Pattern CODE = Pattern.compile("([34679CDFGHJKLMNPQRTVWX]{4} ){3}[34679CDFGHJKLMNPQRTVWX]{4}");

    @Test
    void fromADeskToAFirstKey() {
        var code = code(atTheDesk("Fatima El Amrani", "fatima@demo.example"));

        var fatima = visitor();
        openLinkOf("fatima@demo.example", fatima);
        assertThat(fatima.address()).isEqualTo(places().namens() + "/activeren");
        assertThat(fatima.read()).contains("Typ de code van uw brief").doesNotContain("Fatima");
        fatima.look("activeren-code");
        fatima.fill("Activeringscode", "CCCC CCCC CCCC CCCC");
        fatima.press("Verder");
        assertThat(fatima.read()).contains("hoort niet bij de link");
        fatima.look("activeren-code-fout");
        fatima.fill("Activeringscode", code.toLowerCase(Locale.ROOT).replace(" ", ""));
        fatima.press("Verder");
        assertThat(fatima.read())
                .contains("U activeert een sleutel voor Fatima El Amrani")
                .doesNotContain("Federaal token");
        fatima.look("activeren-sleutel");

        fatima.follow("App-code");
        fatima.look("activeren-app-code");
        fatima.follow("Terug naar de keuze van een sleutel");
        fatima.follow("App-code");
        fatima.press("QR-code tonen");
        var app = new AppCode(fatima.textOf("#app-code-secret"));
        fatima.fill("Code uit uw app", app.now());
        fatima.press("App-code activeren");
        assertThat(fatima.read()).contains("Uw sleutel is geactiveerd");
        fatima.look("activeren-klaar");
        fatima.press("Nu aanmelden");

        fatima.follow("App-code");
        fatima.fill("Rijksregisternummer of BIS-nummer", NUMBER);
        fatima.fill("Code uit uw app", app.next());
        fatima.press("Aanmelden");
        assertThat(fatima.read()).contains("Mijn digitale sleutels", "Geactiveerd op");

        var finder = visitor();
        openLinkOf("fatima@demo.example", finder);
        assertThat(finder.read()).contains("is al een sleutel geactiveerd");
        finder.look("activeren-opgebruikt");
    }

    @Test
    void aPasskeyAsTheFirstKey() {
        var code = code(atTheDesk("Karel Wouters", "karel@demo.example"));
        var karel = visitor().withPasskeys();
        openLinkOf("karel@demo.example", karel);
        karel.fill("Activeringscode", code);
        karel.press("Verder");
        karel.follow("Passkey");
        karel.look("activeren-passkey");
        karel.fill("Hoe noemt u dit toestel?", "Mijn telefoon");
        karel.press("Passkey maken");
        karel.await("Uw sleutel is geactiveerd");
        karel.press("Nu aanmelden");
        karel.follow("Passkey");
        karel.press("Aanmelden");
        karel.await("Mijn telefoon");
        assertThat(karel.read()).contains("Mijn digitale sleutels");
    }

    /** Gives the letter that the clerk prints. */
    private byte[] atTheDesk(String name, String address) {
        var clerk = visitor();
        clerk.open(places().counters() + RegistrationOffice.PATH);
        clerk.press("Code geven");
        assertThat(clerk.read()).contains("Kies wie aan het loket staat");
        clerk.select("Wie staat aan het loket?", name);
        clerk.fill("E-mailadres dat alleen deze persoon leest", "geen adres");
        clerk.press("Code geven");
        assertThat(clerk.read()).contains("Vul een e-mailadres in");
        clerk.look("demo-registratiekantoor");
        clerk.fill("E-mailadres dat alleen deze persoon leest", address);
        clerk.press("Code geven");
        assertThat(clerk.read()).contains(name + " heeft een activeringscode");
        clerk.look("demo-registratiekantoor-gegeven");
        return clerk.downloadBehind("Brief als pdf ophalen");
    }

    private static String code(byte[] letter) {
        try (var reader = new PdfReader(letter)) {
            var code = CODE.matcher(new PdfTextExtractor(reader).getTextFromPage(1));
            assertThat(code.find()).as("a code is on the paper").isTrue();
            return code.group();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads the simulated mailbox, as a visitor of the demo does, until the e-mail is there, and follows its link. */
    private static void openLinkOf(String address, Visitor reader) {
        for (int look = 0; look < 200; look++) {
            reader.open(places().counters() + PostPage.PATH);
            if (reader.read().contains(address)) {
                reader.follow(places().namens() + "/activeren/");
                return;
            }
        }
        throw new AssertionError("No e-mail arrived");
    }
}

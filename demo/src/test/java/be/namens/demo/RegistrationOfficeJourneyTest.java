package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * From no Belgian number at all to signing in for a firm: an appointment in German, the desk, a BIS number, a letter and a link, a first
 * key, the number of the firm at the other desk, kmo-portefeuille.
 */
class RegistrationOfficeJourneyTest extends Journey {

    private static final Pattern CODE = Pattern.compile("([34679CDFGHJKLMNPQRTVWX]{4} ){3}[34679CDFGHJKLMNPQRTVWX]{4}");
    private static final Pattern BIS = Pattern.compile("BIS-nummer ([0-9.]{8}-[0-9]{3}\\.[0-9]{2})");
    private static final String ADDRESS = "hans.vogel@demo.example";
    private static final String FIRM = "Optiek Zicht GmbH"; // A company in the demo world has nearly the same name.

    /** Given at the desk, and shown there once. */
    private String number = "";

    @Test
    void aGermanFirmAndItsDirectorGetTheirNumbersAndHeSignsInForIt() {
        askForAnAppointment();
        var code = code(atTheDesk());
        var hans = visitor();
        openLink(hans);
        assertThat(hans.address()).isEqualTo(places().namens() + "/activeren");
        assertThat(hans.read()).contains("Aktivierungscode");
        hans.open(places().namens() + "/activeren?taal=nl");
        hans.fill("Activeringscode", code);
        hans.press("Verder");
        assertThat(hans.read()).contains("U activeert een sleutel voor Hans Vogel");
        hans.follow("App-code");
        hans.press("QR-code tonen");
        var app = new AppCode(hans.textOf("#app-code-secret"));
        hans.fill("Code uit uw app", app.now());
        hans.press("App-code activeren");
        assertThat(hans.read()).contains("Uw sleutel is geactiveerd");

        String firm = new AtTheCounter(places(), this::visitor).register(FIRM, "HRB 5812", number, "Vogel");

        hans.open(places().kmo());
        hans.press("Aanmelden");
        hans.follow("App-code");
        hans.fill("Rijksregisternummer of BIS-nummer", number);
        hans.fill("Code uit uw app", app.next());
        hans.press("Aanmelden");
        assertThat(hans.address()).startsWith(places().kmo());
        assertThat(hans.read()).contains("Hans Vogel", "U handelt namens " + FIRM, firm, "wettelijk vertegenwoordiger");
        hans.look("kmo-buitenlandse-onderneming");
    }

    private void askForAnAppointment() {
        var hans = visitor();
        hans.open(places().namens() + "/afspraak?taal=de");
        hans.look("afspraak-waarvoor");
        hans.choose("Ich vertrete ein Unternehmen");
        hans.fill("Für welches Unternehmen?", FIRM);
        hans.press("Weiter");
        hans.fill("Vornamen", "Hans");
        hans.fill("Familienname", "Vogel");
        hans.fill("Tag", "30");
        hans.fill("Monat", "7");
        hans.fill("Jahr", "1985");
        hans.select("Staatsangehörigkeit", "Deutschland");
        hans.fill("E-Mail-Adresse", ADDRESS);
        hans.look("afspraak-wie");
        hans.press("Weiter");
        hans.choose("Burgerzaken Leiestreek");
        hans.choose("Vormittags");
        hans.look("afspraak-waar");
        hans.press("Weiter");
        hans.look("afspraak-nakijken");
        hans.press("Termin anfragen");
        assertThat(hans.read()).contains("Ihre Anfrage ist gesendet");
        hans.look("afspraak-klaar");
    }

    /** Gives the letter that the clerk prints. */
    private byte[] atTheDesk() {
        var lieselot = visitor();
        lieselot.open(places().namens() + "/loket/personen");
        proveToBe(lieselot, "Lieselot Verbeke");
        assertThat(lieselot.read()).contains("Registratiekantoor", "Hans Vogel");
        lieselot.look("registratiekantoor-start");
        lieselot.follow("Hans Vogel");
        lieselot.fill("Reden", "staat aan het loket");
        lieselot.press("Dossier openen");
        lieselot.look("registratiekantoor-afspraak");
        lieselot.press("Document nakijken");
        lieselot.choose("Paspoort");
        lieselot.fill("Nummer van het document", "C01X00T47");
        lieselot.choose("Man");
        lieselot.tick("Ik heb de persoon en het document gezien");
        lieselot.look("registratiekantoor-document");
        lieselot.press("Verder");
        assertThat(lieselot.read()).contains("Niemand in het register lijkt op deze persoon");
        lieselot.look("registratiekantoor-gevonden");
        lieselot.press("Bevestigen");
        assertThat(lieselot.read()).contains("BIS-nummer");
        lieselot.look("registratiekantoor-persoon");
        lieselot.press("Toon het hele nummer");
        var shown = BIS.matcher(lieselot.read());
        assertThat(shown.find()).as("the whole number is shown").isTrue();
        number = shown.group(1);
        secret(number);
        return lieselot.download("Brief maken en link sturen");
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

    private static void openLink(Visitor reader) {
        for (int look = 0; look < 200; look++) {
            reader.open(places().counters() + PostPage.PATH);
            if (reader.read().contains("/activeren/") && reader.read().contains(ADDRESS)) {
                reader.follow(places().namens() + "/activeren/");
                return;
            }
        }
        throw new AssertionError("No e-mail arrived");
    }
}

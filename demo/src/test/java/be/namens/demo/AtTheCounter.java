package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** Two clerks of Loket Vlasmarkt register a firm from Germany: one fills in, the other confirms. Journeys begin with it. */
final class AtTheCounter {

    private static final Pattern NUMBER = Pattern.compile("met nummer ([01][0-9]{3}\\.[0-9]{3}\\.[0-9]{3})");

    private final String desk;
    private final Supplier<Visitor> visitors;

    AtTheCounter(Places places, Supplier<Visitor> visitors) {
        this.desk = places.namens() + "/loket/ondernemingen";
        this.visitors = visitors;
    }

    /**
     * The number that the firm gets.
     *
     * @param director the national or BIS number of who directs it
     */
    String register(String firm, String foreignNumber, String director, String surname) {
        var bram = signedIn("Bram Claeys");
        bram.look("loket-start");
        bram.follow("Onderneming inschrijven");
        fillIn(bram, firm, foreignNumber, director, surname);
        var nele = signedIn("Nele Aerts");
        nele.look("loket-wacht");
        nele.follow(firm);
        nele.look("loket-openen");
        nele.fill("Reden", "inschrijving nakijken");
        nele.press("Dossier openen");
        assertThat(nele.read()).contains(firm, "Duitsland", surname);
        nele.look("loket-dossier");
        nele.press("Bevestigen");
        nele.look("loket-bevestigd");
        var number = NUMBER.matcher(nele.read());
        assertThat(number.find()).as("the firm has a number").isTrue();
        return number.group(1);
    }

    /** One clerk looks at the file, thinks of a change and wants it struck off instead; the other nearly sends that back, and confirms. */
    void strikeOff(String firm) {
        var bram = signedIn("Bram Claeys");
        bram.follow("Dossiers bekijken");
        bram.look("loket-dossiers");
        bram.follow(firm);
        bram.fill("Reden", "vraag van de onderneming");
        bram.press("Dossier openen");
        bram.look("loket-ingeschreven");
        bram.press("Wijzigen");
        bram.look("loket-wijziging");
        bram.press("Niet indienen en weggooien");
        bram.follow("Dossiers bekijken");
        bram.follow(firm);
        bram.follow("Onderneming schrappen");
        bram.look("loket-schrappen");
        bram.press("Schrapping indienen");
        bram.look("loket-schrappen-fout");
        bram.fill("Reden", "zij stopt in België");
        bram.press("Schrapping indienen");
        var nele = signedIn("Nele Aerts");
        // Opened a moment ago, to confirm the registration: the reason still counts.
        nele.follow(firm);
        assertThat(nele.read()).contains("Schrapping: wacht op bevestiging", "zij stopt in België");
        nele.follow("Terugsturen");
        nele.look("loket-terugsturen");
        nele.follow("Terug");
        nele.press("Bevestigen");
        nele.look("loket-geschrapt");
        assertThat(nele.read())
                .contains(firm + " is geschrapt", "Wat ingeschreven was")
                .doesNotContain("staat in het register");
    }

    private static void fillIn(Visitor bram, String firm, String foreignNumber, String director, String surname) {
        bram.look("loket-herkomst");
        bram.press("Verder");
        bram.look("loket-herkomst-fout");
        bram.select("Land", "Duitsland");
        bram.fill("Registernummer", foreignNumber);
        bram.press("Verder");
        bram.look("loket-naam");
        bram.fill("Officiële naam", firm);
        bram.fill("Rechtsvorm in haar land", "GmbH");
        bram.press("Verder");
        bram.look("loket-zetel");
        bram.fill("Straat", "Jülicher Straße");
        bram.fill("Huisnummer", "12");
        bram.fill("Postcode", "52070");
        bram.fill("Plaats", "Aachen");
        bram.press("Verder");
        if (bram.address().endsWith("/lijkt-op")) {
            bram.look("loket-lijkt-op");
            bram.choose("Nee, het is geen van deze");
            bram.press("Verder");
        }
        bram.fill("Rijksregisternummer of BIS-nummer", director);
        bram.fill("Familienaam", surname);
        bram.press("Vertegenwoordiger toevoegen");
        bram.look("loket-vertegenwoordigers");
        bram.press("Verder");
        bram.choose("Uittreksel uit het register van het land");
        bram.attach("Bestand", "uittreksel.pdf", extract(firm));
        bram.press("Document toevoegen");
        bram.look("loket-bewijzen");
        bram.press("Verder");
        bram.look("loket-nakijken");
        bram.fill("Waarom dient u dit in?", "aanvraag aan het loket");
        bram.press("Indienen");
        bram.look("loket-ingediend");
    }

    private Visitor signedIn(String name) {
        var clerk = visitors.get();
        clerk.open(desk);
        Journey.proveToBe(clerk, name);
        assertThat(clerk.read()).contains(name, "Loket Vlasmarkt VZW");
        return clerk;
    }

    private static byte[] extract(String firm) {
        var out = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph("Handelsregister Aachen: " + firm));
        document.close();
        return out.toByteArray();
    }
}

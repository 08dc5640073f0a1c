package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody activates a code by SMS, signs in with it at another device, and shows a card there for what asks more. */
class SmsCodeJourneyTest extends Journey {

    private static final String NUMBER = "78.71.05-208.31"; // Els Goossens in world.yaml
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6}) is uw code voor Namens");

    @Test
    void fromATelephoneNumberToSigningInWithIt() {
        var els = visitor();
        els.open(places().namens() + "/sleutels/sms-code");
        proveToBe(els, "Els Goossens");
        assertThat(els.read()).contains("Sms-code activeren");
        els.look("sleutels-sms-code");
        els.press("Stuur een code");
        assertThat(els.read()).contains("Vul het nummer van een gsm in");
        els.fill("Nummer van uw gsm", "0470 12 34 56");
        els.press("Stuur een code");
        assertThat(els.read()).contains("+32\u00a0•••\u00a0••\u00a0••\u00a056");
        els.look("sleutels-sms-code-bevestigen");
        els.fill("Code uit de sms", newestCode(""));
        String first = newestCode("");
        els.press("Sms-code activeren");
        assertThat(els.read()).contains("Uw sms-code is geactiveerd");
        els.look("sleutels-sms-code-klaar");

        var elsewhere = visitor();
        elsewhere.open(places().kmo());
        elsewhere.press("Aanmelden");
        elsewhere.follow("Sms-code");
        elsewhere.look("aanmelden-sms-code-nummer");
        elsewhere.fill("Rijksregisternummer of BIS-nummer", NUMBER);
        elsewhere.press("Verder");
        assertThat(elsewhere.read()).contains("Code uit de sms", "De code werkt 5 minuten");
        elsewhere.fill("Code uit de sms", "12");
        elsewhere.press("Aanmelden");
        assertThat(elsewhere.read()).contains("Vul de code uit de sms in: 6 cijfers");
        elsewhere.look("aanmelden-sms-code");
        elsewhere.fill("Code uit de sms", newestCode(first));
        elsewhere.press("Aanmelden");
        assertThat(elsewhere.read()).contains("Drukkerij De Letterbak");

        els.open(places().counters() + "/berichten");
        els.look("demo-berichten");
        stepUpToTheCard(elsewhere);
    }

    /** A second e-service lets her in by the SMS, and then asks more: the card is shown, the enterprise is not chosen anew. */
    private static void stepUpToTheCard(Visitor els) {
        els.open(places().counters() + "/wse-loket");
        els.follow("Aanmelden");
        assertThat(els.read()).contains("U bent aangemeld bij WSE-loket", "Els", "Drukkerij De Letterbak");
        els.withScripts();
        els.follow("Verder met iets waarvoor een eID-kaart nodig is");
        assertThat(els.read())
                .contains("U bent al aangemeld, maar", "Onderneming in orde", "eID-kaart")
                .doesNotContain("Sms-code", "App-code");
        els.follow("eID-kaart");
        els.select("Wiens kaart?", "Els Goossens");
        els.press("Aanmelden");
        els.await("U bent aangemeld bij WSE-loket");
        assertThat(els.address()).startsWith(places().counters() + "/wse-loket/terug");
        assertThat(els.read()).contains("Drukkerij De Letterbak");
        els.withoutScripts();
    }

    /** Reads the page of the simulated post, as a visitor of the demo does, until a code is there that is not this one. */
    private String newestCode(String not) {
        var telephone = visitor();
        for (int look = 0; look < 200; look++) {
            telephone.open(places().counters() + "/berichten");
            var code = CODE.matcher(telephone.read());
            if (code.find() && !code.group(1).equals(not)) {
                return code.group(1);
            }
        }
        throw new AssertionError("No SMS arrived");
    }
}

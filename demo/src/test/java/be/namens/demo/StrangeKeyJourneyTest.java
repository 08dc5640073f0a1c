package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody reads that a key was added that is not theirs, and blocks it from the e-mail. */
class StrangeKeyJourneyTest extends Journey {

    private static final String NAME = "Sofie Maes";
    private static final String NUMBER = "80.65.09-264.49"; // Sofie Maes in world.yaml
    private static final Pattern LINK = Pattern.compile("http://\\S+/dit-was-ik-niet/\\S+");
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6}) is uw code om dit e-mailadres");

    @Test
    void fromAKeyOfSomebodyElseToNobodyInside() {
        var thief = visitor();
        thief.open(places().namens() + "/sleutels/app-code");
        proveToBe(thief, NAME);
        thief.press("QR-code tonen");
        var app = new AppCode(thief.textOf("#app-code-secret"));
        thief.fill("Code uit uw app", app.now());
        thief.press("App-code activeren");
        assertThat(thief.read()).contains("Uw app-code is geactiveerd");
        thief.open(places().namens() + "/sleutels");
        assertThat(thief.read()).contains("Laatste veranderingen", "Nieuwe sleutel: App-code");
        thief.look("sleutels-veranderingen");

        var sofie = visitor();
        String mail = mailbox(sofie, "E-mail aan sofie@demo.example");
        assertThat(mail).contains("Dag Sofie Maes", "met Chrome, Linux");
        sofie.look("demo-berichten-sleutel");
        var link = LINK.matcher(mail);
        assertThat(link.find()).isTrue();
        sofie.open(link.group());
        assertThat(sofie.read()).contains("Was u dit niet?");
        sofie.look("dit-was-ik-niet");
        sofie.press("Dit was ik niet: blokkeer de sleutel");
        assertThat(sofie.read()).contains("De sleutel is geblokkeerd en u bent overal afgemeld");
        sofie.look("dit-was-ik-niet-klaar");
        sofie.open(link.group());
        assertThat(sofie.read()).contains("Deze link doet niets meer");
        sofie.look("dit-was-ik-niet-voorbij");

        thief.open(places().namens() + "/mijn-rechten");
        assertThat(thief.read()).contains("Hoe wilt u zich aanmelden?");
        thief.follow("App-code");
        thief.fill("Rijksregisternummer of BIS-nummer", NUMBER);
        thief.fill("Code uit uw app", app.next());
        thief.press("Aanmelden");
        assertThat(thief.read()).contains("Dit rijksregisternummer en deze code horen niet bij elkaar");
    }

    @Test
    void anAddressIsGivenAndConfirmed() {
        var tom = visitor();
        tom.open(places().namens() + "/sleutels/e-mail");
        proveToBe(tom, "Tom Peeters");
        assertThat(tom.read()).contains("Nu sturen we naar t•••@demo.example");
        tom.look("sleutels-e-mail");
        tom.fill("E-mailadres", "fietsen@tom.example");
        tom.press("Stuur een code");
        assertThat(tom.read()).contains("f•••@tom.example");
        tom.look("sleutels-e-mail-bevestigen");
        var code = CODE.matcher(mailbox(visitor(), "Bevestig uw e-mailadres"));
        assertThat(code.find()).isTrue();
        tom.fill("Code uit de e-mail", code.group(1));
        tom.press("E-mailadres bevestigen");
        assertThat(tom.read()).contains("Uw e-mailadres is bevestigd");
        tom.look("sleutels-e-mail-klaar");
        mailbox(visitor(), "Uw e-mailadres voor meldingen is gewijzigd");
    }

    /** Reads the simulated mailbox until words are there. */
    private String mailbox(Visitor reader, String words) {
        for (int look = 0; look < 200; look++) {
            reader.open(places().counters() + "/berichten");
            String all = reader.read();
            if (all.contains(words)) {
                return all.substring(all.indexOf(words));
            }
        }
        throw new AssertionError("No e-mail arrived with: " + words);
    }
}

package be.namens.portal.managers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.portal.PortalVisitor;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two directors who decide together appoint a chief access manager, and end it together. */
@NamensTest
class ProposalPagesTest {

    @Autowired
    NamensSettings settings;

    @Autowired
    ApplicationContext context;

    private Belgium belgium;
    private Person karel;
    private Person els;
    private Person employee;
    private String surname;
    private Enterprise press;

    @BeforeEach
    void aCompanyOfThreeDirectorsOfWhomTwoDecide() {
        belgium = new Belgium(context);
        karel = belgium.person("Karel", "Wouters");
        els = belgium.person("Els", "Goossens");
        surname = "Claes" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        employee = belgium.person("Bo", surname);
        press = belgium.company("Drukkerij De Letterbak", "014");
        belgium.director(karel, press);
        belgium.director(els, press);
        belgium.director(belgium.person("Dirk", "Baert"), press);
    }

    @Test
    void oneProposesTheOtherAgreesAndTheChiefManages() {
        var first = as(karel);
        assertThat(first.get("/toegangsbeheerders").body())
                .contains("U beslist hier samen: minstens 2", "Een hoofdtoegangsbeheerder voorstellen")
                .doesNotContain("De toegekende rechten bekijken");
        String draft = filledIn(first);
        assertThat(first.get(draft + "/nakijken").body())
                .contains("één andere vertegenwoordiger van de onderneming akkoord gaat", "Kijk na en stel voor");
        assertThat(first.submit(draft + "/nakijken", Map.of("gezien", seen(first, draft)))
                        .location())
                .isEqualTo(draft + "/klaar");
        assertThat(first.get(draft + "/klaar").body())
                .contains("U stelde " + surname + " voor", "één ander moet nog akkoord gaan");
        assertThat(as(employee).get("/toegangsbeheerders").body()).contains("geen enkele onderneming");

        String address = proposal(first);
        assertThat(first.get(address).body())
                .contains("U ging akkoord", "Voorstel intrekken", "Nog één nodig")
                .doesNotContain(">Akkoord gaan<");
        var second = as(els);
        assertThat(second.get(address).body())
                .contains(">Akkoord gaan<", "Bo " + surname + " wordt hoofdtoegangsbeheerder")
                .doesNotContain("Voorstel intrekken");
        assertThat(second.post(address + "/akkoord", second.tokenOn(address), Map.of())
                        .location())
                .isEqualTo(address);
        assertThat(second.get(address).body()).contains("beslist", "dit is uitgevoerd");
        assertThat(as(employee).get("/toegangsbeheerders").body())
                .contains("aangesteld door Karel Wouters, samen met anderen", "Een hoofdtoegangsbeheerder aanstellen");
    }

    @Test
    void togetherTheyEndItToo() {
        appointed();
        var first = as(karel);
        String end = found(first.get("/toegangsbeheerders").body(), "href=\"(/toegangsbeheerders/[^\"]*/beeindigen)\"");
        assertThat(first.get(end).body()).contains("als ook de anderen akkoord gaan", "Voorstellen om te beëindigen");
        String address = first.submit(end, Map.of()).location();
        assertThat(address).startsWith("/toegangsbeheerders/voorstel/");
        assertThat(as(els).submit(end, Map.of()).location()).isEqualTo(address);
        var second = as(els);
        second.post(address + "/akkoord", second.tokenOn(address), Map.of());
        assertThat(as(employee).get("/toegangsbeheerders").body()).contains("geen enkele onderneming");
        assertThat(second.get("/toegangsbeheerders").body()).contains("Wie het was");
    }

    @Test
    void theProposerWithdrawsAndAStrangerSeesNothing() {
        var first = as(karel);
        String address = proposed(first);
        assertThat(as(employee).get(address).status()).isEqualTo(404);
        var second = as(els);
        assertThat(second.post(address + "/intrekken", second.tokenOn(address), Map.of())
                        .status())
                .isEqualTo(404);
        first.post(address + "/intrekken", first.tokenOn(address), Map.of());
        assertThat(first.get(address).body()).contains("ingetrokken").doesNotContain(">Akkoord gaan<");
        assertThat(first.get("/toegangsbeheerders").body()).doesNotContain("/voorstel/");
        assertThat(first.get("/toegangsbeheerders/voorstel/nonsens").status()).isEqualTo(404);
    }

    @Test
    void whoAgreesTooLateReadsThatItIsClosed() {
        var first = as(karel);
        String address = proposed(first);
        var second = as(els);
        String token = second.tokenOn(address);
        first.post(address + "/intrekken", first.tokenOn(address), Map.of());
        var refused = second.post(address + "/akkoord", token, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("valt niets meer te beslissen", "Naar de toegangsbeheerders");
    }

    @Test
    void whoSawProposingDoesNotAppointWhenTheyDecideAloneBetween() {
        var first = as(karel);
        String draft = filledIn(first);
        String token = first.tokenOn(draft + "/nakijken");
        var seen = Map.of("gezien", seen(first, draft));
        belgium.function("10007", karel, press, Belgium.SINCE_2020);
        var changed = first.post(draft + "/nakijken", token, seen);
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.body()).contains("Kijk na en stel aan");
        assertThat(as(employee).get("/toegangsbeheerders").body()).contains("geen enkele onderneming");
    }

    @Test
    void whoProposesWhatAnotherProposedIsLedToAgreeing() {
        var first = as(karel);
        proposed(first);
        var second = as(els);
        String same = filledIn(second);
        assertThat(second.submit(same + "/nakijken", Map.of("gezien", seen(second, same)))
                        .location())
                .isEqualTo(proposal(first));
        assertThat(second.get(proposal(first)).body()).contains(">Akkoord gaan<");
    }

    @Test
    void whoAgreedAndDecidesAloneByNowHasAButtonThatDoesIt() {
        var first = as(karel);
        String draft = filledIn(first);
        first.submit(draft + "/nakijken", Map.of("gezien", seen(first, draft)));
        String address = proposal(first);
        belgium.function("10007", karel, press, Belgium.SINCE_2020);
        assertThat(first.get(draft + "/klaar").location()).isEqualTo(address);
        assertThat(first.get(address).body()).contains("Gaat u akkoord, dan is het beslist", ">Akkoord gaan<");
        first.post(address + "/akkoord", first.tokenOn(address), Map.of());
        assertThat(first.get(address).body()).contains("dit is uitgevoerd");
    }

    @Test
    void theButtonsHaveNoPageOfTheirOwnAndAskWhoPressedThem() {
        var first = as(karel);
        String address = proposed(first);
        var second = as(els);
        assertThat(second.get(address + "/akkoord").location()).isEqualTo(address);
        assertThat(second.get(address + "/intrekken").location()).isEqualTo(address);
        assertThat(second.post(address + "/akkoord", "none", Map.of()).status()).isEqualTo(403);
        assertThat(second.get(address).body()).contains("wacht op akkoord");
    }

    @Test
    void howManyAreNeededIsSaidInWordsInEveryLanguage() {
        var first = as(karel);
        String draft = filledIn(first);
        assertThat(first.speaking("fr").get(draft + "/nakijken").body())
                .contains("Cela n&#39;a lieu que quand un autre représentant légal est aussi d&#39;accord.");
        assertThat(first.speaking("de").get(draft + "/nakijken").body())
                .contains("Das geschieht erst, wenn auch ein anderer Vertreter des Unternehmens zustimmt.");
        assertThat(first.speaking("en").get(draft + "/nakijken").body())
                .contains("only when one other representative of the enterprise agrees too.");
        first.speaking("nl").submit(draft + "/nakijken", Map.of("gezien", seen(first, draft)));
        String address = proposal(first);
        assertThat(first.speaking("fr").get(draft + "/klaar").body()).contains("Une autre personne doit encore être");
        assertThat(first.get(address).body()).contains("Encore un accord nécessaire");
        assertThat(first.speaking("de").get(address).body()).contains("Noch eine Zustimmung nötig");
        assertThat(first.speaking("en").get(address).body()).contains("One more needed");
    }

    private void appointed() {
        var first = as(karel);
        String draft = filledIn(first);
        first.submit(draft + "/nakijken", Map.of("gezien", seen(first, draft)));
        String address = proposal(first);
        var second = as(els);
        second.post(address + "/akkoord", second.tokenOn(address), Map.of());
    }

    private PortalVisitor as(Person person) {
        return new PortalVisitor(settings.baseUrl()).signedInAs(person.id());
    }

    private String filledIn(PortalVisitor visitor) {
        String begun = visitor.get("/toegangsbeheerders/nieuw?onderneming="
                        + press.number().digits())
                .location();
        String draft = begun.substring(0, begun.lastIndexOf('/'));
        visitor.submit(
                draft + "/persoon", Map.of("nummer", belgium.numberOf(employee).digits(), "naam", surname));
        visitor.submit(draft + "/bericht", Map.of("email", "bo@example.be"));
        visitor.submit(draft + "/einde", Map.of("tot", "langst"));
        return draft;
    }

    /** Where what this visitor fills in and proposes is read. */
    private String proposed(PortalVisitor visitor) {
        String draft = filledIn(visitor);
        visitor.submit(draft + "/nakijken", Map.of("gezien", seen(visitor, draft)));
        return proposal(visitor);
    }

    private static String seen(PortalVisitor visitor, String draft) {
        return found(visitor.get(draft + "/nakijken").body(), "name=\"gezien\" value=\"([^\"]*)\"");
    }

    private static String proposal(PortalVisitor visitor) {
        return found(visitor.get("/toegangsbeheerders").body(), "href=\"(/toegangsbeheerders/voorstel/[^\"]*)\"");
    }

    private static String found(String body, String pattern) {
        var found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}

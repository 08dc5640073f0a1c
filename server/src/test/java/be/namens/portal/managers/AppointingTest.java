package be.namens.portal.managers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.portal.PortalVisitor;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A director appoints a chief access manager, one question per page; both see it, and each can end it. */
@NamensTest
class AppointingTest {

    @Autowired
    NamensSettings settings;

    @Autowired
    TheClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext context;

    private Belgium belgium;
    private Person director;
    private Person employee;
    private Enterprise bakery;
    private String surname;

    @BeforeEach
    void aBakeryWithADirectorAndAnEmployee() {
        belgium = new Belgium(context);
        director = belgium.person("Jan", "Peeters");
        surname = "Claes" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        employee = belgium.person("Bo", surname);
        bakery = belgium.company("Bakkerij De Halm");
        belgium.director(director, bakery);
    }

    @Test
    void theListSaysWhoManagesByLawAndThatNobodyWasAppointed() {
        assertThat(as(director).get("/toegangsbeheerders").body())
                .contains(
                        "Jan Peeters",
                        "sinds 1 januari 2020",
                        "Er is nog niemand aangesteld",
                        bakery.number().formatted());
    }

    @Test
    void theDirectorAppointsAndTheChiefGivesRightsAtOnce() {
        assertThat(as(employee).get("/toegangsbeheerders").body())
                .contains("U kunt voor geen enkele onderneming rechten beheren");
        var visitor = as(director);
        String draft = filledIn(visitor);
        var check = visitor.get(draft + "/nakijken");
        assertThat(check.body())
                .contains(surname, "bo@example.be", "Kijk na en stel aan")
                .doesNotContain(belgium.numberOf(employee).digits(), "Bo " + surname);
        assertThat(appoint(visitor, draft)).isEqualTo(draft + "/klaar");
        assertThat(visitor.get(draft + "/klaar").body())
                .contains(surname + " is hoofdtoegangsbeheerder van Bakkerij De Halm");
        var list = as(employee).get("/toegangsbeheerders");
        assertThat(list.body())
                .contains("Bo " + surname, "aangesteld door Jan Peeters", "Teruggeven")
                .doesNotContain("Er is nog niemand aangesteld");
        assertThat(as(employee).get("/rechten/nieuw").location()).startsWith("/rechten/nieuw/");
        assertThat(as(employee).get("/mijn-rechten").body()).contains("hoofdtoegangsbeheerder");
    }

    @Test
    void aCuratorReadsWhyThereIsNobodyToAppoint() {
        var curator = belgium.person("Cis", "Wouters");
        belgium.function("90001", curator, bakery, Belgium.SINCE_2020);
        belgium.situation(bakery, "050");
        assertThat(as(curator).get("/toegangsbeheerders").body())
                .contains("Cis Wouters", "een hoofdtoegangsbeheerder kan er niets beslissen")
                .doesNotContain("Een hoofdtoegangsbeheerder aanstellen");
    }

    @Test
    void eachQuestionAsksForAnAnswerThatCanBe() {
        var visitor = as(director);
        String draft = begun(visitor);
        assertThat(visitor.get(draft + "/nakijken").location()).isEqualTo(draft + "/persoon");
        var wrong = visitor.submit(
                draft + "/persoon", Map.of("nummer", belgium.numberOf(employee).digits(), "naam", "Iemand"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Er is iets dat u nog moet aanpassen");
        person(visitor, draft);
        assertThat(visitor.submit(draft + "/bericht", Map.of("email", "geen adres"))
                        .body())
                .contains("Dit is geen e-mailadres");
        visitor.submit(draft + "/bericht", Map.of("email", "bo@example.be"));
        assertThat(visitor.submit(draft + "/einde", Map.of()).status()).isEqualTo(400);
        assertThat(visitor.submit(draft + "/einde", day(clock.today().minusDays(1)))
                        .body())
                .contains("De laatste dag is voorbij");
        assertThat(visitor.submit(draft + "/einde", day(clock.today().plusYears(6)))
                        .body())
                .contains("hoogstens tot en met");
        assertThat(visitor.submit(draft + "/einde", day(clock.today().plusMonths(6)))
                        .location())
                .isEqualTo(draft + "/nakijken");
    }

    @Test
    void onlyWhatWasSeenIsDoneAndTheButtonPressedTwiceDoesItOnce() {
        var visitor = as(director);
        String draft = filledIn(visitor);
        assertThat(visitor.submit(draft + "/nakijken", Map.of("gezien", "iets anders"))
                        .status())
                .isEqualTo(409);
        String token = visitor.tokenOn(draft + "/nakijken");
        var seen = Map.of("gezien", seen(visitor, draft));
        assertThat(visitor.post(draft + "/nakijken", token, seen).location()).isEqualTo(draft + "/klaar");
        assertThat(visitor.post(draft + "/nakijken", token, seen).location()).isEqualTo(draft + "/klaar");
        assertThat(database.sql("SELECT count(*) FROM managers.chief WHERE enterprise = ?")
                        .param(bakery.number().digits())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDraftIsItsOwnersOnlyAndItsAnswersAreSealed() {
        var visitor = as(director);
        String draft = filledIn(visitor);
        var other = belgium.person("Cis", "Wouters");
        belgium.director(other, bakery);
        assertThat(as(other).get(draft + "/nakijken").status()).isEqualTo(404);
        assertThat(visitor.get("/toegangsbeheerders/nieuw/nonsens/persoon").status())
                .isEqualTo(404);
        assertThat(database.sql("SELECT encode(answers, 'escape') FROM portal.appointing WHERE id = ?::uuid")
                        .param(draft.substring(draft.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .doesNotContain(surname, "example.be");
    }

    @Test
    void whoLosesTheirPlaceInTheMiddleIsToldSo() {
        var visitor = as(director);
        String draft = filledIn(visitor);
        String token = visitor.tokenOn(draft + "/nakijken");
        var seen = Map.of("gezien", seen(visitor, draft));
        belgium.withoutFunctions(bakery);
        var refused = visitor.post(draft + "/nakijken", token, seen);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("geen rechten beheren");
    }

    @Test
    void theDirectorEndsItAndTheListRemembersIt() {
        var visitor = as(director);
        appoint(visitor, filledIn(visitor));
        String end = endAddress(visitor);
        assertThat(as(belgium.person("Cis", "Wouters")).get(end).status()).isEqualTo(404);
        assertThat(visitor.get(end).body()).contains("Deze aanstelling beëindigen?", "Bo " + surname);
        var ended = visitor.submit(end, Map.of());
        assertThat(visitor.get(ended.location()).body())
                .contains("geen hoofdtoegangsbeheerder van Bakkerij De Halm meer");
        assertThat(visitor.get("/toegangsbeheerders").body())
                .contains("Wie het was", "beëindigd door Jan Peeters")
                .doesNotContain("/beeindigen");
        assertThat(as(employee).get("/rechten/nieuw").body()).contains("U kunt voor geen enkele onderneming");
        assertThat(visitor.get(end).location()).isEqualTo(ended.location());
    }

    @Test
    void theChiefGivesItBackAndEndsNotOnADeadEnd() {
        var visitor = as(director);
        appoint(visitor, filledIn(visitor));
        var chief = as(employee);
        var ended = chief.submit(endAddress(chief), Map.of());
        assertThat(chief.get(ended.location()).body())
                .contains("U bent geen hoofdtoegangsbeheerder van Bakkerij De Halm meer");
        assertThat(chief.get("/toegangsbeheerders").status()).isEqualTo(200);
    }

    @Test
    void anAppointmentThatHasRunOutIsNotEndedAgain() {
        var visitor = as(director);
        appoint(visitor, filledIn(visitor));
        String end = endAddress(visitor);
        String token = visitor.tokenOn(end);
        database.sql(
                        "UPDATE managers.chief SET first_day = first_day - 9, last_day = first_day - 1 WHERE enterprise = ?")
                .param(bakery.number().digits())
                .update();
        assertThat(visitor.get(end).status()).isEqualTo(409);
        String after = visitor.post(end, token, Map.of()).location();
        assertThat(visitor.get(visitor.get(after).location()).body()).contains("Deze aanstelling is al beëindigd op");
    }

    private PortalVisitor as(Person person) {
        return new PortalVisitor(settings.baseUrl()).signedInAs(person.id());
    }

    private String begun(PortalVisitor visitor) {
        String first = visitor.get("/toegangsbeheerders/nieuw?onderneming="
                        + bakery.number().digits())
                .location();
        return first.substring(0, first.lastIndexOf('/'));
    }

    private void person(PortalVisitor visitor, String draft) {
        visitor.submit(
                draft + "/persoon", Map.of("nummer", belgium.numberOf(employee).digits(), "naam", surname));
    }

    private String filledIn(PortalVisitor visitor) {
        String draft = begun(visitor);
        person(visitor, draft);
        visitor.submit(draft + "/bericht", Map.of("email", "bo@example.be"));
        visitor.submit(draft + "/einde", Map.of("tot", "langst"));
        return draft;
    }

    private static String appoint(PortalVisitor visitor, String draft) {
        return visitor.submit(draft + "/nakijken", Map.of("gezien", seen(visitor, draft)))
                .location();
    }

    private static String seen(PortalVisitor visitor, String draft) {
        return found(visitor.get(draft + "/nakijken").body(), "name=\"gezien\" value=\"([^\"]*)\"");
    }

    private static String endAddress(PortalVisitor visitor) {
        return found(visitor.get("/toegangsbeheerders").body(), "href=\"(/toegangsbeheerders/[^\"]*/beeindigen)\"");
    }

    private static String found(String body, String pattern) {
        var found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static Map<String, String> day(LocalDate day) {
        return Map.of(
                "tot", "dag",
                "tot-day", Integer.toString(day.getDayOfMonth()),
                "tot-month", Integer.toString(day.getMonthValue()),
                "tot-year", Integer.toString(day.getYear()));
    }
}

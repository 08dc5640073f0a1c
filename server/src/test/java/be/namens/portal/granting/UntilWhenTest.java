package be.namens.portal.granting;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.EServices;
import be.namens.portal.PortalVisitor;
import be.namens.portal.PortalWorld;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The question from when until when: every right ends, at the latest when its e-service says. */
@NamensTest
class UntilWhenTest {

    @Autowired
    NamensSettings settings;

    @Autowired
    ApplicationContext context;

    @Autowired
    EServices eServices;

    @Autowired
    TheClock clock;

    private Granting granting;

    @BeforeEach
    void aDirectorBeforeTheQuestion() {
        var belgium = new Belgium(context);
        Person director = belgium.person("Jan", "Peeters");
        belgium.director(director, belgium.company("Bakkerij De Halm"));
        granting = Granting.begin(new PortalVisitor(settings.baseUrl()).signedInAs(director.id()))
                .right(PortalWorld.rightWithOneProfile(eServices))
                .person(belgium.numberOf(director).digits(), "Peeters");
    }

    @Test
    void todayIsFilledInAndTheLongestIsOffered() {
        var page = granting.page(Question.PERIOD);
        LocalDate today = clock.today();
        assertThat(Granting.value(page, "van-day")).isEqualTo(Integer.toString(today.getDayOfMonth()));
        assertThat(Granting.value(page, "van-year")).isEqualTo(Integer.toString(today.getYear()));
        assertThat(page.body()).contains("Zo lang als mag: 2 jaar");
    }

    @Test
    void asLongAsAllowedEndsTwoYearsLater() {
        granting.asLongAsAllowed();
        LocalDate last = clock.today().plusYears(2);
        assertThat(granting.page(Question.CHECK).body()).contains("tot en met " + last.getDayOfMonth() + " ");
        var again = granting.page(Question.PERIOD);
        assertThat(Granting.value(again, "tot-day")).isEqualTo(Integer.toString(last.getDayOfMonth()));
        assertThat(Granting.value(again, "tot-month")).isEqualTo(Integer.toString(last.getMonthValue()));
    }

    @Test
    void aDayOfOnesOwnIsTakenAlsoWithoutTheChoiceBesideIt() {
        LocalDate today = clock.today();
        var fields = days(today, today.plusDays(30));
        assertThat(granting.answer(Question.PERIOD, fields).location()).isEqualTo(granting.address(Question.CHECK));
    }

    @Test
    void oneDayIsAPeriod() {
        LocalDate today = clock.today();
        assertThat(granting.answer(Question.PERIOD, days(today, today)).location())
                .isEqualTo(granting.address(Question.CHECK));
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsExplained() {
        LocalDate today = clock.today();
        refused(days(today.plusDays(10), today.plusDays(9)), "De laatste dag ligt vóór de eerste");
    }

    @Test
    void aRightDoesNotStartInThePast() {
        LocalDate today = clock.today();
        refused(days(today.minusDays(1), today.plusDays(9)), "Een recht kan niet in het verleden beginnen");
    }

    @Test
    void aRightStartsWithinAYear() {
        LocalDate latest = clock.today().plusYears(1);
        assertThat(granting.answer(Question.PERIOD, days(latest, latest)).location())
                .isEqualTo(granting.address(Question.CHECK));
        refused(days(latest.plusDays(1), latest.plusDays(1)), "Een recht begint ten laatste binnen een jaar");
    }

    @Test
    void longerThanTheEServiceAllowsIsExplained() {
        LocalDate today = clock.today();
        assertThat(granting.answer(Question.PERIOD, days(today, today.plusYears(2)))
                        .location())
                .isEqualTo(granting.address(Question.CHECK));
        refused(days(today, today.plusYears(2).plusDays(1)), "Dit recht duurt hoogstens 2 jaar");
    }

    @Test
    void daysThatDoNotExistAreExplained() {
        var fields = days(clock.today(), clock.today());
        fields.putAll(Map.of("tot-day", "31", "tot-month", "2", "tot-year", "2027"));
        refused(fields, "Vul een bestaande dag in");
        fields.putAll(Map.of("tot-day", "x".repeat(10_000), "tot-month", "<b>", "tot-year", "२०२७"));
        refused(fields, "Vul een bestaande dag in");
        refused(Map.of("tot", "langst"), "Vul een bestaande dag in");
    }

    @Test
    void anEndHasToBeChosen() {
        var fields = days(clock.today(), clock.today());
        fields.keySet().removeIf(name -> name.startsWith("tot"));
        refused(fields, "Kies tot wanneer het recht geldt");
    }

    private void refused(Map<String, String> fields, String because) {
        var page = granting.answer(Question.PERIOD, fields);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains(because, "<title>Fout: ");
    }

    private static Map<String, String> days(LocalDate first, LocalDate last) {
        var fields = new HashMap<String, String>();
        put(fields, "van", first);
        put(fields, "tot", last);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, LocalDate day) {
        fields.put(name + "-day", Integer.toString(day.getDayOfMonth()));
        fields.put(name + "-month", Integer.toString(day.getMonthValue()));
        fields.put(name + "-year", Integer.toString(day.getYear()));
    }
}

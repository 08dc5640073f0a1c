package be.namens.portal.granting;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.EServices;
import be.namens.portal.PortalVisitor;
import be.namens.portal.PortalWorld;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.WrongPairs;
import be.namens.shared.NamensSettings;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The question who gets the right never tells whether somebody exists, nor a name that was not typed. */
@NamensTest
class WhoGetsTheRightTest {

    @Autowired
    NamensSettings settings;

    @Autowired
    ApplicationContext context;

    @Autowired
    EServices eServices;

    @Autowired
    JdbcClient database;

    private Belgium belgium;
    private Person director;
    private Person employee;
    private Granting granting;

    @BeforeEach
    void aDirectorBeforeTheQuestion() {
        belgium = new Belgium(context);
        director = belgium.person("Jan", "Peeters");
        employee = belgium.person("Fatima", "El Amrani");
        belgium.director(director, belgium.company("Bakkerij De Halm"));
        granting = Granting.begin(new PortalVisitor(settings.baseUrl()).signedInAs(director.id()))
                .right(PortalWorld.rightWithOneProfile(eServices));
    }

    @Test
    void anUnknownPersonAndAWrongSurnameGiveTheSamePage() {
        String known = belgium.numberOf(employee).digits();
        String unknown = Belgium.freshNationalNumber().digits();
        var wrongSurname = ask(known, "Janssens");
        var nobody = ask(unknown, "Janssens");
        assertThat(wrongSurname.status()).isEqualTo(400).isEqualTo(nobody.status());
        assertThat(wrongSurname.withoutToken().replace(known, ""))
                .isEqualTo(nobody.withoutToken().replace(unknown, ""));
        assertThat(wrongSurname.body()).contains("horen niet bij elkaar").doesNotContain("Amrani", "Fatima");
    }

    @Test
    void accentsCapitalsAndSpacesAreNoObstacle() {
        assertThat(ask(belgium.numberOf(employee).digits(), "  el-amràni ").location())
                .isEqualTo(granting.address(Question.PERIOD));
    }

    @Test
    void theNumberMayHaveDotsAndDashes() {
        String digits = belgium.numberOf(employee).digits();
        String written = digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6) + "-"
                + digits.substring(6, 9) + "." + digits.substring(9);
        assertThat(ask(written, "El Amrani").location()).isEqualTo(granting.address(Question.PERIOD));
    }

    @Test
    void aWrongCheckDigitIsExplained() {
        String digits = belgium.numberOf(employee).digits();
        String wrong = digits.substring(0, 10) + (digits.charAt(10) - '0' + 1) % 10;
        var page = ask(wrong, "El Amrani");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("de laatste twee cijfers passen niet bij de rest");
    }

    @Test
    void whatIsMissingIsAskedBesideItsField() {
        var page = ask("", "");
        assertThat(page.body())
                .contains(
                        "id=\"nummer-problem\"",
                        "id=\"naam-problem\"",
                        "Vul de familienaam in zoals op de identiteitskaart");
        assertThat(wrongPairs()).isZero();
    }

    @Test
    void tenThousandCharactersAreNoAnswer() {
        var page = ask("8".repeat(10_000), "x".repeat(10_000));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body().length()).isLessThan(15_000);
    }

    @Test
    void aNameIsShownAsTextNotAsPage() {
        assertThat(ask(Belgium.freshNationalNumber().digits(), "<img src=x onerror=alert(1)>")
                        .body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }

    @Test
    void theAnswerOfBeforeCanBeKeptAndIsShownAsTyped() {
        granting.person(belgium.numberOf(employee).digits(), "el amrani");
        assertThat(granting.page(Question.PERSON).body())
                .contains("U koos el amrani")
                .doesNotContain("Fatima", belgium.numberOf(employee).digits());
        assertThat(ask("", "").location()).isEqualTo(granting.address(Question.PERIOD));
    }

    @Test
    void wrongPairsAreCountedAndAfterTwentyADayRefused() {
        for (int time = 0; time < WrongPairs.MOST_A_DAY; time++) {
            assertThat(ask(Belgium.freshNationalNumber().digits(), "Janssens").body())
                    .contains("horen niet bij elkaar");
        }
        assertThat(wrongPairs()).isEqualTo(WrongPairs.MOST_A_DAY);
        var refused = ask(belgium.numberOf(employee).digits(), "El Amrani");
        assertThat(refused.body()).contains("U hebt vandaag 20 keer").doesNotContain("Fatima");
        assertThat(refusals("too-many-wrong-pairs")).isEqualTo(1);
        assertThat(refusals("person-not-matched")).isEqualTo(WrongPairs.MOST_A_DAY);
    }

    @Test
    void aRightPairDoesNotCount() {
        granting.person(belgium.numberOf(employee).digits(), "El Amrani");
        assertThat(wrongPairs()).isZero();
    }

    @Test
    void theNumberReachesNoTable() {
        NationalNumber number = belgium.numberOf(employee);
        granting.person(number.digits(), "El Amrani");
        granting.person(number.digits(), "Janssens");
        assertThat(database.sql("SELECT count(*) FROM audit.fact WHERE detail::text LIKE ?")
                        .param("%" + number.digits() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("SELECT count(*) FROM portal.draft WHERE answers::text LIKE ?")
                        .param("%" + number.digits() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private PortalVisitor.Page ask(String number, String surname) {
        return granting.answer(Question.PERSON, Map.of("nummer", number, "naam", surname));
    }

    private int wrongPairs() {
        return database.sql("SELECT coalesce(sum(times), 0) FROM registers.wrong_pair WHERE actor = ?")
                .param(director.id().value())
                .query(Integer.class)
                .single();
    }

    private int refusals(String reason) {
        return database.sql("""
                        SELECT count(*) FROM audit.fact
                        WHERE actor = ? AND kind = 'recipient.refused' AND outcome = 'REFUSED' AND detail ->> 'reason' = ?
                        """)
                .params(director.id().value(), reason)
                .query(Integer.class)
                .single();
    }
}

package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a live source tells takes the place of what the register held, and history, rules and chains follow. */
@NamensTest
class EnterAnswerTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    EnterAnswer enter;

    @Autowired
    LegalRepresentatives representatives;

    @Autowired
    Enterprises enterprises;

    @Autowired
    WhoRepresented whoRepresented;

    @Autowired
    PublicEntries entries;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient database;

    @Autowired
    TheClock clock;

    private Belgium belgium;
    private Instant now;
    private LocalDate today;
    private Enterprise bakery;

    @BeforeEach
    void aBakery() {
        belgium = new Belgium(context);
        now = clock.now();
        today = clock.today();
        bakery = belgium.company("Bakkerij De Halm");
    }

    @Test
    void functionsAreReplacedAndWhatIsGoneHasEnded() {
        var before = belgium.person("Jan", "Wouters");
        belgium.director(before, bakery);
        var els = belgium.person("Els", "Claes");
        assertThat(tell(now.plusSeconds(1), person(1, "10002", els))).isEqualTo(EnterAnswer.Entered.DONE);
        assertThat(representatives.representativesOf(bakery.number(), today))
                .extracting(LegalFunction::person)
                .containsExactly(els.id());
        assertThat(lives()).isEqualTo(2);
        assertThat(database.sql(
                                "SELECT count(*) FROM registers.function_life WHERE enterprise = ? AND known_until IS NULL")
                        .param(bakery.number().digits())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSameAnswerAgainLeavesNoHistory() {
        var els = belgium.person("Els", "Claes");
        tell(now, person(1, "10002", els));
        tell(now.plusSeconds(1), person(1, "10002", els));
        assertThat(lives()).isEqualTo(1);
        assertThat(changes()).containsExactly("true", "false");
    }

    @Test
    void anOlderAnswerThatComesLaterIsPassedOver() {
        var els = belgium.person("Els", "Claes");
        tell(now.plusSeconds(5), person(1, "10002", els));
        assertThat(tell(now)).isEqualTo(EnterAnswer.Entered.PASSED_OVER);
        assertThat(representatives.representativesOf(bakery.number(), today)).hasSize(1);
    }

    @Test
    void somebodyNewIsKeptWithTheirNumberSealedAndWithTheNameOnceItIsTold() {
        var number = Belgium.freshNationalNumber();
        tell(now, function(1, "10002", number.digits(), "", ""));
        var met = persons.byNumber(number).orElseThrow();
        assertThat(met.familyName()).isEmpty();
        assertThat(persons.matching(number, "")).isEmpty();
        tell(now.plusSeconds(1), function(1, "10002", number.digits(), "Claes", "Els"));
        tell(now.plusSeconds(2), function(1, "10002", number.digits(), "", ""));
        tell(now.plusSeconds(3), function(1, "10002", number.digits(), "Anders", "Iemand"));
        assertThat(persons.byNumber(number).orElseThrow().fullName()).isEqualTo("Els Claes");
        assertThat(persons.numberOf(met.id())).contains(number);
    }

    @Test
    void whatCannotBeUsedIsLeftOutAndCounted() {
        var els = belgium.person("Els", "Claes");
        tell(
                now,
                person(1, "10002", els),
                function(2, "10002", "50610100100", "Fout", "Nummer"),
                function(3, "100", belgium.numberOf(els).digits(), "Claes", "Els"),
                function(4, "10002", "", "Zonder", "Nummer"));
        assertThat(representatives.representativesOf(bakery.number(), today)).hasSize(1);
        assertThat(database.sql(
                                "SELECT detail ->> 'unusable' FROM audit.fact WHERE kind = 'register.asked' AND enterprise = ?")
                        .param(bakery.number().digits())
                        .query(String.class)
                        .single())
                .isEqualTo("3");
    }

    @Test
    void whoHasNoNumberKeepsASeatSoThatTheOtherDoesNotActAlone() {
        var board = belgium.company("Drukkerij Claes", "014");
        var els = belgium.person("Els", "Claes");
        var seats = List.of(
                at(board, person(1, "10002", els)),
                at(board, function(1, "10002", "", "Zonder", "Nummer")),
                at(board, function(1, "10002", "50610100100", "Fout", "Nummer")),
                at(board, company(1, "10002", "")));
        for (int told = 1; told <= seats.size(); told++) {
            var answer = new ToldEnterprise(
                    board.number(), now.plusSeconds(60 + told), Optional.empty(), seats.subList(0, told));
            assertThat(enter.enterprise(answer)).isEqualTo(EnterAnswer.Entered.DONE);
            int signatures = told / 2 + 1;
            assertThat(representatives.representativesOf(board.number(), today))
                    .as("%s seats", told)
                    .singleElement()
                    .extracting(LegalFunction::power)
                    .satisfies(power ->
                            assertThat(power).isInstanceOf(signatures == 1 ? Power.Alone.class : Power.Jointly.class))
                    .satisfies(power -> assertThat(power instanceof Power.Jointly joint ? joint.signatures() : 1)
                            .isEqualTo(signatures));
        }
        assertThat(whoRepresented.on(board.number(), today))
                .isInstanceOfSatisfying(
                        PastRepresentation.Known.class,
                        known -> assertThat(known.functions().getFirst().power())
                                .isEqualTo(representatives
                                        .representativesOf(board.number(), today)
                                        .getFirst()
                                        .power()));
        assertThat(entries.functions(board.number(), today))
                .extracting(PublicEntry.Function::holder)
                .containsExactly(new PublicEntry.Holder.NaturalPerson("Els Claes"));
    }

    @Test
    void theNamedRepresentativeOfACompanyCountsAlsoWithoutANumberAndNobodyFollowsBySilence() {
        var holding = belgium.company("Claes Holding");
        var ofTheHolding = belgium.person("Jan", "Maes");
        belgium.function(new HeldFunction(
                holding.number(),
                new HeldFunction.Holder.NaturalPerson(ofTheHolding.id()),
                "10003",
                Belgium.SINCE_2020));
        var mandate = company(1, "10002", holding.number().digits());
        tell(now, mandate);
        assertThat(representatives.functions(ofTheHolding.id(), bakery.number(), today))
                .hasSize(1);
        var named = new HashMap<>(function(2, "10003", "", "Zonder", "Nummer").words());
        named.put("ondernemingsnummer", holding.number().digits());
        tell(now.plusSeconds(1), mandate, new ToldFunction(named));
        assertThat(representatives.functions(ofTheHolding.id(), bakery.number(), today))
                .isEmpty();
    }

    @Test
    void whatIsNotToldOfTheStateStays() {
        enter.enterprise(
                new ToldEnterprise(bakery.number(), now, Optional.of(state(true, "014", "050", "")), List.of()));
        enter.enterprise(new ToldEnterprise(
                bakery.number(), now.plusSeconds(1), Optional.of(state(true, "", "", "")), List.of()));
        assertThat(database.sql(
                                "SELECT juridical_form || juridical_situation FROM registers.enterprise WHERE number = ?")
                        .param(bakery.number().digits())
                        .query(String.class)
                        .single())
                .isEqualTo("014050");
        var unknown = Belgium.freshEnterpriseNumber();
        enter.enterprise(new ToldEnterprise(unknown, now, Optional.of(state(true, "", "", "Molen")), List.of()));
        assertThat(database.sql("SELECT juridical_situation FROM registers.enterprise WHERE number = ?")
                        .param(unknown.digits())
                        .query(String.class)
                        .single())
                .isEqualTo("000");
    }

    @Test
    void aCodeThatNoRuleKnowsIsKeptAndGivesNothing() {
        var els = belgium.person("Els", "Claes");
        tell(now, person(1, "77777", els));
        assertThat(lives()).isEqualTo(1);
        assertThat(representatives.representativesOf(bakery.number(), today)).isEmpty();
    }

    @Test
    void aCompanyThatHoldsAMandateActsThroughItsPermanentRepresentative() {
        var els = belgium.person("Els", "Claes");
        var holding = belgium.company("Claes Holding");
        var mandate = new HashMap<>(person(2, "10003", els).words());
        mandate.put("ondernemingsnummer", holding.number().digits());
        var held = new HashMap<>(person(1, "10002", els).words());
        held.remove("insz");
        held.remove("achternaam");
        held.put("aanduidingPersoonOnderneming", "2");
        held.put("ondernemingsnummer", holding.number().digits());
        tell(now, new ToldFunction(held), new ToldFunction(mandate));
        assertThat(representatives.functions(els.id(), bakery.number(), today))
                .extracting(LegalFunction::via)
                .containsExactly(List.of(holding.number()));
    }

    @Test
    void theStateIsReplacedAndTheNameIsThatOfTheExtract() {
        enter.enterprise(new ToldEnterprise(
                bakery.number(), now, Optional.of(state(false, "610", "000", "Een andere naam")), List.of()));
        var shown = enterprises.find(bakery.number()).orElseThrow();
        assertThat(shown.active()).isFalse();
        assertThat(shown.name()).isEqualTo("Bakkerij De Halm");
    }

    @Test
    void anEnterpriseThatNoExtractHeldIsEnteredWithItsName() {
        var number = Belgium.freshEnterpriseNumber();
        enter.enterprise(
                new ToldEnterprise(number, now, Optional.of(state(true, "610", "000", "Nieuwe Molen")), List.of()));
        var shown = enterprises.find(number).orElseThrow();
        assertThat(shown.name()).isEqualTo("Nieuwe Molen");
        assertThat(shown.active()).isTrue();
    }

    @Test
    void ofAnEnterpriseThatTheSourceDoesNotKnowEverythingStaysAndGrowsOlder() {
        var els = belgium.person("Els", "Claes");
        tell(now, person(1, "10002", els));
        enter.unknown(bakery.number());
        assertThat(representatives.representativesOf(bakery.number(), today)).hasSize(1);
        assertThat(database.sql("SELECT as_of <= asked_at FROM registers.told WHERE enterprise = ?")
                        .param(bakery.number().digits())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static ToldEnterprise.State state(boolean active, String form, String situation, String name) {
        return new ToldEnterprise.State(active, false, form, situation, List.of(new ToldEnterprise.Name("2", name)));
    }

    private EnterAnswer.Entered tell(Instant asOf, ToldFunction... functions) {
        return enter.enterprise(new ToldEnterprise(
                bakery.number(), asOf.plus(Duration.ofMinutes(1)), Optional.empty(), List.of(functions)));
    }

    private static ToldFunction at(Enterprise enterprise, ToldFunction function) {
        var words = new HashMap<>(function.words());
        words.put("functiehouderVan", enterprise.number().digits());
        return new ToldFunction(words);
    }

    /** Of a company, or of one without a number. */
    private ToldFunction company(int sequence, String code, String number) {
        var words = new HashMap<>(function(sequence, code, "", "", "").words());
        words.put("aanduidingPersoonOnderneming", "2");
        words.put("ondernemingsnummer", number);
        return new ToldFunction(words);
    }

    private ToldFunction person(int sequence, String code, Person person) {
        return function(sequence, code, belgium.numberOf(person).digits(), person.familyName(), person.givenName());
    }

    private ToldFunction function(int sequence, String code, String number, String family, String given) {
        return new ToldFunction(Map.of(
                "functiehouderVan",
                bakery.number().digits(),
                "aanduidingPersoonOnderneming",
                "1",
                "insz",
                number,
                "achternaam",
                family,
                "voornaam",
                given,
                "volgNummer",
                "%03d".formatted(sequence),
                "aardFunctie.code",
                code,
                "periode.begin",
                "2020-01-01",
                "periode.einde",
                "9999-12-31",
                "datumModificatie",
                "2023-06-01"));
    }

    private int lives() {
        return database.sql("SELECT count(*) FROM registers.function_life WHERE enterprise = ?")
                .param(bakery.number().digits())
                .query(Integer.class)
                .single();
    }

    private List<String> changes() {
        return database.sql(
                        "SELECT detail ->> 'changed' FROM audit.fact WHERE kind = 'register.asked' AND enterprise = ? ORDER BY id")
                .param(bakery.number().digits())
                .query(String.class)
                .list();
    }
}

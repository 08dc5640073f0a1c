package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.registers.IdentityDocument.Kind;
import be.namens.registers.Likeness.Ground;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk gives somebody a BIS number once: who has one is found, and no number is given to two. */
@NamensTest
class IssueBisNumberTest {

    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    ApplicationContext context;

    @Autowired
    IssueBisNumber bis;

    @Autowired
    IdentifyPerson identify;

    @Autowired
    DeskOfRegisterTests desk;

    @Autowired
    Persons persons;

    @Autowired
    PersonNumbers numbers;

    @Autowired
    IdentitiesInPostgres identities;

    @Autowired
    JdbcClient database;

    private PersonId clerk;
    private BirthDate born;

    @BeforeEach
    void aClerkAndADay() {
        clerk = new Belgium(context).person("Karel", "Klerk").id();
        desk.employs(clerk);
        // Of a year that no other test uses, one day after the other.
        int day = DAYS.getAndIncrement();
        born = new BirthDate(1941, 1 + day / 28, 1 + day % 28);
    }

    @Test
    void whoIsNobodyYetGetsTheFirstNumberOfTheDayOfBirth() {
        var hans = hans();
        assertThat(bis.lookAlikes(clerk, hans)).isEmpty();
        var issued = issue(hans);
        assertThat(issued.number().digits()).startsWith("41%02d%02d001".formatted(born.month() + 80, born.day()));
        assertThat(issued.number().kind()).isEqualTo(NationalNumber.Kind.TEST);
        assertThat(persons.byNumber(issued.number())).contains(issued.person());
        assertThat(issued.person().fullName()).isEqualTo("Hans Müller");
        assertThat(facts("bis-number.issued", issued.person().id())).containsExactly("DONE {\"others\": \"0\"}");
    }

    @Test
    void aManGetsAnOddSequenceAWomanAnEvenOneAndTheNextGetsTheNext() {
        assertThat(sequenceOf(issue(seen("Hans", "Müller", Sex.MALE)))).isEqualTo(1);
        assertThat(sequenceOf(issue(seen("Greta", "Weber", Sex.FEMALE)))).isEqualTo(2);
        assertThat(sequenceOf(issue(seen("Jürgen", "Koch", Sex.MALE)))).isEqualTo(3);
        assertThat(sequenceOf(issue(seen("Kim", "Nguyen", Sex.UNKNOWN)))).isEqualTo(4);
        assertThat(sequenceOf(issue(seen("Petra", "Lang", Sex.FEMALE)))).isEqualTo(6);
    }

    @Test
    void aNumberThatSomebodyHasFromElsewhereIsNotGiven() {
        persons.register(bisNumber(1), "Ada", "Elsewhere");
        persons.register(bisNumber(3), "Bea", "Elsewhere");
        assertThat(sequenceOf(issue(hans()))).isEqualTo(5);
    }

    @Test
    void whoShowsTheSameDocumentHasANumberWhateverTheNamesAre() {
        var first = issue(hans());
        var again = new Particulars("Johann", "Mueller-Schmidt", born, Sex.MALE, "DE", hans().document());
        assertThat(bis.lookAlikes(clerk, again))
                .extracting(likeness -> likeness.person().id(), Likeness::ground)
                .containsExactly(Tuple.tuple(first.person().id(), Ground.DOCUMENT));
        assertRefused(again, Set.of(first.person().id()), RegistersRefusal.PERSON_HAS_A_NUMBER);
        assertThat(facts("bis-number.issued", first.person().id()))
                .contains("REFUSED {\"why\": \"person-has-a-number\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "Hans, Müller",
        "HANS, MULLER",
        "Hans Peter, Mueller",
        "Müller, Hans",
        "hans, muller",
    })
    void whoHasTheSameNamesAndDateOfBirthGetsOneOnlyWhenTheClerkSaysItIsAnother(String given, String family) {
        var known = issue(hans());
        var again = seen(given, family, Sex.MALE);
        assertThat(bis.lookAlikes(clerk, again)).singleElement().satisfies(likeness -> {
            assertThat(likeness.person()).isEqualTo(known.person());
            assertThat(likeness.ground()).isEqualTo(Ground.NAMES_AND_BIRTH);
            assertThat(likeness.number()).isEqualTo(known.number().masked());
        });
        assertRefused(again, Set.of(), RegistersRefusal.PERSON_LOOKS_KNOWN);
        var other = bis.issue(
                new IssueBisNumber.Command(clerk, again, Set.of(known.person().id())));
        assertThat(other.person().id()).isNotEqualTo(known.person().id());
        assertThat(facts("bis-number.issued", other.person().id())).containsExactly("DONE {\"others\": \"1\"}");
    }

    @ParameterizedTest
    @CsvSource({"Hanna, Müller", "Hans, Möller", "Peter Hans, Müller", "Hans, Müllers"})
    void otherNamesAreAnotherPerson(String given, String family) {
        issue(hans());
        assertThat(bis.lookAlikes(clerk, seen(given, family, Sex.MALE))).isEmpty();
    }

    @Test
    void whoIsInTheNationalRegisterIsFoundByTheDateInTheNumber() {
        var number = NationalNumber.checked(number(born.month() + 60, 33), false);
        var known = persons.register(number, "Hans", "Müller");
        assertThat(bis.lookAlikes(clerk, hans()))
                .extracting(likeness -> likeness.person().id())
                .containsExactly(known.id());
    }

    @Test
    void whoseDayOfBirthOneOfTwoOfficesDidNotKnowIsFound() {
        var day = born;
        born = new BirthDate(day.year(), day.month(), 0);
        var ofTheMonth = issue(seen("Ottokar", "Monat", Sex.MALE));
        born = day;
        var again = seen("Ottokar", "Monat", Sex.MALE);
        assertThat(bis.lookAlikes(clerk, again))
                .extracting(likeness -> likeness.person().id())
                .containsExactly(ofTheMonth.person().id());
        var ofTheDay = issue(seen("Walburga", "Tag", Sex.FEMALE));
        born = new BirthDate(day.year(), day.month(), 0);
        assertThat(bis.lookAlikes(clerk, seen("Walburga", "Tag", Sex.FEMALE)))
                .extracting(likeness -> likeness.person().id())
                .containsExactly(ofTheDay.person().id());
    }

    @Test
    void aClerkIsNotRecognisedByThemselves() {
        assertThatThrownBy(() -> identify.identify(clerk, clerk, hans()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(RegistersRefusal.OWN_REGISTRATION));
        assertThat(identities.of(clerk)).isEmpty();
        assertThat(facts("person.identified", clerk)).containsExactly("REFUSED {\"why\": \"own-registration\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XK", "XX"})
    void whoIsFromKosovoOrFromNowhereGetsANumberToo(String nationality) {
        var seen = seen("Arta", "Krasniqi", Sex.FEMALE);
        var issued = issue(
                new Particulars(seen.givenName(), seen.familyName(), born, Sex.FEMALE, nationality, seen.document()));
        assertThat(identities.of(issued.person().id()).orElseThrow().nationality())
                .isEqualTo(nationality);
    }

    @Test
    void whenTheDayIsUsedUpNumbersOfTheYearAreGivenAndThenItIsRefused() {
        born = new BirthDate(1938, 5, 5);
        useUp(born);
        var issued = issue(hans());
        assertThat(issued.number().digits()).startsWith("388000001");
        useUp(new BirthDate(1938, 0, 0));
        assertRefused(seen("Jürgen", "Koch", Sex.MALE), Set.of(), RegistersRefusal.BIS_NUMBERS_USED_UP);
        assertThat(sequenceOf(issue(seen("Greta", "Weber", Sex.FEMALE)))).isEqualTo(2);
    }

    @Test
    void ofFiftyAtTheSameTimeEachGetsANumberOfTheirOwn() {
        var everybody = IntStream.range(0, 50)
                .<Callable<IssueBisNumber.Issued>>mapToObj(at ->
                        () -> issue(seen("Given" + (char) ('a' + at % 26), "Family" + "x".repeat(at), Sex.MALE)))
                .toList();
        var given = new HashSet<NationalNumber>();
        try (var together = Executors.newFixedThreadPool(9)) {
            together.invokeAll(everybody).forEach(one -> given.add(numberOf(one)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        assertThat(given).hasSize(50);
        assertThat(given.stream().map(IssueBisNumberTest::sequenceOf).sorted())
                .containsExactlyElementsOf(sequences(1).subList(0, 50));
    }

    @Test
    void atTenDesksAtTheSameTimeOnePersonGetsOneNumber() {
        var seen = hans();
        var desks = Collections.<Callable<IssueBisNumber.Issued>>nCopies(10, () -> issue(seen));
        try (var together = Executors.newFixedThreadPool(10)) {
            assertThat(together.invokeAll(desks).stream().filter(one -> one.state() == Future.State.SUCCESS))
                    .hasSize(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void atFourDesksAtTheSameTimeOnePersonWithFourDocumentsGetsOneNumber() throws InterruptedException {
        var desks = Collections.<Callable<IssueBisNumber.Issued>>nCopies(
                4, () -> issue(seen("Hans", "Gleichzeitig", Sex.MALE)));
        try (var together = Executors.newFixedThreadPool(4)) {
            assertThat(together.invokeAll(desks).stream().filter(one -> one.state() == Future.State.SUCCESS))
                    .hasSize(1);
        }
    }

    @Test
    void whoWorksAtNoDeskGetsAndSeesNothing() {
        var stranger = new Belgium(context).person("Sam", "Stranger").id();
        var known = issue(hans()).person();
        assertThatThrownBy(() -> bis.lookAlikes(stranger, hans()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.reason()).isEqualTo(RegistersRefusal.NOT_A_REGISTRATION_DESK));
        assertThatThrownBy(() ->
                        bis.issue(new IssueBisNumber.Command(stranger, seen("Greta", "Weber", Sex.FEMALE), Set.of())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> identify.identify(stranger, known.id(), hans()))
                .isInstanceOf(Refused.class);
        assertThat(database.sql("SELECT kind || ' ' || outcome FROM audit.fact WHERE actor = ? ORDER BY id")
                        .param(stranger.value())
                        .query(String.class)
                        .list())
                .containsExactly("person.looked-for REFUSED", "bis-number.issued REFUSED", "person.identified REFUSED");
    }

    @Test
    void nobodyIsBornTomorrow() {
        var tomorrow = context.getBean(TheClock.class).today().plusDays(1);
        born = BirthDate.of(tomorrow);
        assertRefused(hans(), Set.of(), RegistersRefusal.BORN_IN_FUTURE);
    }

    @Test
    void whoIsRecognisedIsFoundByTheNewDocumentFromThenOn() {
        var known = persons.register(bisNumber(11), "Hans", "Müller");
        identify.identify(clerk, known.id(), hans());
        assertThat(bis.lookAlikes(clerk, hans())).extracting(Likeness::ground).containsExactly(Ground.DOCUMENT);
        var other = issue(seen("Greta", "Weber", Sex.FEMALE)).person();
        assertThatThrownBy(() -> identify.identify(clerk, other.id(), hans()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.reason()).isEqualTo(RegistersRefusal.DOCUMENT_OF_SOMEBODY_ELSE));
    }

    @Test
    void whatTheDeskSawIsSealedForThisPersonAlone() {
        var known = issue(hans()).person();
        var identity = identities.of(known.id()).orElseThrow();
        assertThat(identity.born()).isEqualTo(born);
        assertThat(identity.document()).isEqualTo(hans().document());
        String kept = database.sql("SELECT sealed FROM registers.identity WHERE person_id = ?")
                .param(known.id().value())
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(kept).doesNotContain(hans().document().number(), born.text());
        assertThat(hans().toString() + hans().document() + born)
                .doesNotContain(hans().document().number(), born.text(), "Müller");
    }

    @Test
    void whatTheDeskSawOfOneCannotBeReadInTheRowOfAnother() {
        var hans = issue(hans()).person().id();
        var greta = issue(seen("Greta", "Weber", Sex.FEMALE)).person().id();
        database.sql(
                        "UPDATE registers.identity SET sealed = (SELECT sealed FROM registers.identity WHERE person_id = ?) WHERE person_id = ?")
                .params(hans.value(), greta.value())
                .update();
        assertThatThrownBy(() -> identities.of(greta)).isInstanceOf(RuntimeException.class);
    }

    private Particulars hans() {
        return new Particulars(
                "Hans",
                "Müller",
                born,
                Sex.MALE,
                "DE",
                document("C01X" + born.text().replace("-", "")));
    }

    private Particulars seen(String given, String family, Sex sex) {
        String number =
                UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        return new Particulars(given, family, born, sex, "DE", document(number));
    }

    private static IdentityDocument document(String number) {
        return new IdentityDocument(Kind.PASSPORT, "DE", number);
    }

    private IssueBisNumber.Issued issue(Particulars seen) {
        return bis.issue(new IssueBisNumber.Command(clerk, seen, Set.of()));
    }

    private void assertRefused(Particulars seen, Set<PersonId> others, RegistersRefusal why) {
        assertThatThrownBy(() -> bis.issue(new IssueBisNumber.Command(clerk, seen, others)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    private NationalNumber bisNumber(int sequence) {
        return NationalNumber.checked(number(born.month() + 80, sequence), false);
    }

    private long number(int month, int sequence) {
        return ((41 * 100L + month) * 100 + born.day()) * 1000 + sequence;
    }

    private static NationalNumber numberOf(Future<IssueBisNumber.Issued> one) {
        if (one.state() == Future.State.FAILED) {
            throw new AssertionError(one.exceptionNow());
        }
        return one.resultNow().number();
    }

    private static int sequenceOf(IssueBisNumber.Issued issued) {
        return sequenceOf(issued.number());
    }

    private static int sequenceOf(NationalNumber number) {
        return Integer.parseInt(number.digits().substring(6, 9));
    }

    private static List<Integer> sequences(int first) {
        return IntStream.iterate(first, at -> at <= 998, at -> at + 2).boxed().toList();
    }

    /** Gives every number that men have of a day to people who came with them from elsewhere. */
    private void useUp(BirthDate day) {
        for (int sequence : sequences(1)) {
            long nine = ((day.year() % 100 * 100L + day.month() + 80) * 100 + day.day()) * 1000 + sequence;
            persons.register(NationalNumber.checked(nine, false), "Ada", "Elsewhere");
        }
    }

    private List<String> facts(String kind, PersonId subject) {
        return database.sql(
                        "SELECT outcome || ' ' || detail FROM audit.fact WHERE kind = ? AND subject = ? ORDER BY id")
                .params(kind, subject.value())
                .query(String.class)
                .list();
    }
}

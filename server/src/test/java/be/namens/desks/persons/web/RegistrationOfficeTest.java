package be.namens.desks.persons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.desks.Clerk;
import be.namens.desks.ClerkSignInForTests;
import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.desks.DesksRefusal;
import be.namens.desks.Reason;
import be.namens.desks.persons.AppointmentRequest;
import be.namens.desks.persons.Appointments;
import be.namens.desks.persons.AskForAppointment;
import be.namens.desks.persons.DayPart;
import be.namens.desks.persons.FindAppointment;
import be.namens.desks.persons.FindPerson;
import be.namens.desks.persons.Forgetting;
import be.namens.desks.persons.PersonDeskRefusal;
import be.namens.desks.persons.Purpose;
import be.namens.desks.persons.ReceivePerson;
import be.namens.desks.persons.ServePerson;
import be.namens.keys.contact.ChangeContact;
import be.namens.keys.contact.Contact;
import be.namens.messages.EmailAddress;
import be.namens.registers.BirthDate;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.shared.Refused;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import be.namens.testing.Desks;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk of a registration office: from an appointment to a number and a letter, and what comes after. */
@NamensTest
class RegistrationOfficeTest {

    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    ChangeContact contact;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext context;

    @Autowired
    AskForAppointment ask;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient database;

    private final UUID appointment = UUID.randomUUID();
    private final String address = "hans-" + UUID.randomUUID() + "@example.de";
    private BirthDate born;
    private Belgium belgium;
    private DeskWorld world;
    private Clerk clerk;
    private Browser desk;

    @BeforeEach
    void hansAskedForAnAppointment() {
        belgium = new Belgium(context);
        world = new DeskWorld(context);
        clerk = world.clerk(Desk.PERSONS);
        desk = at(clerk);
        int day = DAYS.getAndIncrement();
        born = new BirthDate(1946, 1 + day / 28, 1 + day % 28);
        ask.ask(appointment, clerk.organisation(), request());
    }

    private AppointmentRequest request() {
        return new AppointmentRequest(
                Purpose.REPRESENTATIVE,
                "Weber Schulungen",
                "Hans",
                "Müller",
                born,
                "DE",
                new EmailAddress(address),
                DayPart.ANY,
                Locale.GERMAN);
    }

    @Test
    void hansGetsANumberALetterAndALink() {
        assertThat(desk.open(Desk.PERSONS.home()).text()).contains("Hans Müller");
        var file = opened(desk, appointment);
        assertThat(file.text()).contains("Weber Schulungen", "Duitsland", address);
        var found = document(file, "C01X" + born.day());
        assertThat(found.text()).contains("Niemand in het register lijkt op deze persoon.");
        var person = found.form().submit();
        assertThat(person.status()).isEqualTo(200);
        var hans = person(person);
        String number = persons.numberOf(hans.id()).orElseThrow().digits();
        assertThat(person.text()).contains("BIS-nummer").doesNotContain(written(number));
        var revealed = person.form("form[action$=/nummer]").submit();
        assertThat(revealed.text()).contains(written(number));
        assertThat(revealed.header("Cache-Control")).contains("no-store");
        var letter = person.form("form[action$=/brief]").submit();
        assertThat(letter.status()).isEqualTo(200);
        assertThat(letter.header("Content-Type")).isEqualTo("application/pdf");
        TestPost.nextMailTo(address);
        assertThat(TestPost.nextMailTo(address)).contains("/activeren/");
        assertThat(facts(hans))
                .containsExactly(
                        "bis-number.issued",
                        "appointment.identified",
                        "national-number.revealed",
                        "activation-code.issued");
        person.form("form[action$=/sluiten]").submit();
        assertThat(desk.open("/loket/personen/afspraken/" + appointment).status())
                .isEqualTo(404);
    }

    @Test
    void whoIsInTheRegisterIsFoundAndNotDoubled() {
        var known = hansOfTheRegister();
        var found = document(opened(desk, appointment), "PASS" + born.day());
        assertThat(found.text()).contains("Hans Müller", "zelfde namen en geboortedatum");
        var person = found.form().fill("wie", known.id().toString()).submit();
        assertThat(person(person)).isEqualTo(known);
        assertThat(facts(known)).containsExactly("person.shown", "person.identified", "appointment.identified");
    }

    @Test
    void theClerkChoosesAndIsNotHelpedToChooseWrongly() {
        hansOfTheRegister();
        var found = document(opened(desk, appointment), "PASS" + born.day());
        var nothing = found.form();
        assertThat(nothing.fields()).doesNotContainKey("wie");
        assertThat(nothing.submit().texts("#wie-problem")).hasSize(1);
        var other = found.form().fill("wie", "niemand").submit();
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.text()).contains("BIS-nummer");
    }

    @Test
    void whoDoesNotLookAlikeIsNotChosenAlsoWithoutTheForm() {
        var els = belgium.person("Els", "Claes");
        var found = document(opened(desk, appointment), "PASS" + born.day());
        var fields = new HashMap<>(found.form().fields());
        fields.put("wie", els.id().toString());
        var no = desk.post(found.address(), fields);
        assertThat(no.status()).isEqualTo(400);
        assertThat(no.texts("#wie-problem")).hasSize(1);
        assertThat(facts(els)).isEmpty();
    }

    @Test
    void whoIsIdentifiedGetsNoSecondNumberFromTheSameAppointment() {
        var found = document(opened(desk, appointment), "PASS" + born.day());
        var form = found.form();
        assertThat(form.submit().text()).contains("BIS-nummer");
        var again = form.submit();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("de persoon al bekend");
    }

    @Test
    void aWrongChoiceIsTakenBackAndWithItTheDocumentAndTheCode() {
        var wrong = hansOfTheRegister();
        var found = document(opened(desk, appointment), "PASS" + born.day());
        var file = found.form().fill("wie", wrong.id().toString()).submit();
        assertThat(file.form("form[action$=/brief]").submit().status()).isEqualTo(200);
        var back = desk.open("/loket/personen/afspraken/" + appointment)
                .form("form[action$=/terugnemen]")
                .submit();
        assertThat(back.address()).endsWith("/gevonden");
        assertThat(back.text()).contains("zelfde namen en geboortedatum");
        var another = back.form().fill("wie", "niemand").submit();
        assertThat(another.text()).contains("BIS-nummer");
        assertThat(person(another)).isNotEqualTo(wrong);
        assertThat(facts(wrong))
                .contains("person.identified", "person.identified-wrongly", "activation-code.taken-back");
        assertThat(database.sql("SELECT count(*) FROM keys.activation_code WHERE person_id = ? AND ended_at IS NULL")
                        .param(wrong.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoGotTheirNumberOrWasKnownByTheDocumentBeforeStaysWhoTheyAre() {
        var found = document(opened(desk, appointment), "PASS" + born.day());
        var hans = person(found.form().submit());
        var no = desk.open("/loket/personen/afspraken/" + appointment)
                .form("form[action$=/terugnemen]")
                .submit();
        assertThat(no.status()).isEqualTo(409);
        assertThat(no.text()).contains("voeg de twee dan samen");
        var second = UUID.randomUUID();
        ask.ask(second, clerk.organisation(), request());
        var again = opened(desk, second)
                .follow("/document")
                .form()
                .fill("soort", "passport")
                .fill("documentnummer", "OTHER" + born.day())
                .fill("geslacht", "male")
                .fill("gezien", "ja")
                .submit()
                .form()
                .fill("wie", hans.id().toString())
                .submit();
        assertThat(person(again)).isEqualTo(hans);
        var third = UUID.randomUUID();
        ask.ask(third, clerk.organisation(), request());
        opened(desk, third)
                .follow("/document")
                .form()
                .fill("soort", "passport")
                .fill("documentnummer", "OTHER" + born.day())
                .fill("geslacht", "male")
                .fill("gezien", "ja")
                .submit()
                .form()
                .fill("wie", hans.id().toString())
                .submit();
        var known = desk.open("/loket/personen/afspraken/" + third)
                .form("form[action$=/terugnemen]")
                .submit();
        assertThat(known.status()).isEqualTo(409);
    }

    @Test
    void onceThePersonIsKnownTheDocumentIsNotAnotherAnyMore() {
        var file = opened(desk, appointment);
        var page = file.follow("/document");
        var form = page.form()
                .fill("soort", "passport")
                .fill("documentnummer", "ONCE" + born.day())
                .fill("geslacht", "male")
                .fill("gezien", "ja");
        form.submit().form().submit();
        var no = form.fill("documentnummer", "TWICE" + born.day()).submit();
        assertThat(no.status()).isEqualTo(409);
        assertThat(no.text()).contains("de persoon al bekend");
        assertThat(desk.open(page.address()).address()).endsWith("/afspraken/" + appointment);
    }

    @Test
    void whoProposedAMergeWithdrawsItAndTheSecondClerkReadsWhatADeskSaw() {
        var hans = person(
                document(opened(desk, appointment), "PASS" + born.day()).form().submit());
        var johann = belgium.foreigner("Johann", "Mueller");
        find(desk, johann)
                .form("form[action$=/samenvoegen]")
                .fill("ander", belgium.numberOf(hans).digits())
                .fill("waarom", "own-words")
                .submit();
        var id = database.sql("SELECT id FROM registers.merge_proposal WHERE merged = ? AND survivor = ?")
                .params(hans.id().value(), johann.id().value())
                .query(UUID.class)
                .single();
        var theirs = at(world.clerk(Desk.PERSONS, 2)).open("/loket/personen/samenvoegen/" + id);
        assertThat(theirs.text())
                .contains(
                        "Klaas Bediende",
                        born.day() + "." + born.month() + ".1946 · Duitsland · Paspoort (Duitsland)",
                        "Nog door geen kantoor");
        assertThat(facts(hans)).contains("person.looked-at");
        assertThat(facts(johann)).contains("person.looked-at");
        assertThat(theirs.texts("main button")).containsExactly("Samenvoegen", "Twee personen laten");
        assertThat(desk.open(Desk.PERSONS.home()).text()).contains("uw voorstel om twee personen samen te voegen");
        var own = desk.open("/loket/personen/samenvoegen/" + id);
        assertThat(own.texts("main button")).containsExactly("Voorstel intrekken");
        own.form().fill("besluit", "intrekken").submit();
        assertThat(theirs.form().fill("besluit", "samenvoegen").submit().status())
                .isEqualTo(404);
    }

    @Test
    void theReferenceOfTheEmailFindsTheAppointmentAtItsOfficeAlone() {
        String reference = database.sql("SELECT reference FROM desks.appointment WHERE id = ?")
                .param(appointment)
                .query(String.class)
                .single();
        String spoken = reference.substring(0, 4).toLowerCase(Locale.ROOT) + " " + reference.substring(4);
        var page = desk.open("/loket/personen/referentie");
        assertThat(page.form().fill("referentie", spoken).submit().address())
                .isEqualTo("/loket/personen/openen/" + appointment);
        var elsewhere = at(world.clerk(Desk.PERSONS, 2)).open("/loket/personen/referentie");
        for (String typed : List.of(reference, "", "BBBBBBBB", "x".repeat(5_000))) {
            var no = elsewhere.form().fill("referentie", typed).submit();
            assertThat(no.status()).isEqualTo(404);
            assertThat(no.texts("#referentie-problem")).hasSize(1);
        }
    }

    @Test
    void numbersOfNobodyAreInTheTrailAndAfterTwentyOnADayNoneIsLookedUp() {
        var page = desk.open("/loket/personen/zoek");
        for (int times = 0; times < 20; times++) {
            assertThat(numberOfNobody(page).status()).isEqualTo(404);
        }
        assertThat(numberOfNobody(page).status()).isEqualTo(429);
        var hans = hansOfTheRegister();
        assertThat(find(desk, hans).status()).isEqualTo(429);
        assertThat(database.sql("""
                        SELECT count(*) FROM audit.fact WHERE actor = ? AND kind = 'person.not-found' AND outcome = 'REFUSED'
                        """)
                        .param(clerk.person().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(22);
    }

    private static Page numberOfNobody(Page page) {
        return page.form()
                .fill("nummer", Belgium.freshNationalNumber().digits())
                .fill("reden", "vraag aan het loket")
                .submit();
    }

    @Test
    void aNumberOfNobodyIsCountedWhereAMergeIsProposedToo() {
        var file = find(desk, hansOfTheRegister());
        var no = file.form("form[action$=/samenvoegen]")
                .fill("ander", Belgium.freshNationalNumber().digits())
                .fill("waarom", "same-document")
                .submit();
        assertThat(no.status()).isEqualTo(404);
        assertThat(database.sql("SELECT times FROM registers.wrong_pair WHERE actor = ?")
                        .param(clerk.person().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFileThatIsOpenWhileItsPersonIsMergedGoesOnAsThatOfTheOneWhoStays() {
        var hans = belgium.foreigner("Hans", "Müller");
        var johann = belgium.person("Johann", "Mueller");
        var file = find(desk, hans);
        new Desks(context).merge(hans, johann);
        var revealed = file.form("form[action$=/nummer]").submit();
        assertThat(revealed.status()).isEqualTo(200);
        assertThat(revealed.text())
                .contains(
                        "Johann Mueller",
                        written(persons.numberOf(johann.id()).orElseThrow().digits()));
        assertThat(desk.open(file.address()).address()).isEqualTo("/loket/personen/openen/" + johann.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nummer", "brief", "vervangen", "samenvoegen"})
    void whoReloadsOrChangesTheLanguageOnAnAnswerComesBackToTheFile(String form) {
        var hans = belgium.foreigner("Hans", "Müller");
        var file = find(desk, hans);
        var page = desk.open("/loket/personen/persoon/" + hans.id() + "/" + form + "?taal=fr");
        assertThat(page.address()).isEqualTo(file.address());
    }

    @Test
    void aNameIsKeptOnOneLineWithoutWhatCannotBeSeen() {
        var file = opened(desk, appointment);
        var found = file.follow("/document")
                .form()
                .fill("voornaam", "Ha\u0007ns\u202E\n")
                .fill("familienaam", "Mu\u0308ller")
                .fill("soort", "passport")
                .fill("documentnummer", "UNSEEN" + born.day())
                .fill("geslacht", "male")
                .fill("gezien", "ja")
                .submit();
        var person = found.form().submit();
        assertThat(person.status()).isEqualTo(200);
        assertThat(person(person).fullName()).isEqualTo("Ha ns Müller");
    }

    @Test
    void aDateOfBirthInTheFutureIsSaidBesideItsField() {
        var page = opened(desk, appointment)
                .follow("/document")
                .form()
                .fill("geboren-year", "2098")
                .fill("soort", "passport")
                .fill("documentnummer", "FUTURE")
                .fill("geslacht", "male")
                .fill("gezien", "ja")
                .submit();
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.texts("#geboren-problem")).hasSize(1);
    }

    @Test
    void anAppointmentOfAnotherOfficeDoesNotExistHere() {
        var elsewhere = at(world.clerk(Desk.PERSONS, 2));
        assertThat(elsewhere.open(Desk.PERSONS.home()).text()).doesNotContain("Hans Müller · " + born);
        assertThat(elsewhere.open("/loket/personen/openen/" + appointment).status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .open("/loket/personen/afspraken/" + appointment + "/document")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void withoutAReasonNoFileOpens() {
        var page = desk.open("/loket/personen/afspraken/" + appointment);
        assertThat(page.address()).isEqualTo("/loket/personen/openen/" + appointment);
        assertThat(page.text()).doesNotContain(address, "Weber");
        assertThat(desk.open("/loket/personen/persoon/" + hansOfTheRegister().id())
                        .text())
                .doesNotContain("Hans Müller");
    }

    @Test
    void whoseRightEndedDoesNothingMore() {
        var file = opened(desk, appointment);
        world.endRight(clerk);
        assertThat(file.form("form[action$=/sluiten]").submit().status()).isEqualTo(403);
        assertThat(desk.open("/loket/personen/zoek").status()).isEqualTo(403);
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        opened(desk, appointment);
        assertThat(desk.post("/loket/personen/afspraken/" + appointment + "/sluiten", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aNationalNumberTakesThePlaceOfTheBisNumber() {
        var hans = belgium.foreigner("Hans", "Müller");
        var address = "hans-" + UUID.randomUUID() + "@example.be";
        transaction.executeWithoutResult(
                status -> contact.known(hans.id(), new Contact(new EmailAddress(address), Locale.GERMAN)));
        var number = Belgium.freshNationalNumber();
        var file = find(desk, hans);
        var refused = file.form("form[action$=/vervangen]")
                .fill("nieuw", belgium.numberOf(belgium.person("Els", "Claes")).digits())
                .submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.texts("#nieuw-problem")).hasSize(1);
        var done = file.form("form[action$=/vervangen]")
                .fill("nieuw", number.digits())
                .submit();
        assertThat(done.text()).contains("Het nummer is vervangen", "Rijksregisternummer");
        assertThat(persons.numberOf(hans.id())).contains(number);
        assertThat(TestPost.nextMailTo(address))
                .contains("Ihre BIS-Nummer wurde ersetzt", "Hans Müller", "/sleutels")
                .doesNotContain(number.digits());
        assertThat(TestPost.mailsTo(address)).hasSize(1);
    }

    @Test
    void twoClerksMakeOneOfTwoPersons() {
        var hans = belgium.foreigner("Hans", "Müller");
        var johann = belgium.person("Johann", "Mueller");
        var proposed = find(desk, hans)
                .form("form[action$=/samenvoegen]")
                .fill("ander", belgium.numberOf(johann).digits())
                .fill("waarom", "same-document")
                .submit();
        assertThat(proposed.text()).contains("wacht op een collega");
        var id = database.sql("SELECT id FROM registers.merge_proposal WHERE merged = ? AND survivor = ?")
                .params(hans.id().value(), johann.id().value())
                .query(UUID.class)
                .single();
        var own = desk.open("/loket/personen/samenvoegen/" + id);
        var no = own.form().fill("besluit", "samenvoegen").submit();
        assertThat(no.status()).isEqualTo(403);
        assertThat(no.text()).contains("Wie het voorstelt, beslist er niet over");
        var colleague = at(world.clerk(Desk.PERSONS, 2));
        var page = colleague.open("/loket/personen/samenvoegen/" + id);
        assertThat(page.text()).contains("Hans Müller", "Johann Mueller");
        assertThat(page.form().fill("besluit", "samenvoegen").submit().status()).isEqualTo(200);
        assertThat(persons.find(hans.id())).contains(johann);
    }

    @Test
    void whatIsTypedAsANumberIsInNoAddressAndANumberOfNobodyIsSaidBesideIt() {
        var page = desk.open("/loket/personen/zoek")
                .form()
                .fill("nummer", Belgium.freshNationalNumber().digits())
                .fill("reden", "vraag aan het loket")
                .submit();
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.texts("#nummer-problem")).hasSize(1);
        assertThat(page.address()).isEqualTo("/loket/personen/zoek");
    }

    @Test
    void aClerkGivesNoCodeToThemselves() {
        var self = persons.find(clerk.person()).orElseThrow();
        var file = find(desk, self);
        var refused = file.form("form[action$=/brief]").fill("email", address).submit();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void whatOneWroteCannotBeReadInTheRowOfAnother() {
        var other = UUID.randomUUID();
        ask.ask(other, clerk.organisation(), request());
        database.sql(
                        "UPDATE desks.appointment SET request = (SELECT request FROM desks.appointment WHERE id = ?) WHERE id = ?")
                .params(appointment, other)
                .update();
        var appointments = context.getBean(Appointments.class);
        assertThat(appointments.find(appointment)).isPresent();
        assertThatThrownBy(() -> appointments.find(other)).isInstanceOf(RuntimeException.class);
        database.sql("DELETE FROM desks.appointment WHERE id = ?").param(other).update();
    }

    @Test
    void withoutTheRightOfTheDeskNobodyFindsOrServesAnybodyAlsoBesideThePages() {
        var hans = hansOfTheRegister();
        var file = opened(desk, appointment);
        assertThat(file.status()).isEqualTo(200);
        context.getBean(FindPerson.class).open(clerk, belgium.numberOf(hans), new Reason("vraag aan het loket"));
        world.endRight(clerk);
        String reference = database.sql("SELECT reference FROM desks.appointment WHERE id = ?")
                .param(appointment)
                .query(String.class)
                .single();
        for (ThrowingCallable doing : List.<ThrowingCallable>of(
                () -> context.getBean(FindPerson.class)
                        .open(clerk, belgium.numberOf(hans), new Reason("vraag aan het loket")),
                () -> context.getBean(FindPerson.class)
                        .open(clerk, Belgium.freshNationalNumber(), new Reason("vraag aan het loket")),
                () -> context.getBean(FindAppointment.class).find(clerk, reference),
                () -> context.getBean(ReceivePerson.class).read(clerk, appointment),
                () -> context.getBean(ServePerson.class).read(clerk, hans.id()),
                () -> context.getBean(ServePerson.class).reveal(clerk, hans.id()))) {
            assertThatThrownBy(doing)
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.reason()).isEqualTo(DesksRefusal.DESK_RIGHT_MISSING));
        }
    }

    @Test
    void anOpenedAppointmentOfAnotherOfficeIsNotReadAlsoBesideThePages() {
        var elsewhere = world.clerk(Desk.PERSONS, 2);
        database.sql("""
                        INSERT INTO desks.opened_file (clerk, desk, organisation, file, reason, opened_at)
                        VALUES (?, ?, ?, ?, 'staat aan het loket', now())
                        """)
                .params(
                        elsewhere.person().value(),
                        Desk.PERSONS.code(),
                        elsewhere.organisation().digits(),
                        appointment)
                .update();
        var receive = context.getBean(ReceivePerson.class);
        assertThatThrownBy(() -> receive.read(elsewhere, appointment))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(PersonDeskRefusal.APPOINTMENT_ABSENT));
        assertThatThrownBy(() -> receive.close(elsewhere, appointment)).isInstanceOf(Refused.class);
    }

    @Test
    void anOfficeThatIsNoneIsRefusedAlsoBesideThePages() {
        assertThatThrownBy(() -> ask.ask(UUID.randomUUID(), Belgium.freshEnterpriseNumber(), request()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(PersonDeskRefusal.OFFICE_NEEDED));
    }

    @Test
    void afterAnHourTheReasonIsAskedAgain() {
        opened(desk, appointment);
        database.sql("UPDATE desks.opened_file SET opened_at = now() - interval '61 minutes' WHERE file = ?")
                .param(appointment)
                .update();
        assertThat(desk.open("/loket/personen/afspraken/" + appointment).address())
                .isEqualTo("/loket/personen/openen/" + appointment);
    }

    @Test
    void whatIsClosedIsForgottenAfterTwoWeeks() {
        opened(desk, appointment).form("form[action$=/sluiten]").submit();
        assertThat(database.sql(
                                "SELECT keep_until BETWEEN now() + interval '13 days' AND now() + interval '15 days' FROM desks.appointment WHERE id = ?")
                        .param(appointment)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void ofFiveRequestsWithOneAddressOnADayThreeAreConfirmed() {
        for (int times = 0; times < 4; times++) {
            ask.ask(UUID.randomUUID(), clerk.organisation(), request());
        }
        assertThat(database.sql("SELECT max(times) FROM messages.sent_to_address")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whoDidNotComeIsForgotten() {
        database.sql("UPDATE desks.appointment SET keep_until = now() - interval '1 minute' WHERE id = ?")
                .param(appointment)
                .update();
        assertThat(desk.open("/loket/personen/openen/" + appointment).status()).isEqualTo(404);
        context.getBean(Forgetting.class).now();
        assertThat(database.sql("SELECT count(*) FROM desks.appointment WHERE id = ?")
                        .param(appointment)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Browser at(Clerk who) {
        var browser = new Browser(context);
        browser.open(ClerkSignInForTests.address(who));
        return browser;
    }

    private static Page opened(Browser at, UUID file) {
        return at.open("/loket/personen/openen/" + file)
                .form()
                .fill("reden", "staat aan het loket")
                .submit();
    }

    private static Page document(Page file, String number) {
        return file.follow("/document")
                .form()
                .fill("soort", "passport")
                .fill("documentnummer", number + UUID.randomUUID().toString().substring(0, 6))
                .fill("geslacht", "male")
                .fill("gezien", "ja")
                .submit();
    }

    private Page find(Browser at, Person person) {
        return at.open("/loket/personen/zoek")
                .form()
                .fill("nummer", belgium.numberOf(person).digits())
                .fill("reden", "vraag aan het loket")
                .submit();
    }

    private Person hansOfTheRegister() {
        String nine = "46%02d%02d%03d".formatted(born.month() + 60, born.day(), 501);
        return persons.register(
                new NationalNumber(nine + "%02d".formatted(97 - Long.parseLong(nine) % 97)), "Hans", "Müller");
    }

    private Person person(Page page) {
        String id =
                page.address().substring("/loket/personen/persoon/".length(), "/loket/personen/persoon/".length() + 36);
        return persons.find(PersonId.of(id)).orElseThrow();
    }

    private static String written(String digits) {
        return digits.replaceFirst("(..)(..)(..)(...)(..)", "$1.$2.$3-$4.$5");
    }

    private List<String> facts(Person subject) {
        return database.sql("SELECT kind FROM audit.fact WHERE subject = ? AND kind <> 'message.sent' ORDER BY id")
                .param(subject.id().value())
                .query(String.class)
                .list();
    }
}

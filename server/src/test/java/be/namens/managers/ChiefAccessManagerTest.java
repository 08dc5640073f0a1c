package be.namens.managers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.managers.AppointChiefAccessManager.Answer;
import be.namens.managers.AppointChiefAccessManager.Objection;
import be.namens.mandates.Standing;
import be.namens.mandates.StandingAnswer;
import be.namens.mandates.Standings;
import be.namens.messages.EmailAddress;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.rights.WhoCanGive;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.Desks;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who represents an enterprise appoints somebody who administers it in their place, for as long as the appointment lasts. */
@NamensTest
class ChiefAccessManagerTest {

    @Autowired
    AppointChiefAccessManager appoint;

    @Autowired
    DismissChiefAccessManager dismiss;

    @Autowired
    Authorities authorities;

    @Autowired
    ChiefAccessManagers chiefs;

    @Autowired
    Standings standings;

    @Autowired
    WhoCanGive whoCanGive;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TheClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext context;

    private Belgium belgium;
    private LocalDate today;
    private Person ann;
    private Person bo;
    private Enterprise bakery;

    @BeforeEach
    void aBakeryWithADirectorAndAnEmployee() {
        belgium = new Belgium(context);
        today = clock.today();
        ann = belgium.person("Ann", "Peeters");
        bo = belgium.person("Bo", "Claes");
        bakery = belgium.company("Bakkerij De Halm");
        belgium.director(ann, bakery);
    }

    @Test
    void aDirectorAppointsSomebodyWhoAdministersFromTheVeryNextCheck() {
        var chief = appointed(ann, bo);
        assertThat(authorities.of(bo.id(), bakery.number(), today))
                .isEqualTo(new Authority.Held(
                        bo.id(), bakery.number(), new Authority.Ground.ChiefAccessManager(chief.id())));
        assertThat(authorities.heldBy(bo.id(), today, 10))
                .extracting(Authority.Held::enterprise)
                .containsExactly(bakery.number());
        assertThat(authorities.hasChief(bakery.number(), today)).isTrue();
        assertThat(facts(ann))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .startsWith("manager.appointed ")
                        .contains("\"ground\": \"law\"", chief.id().toString()));
    }

    @Test
    void aChiefAppointsAnotherAsBackUpAndEndsAnotherAppointment() {
        var first = appointed(ann, bo);
        var cis = belgium.person("Cis", "Wouters");
        appointed(bo, cis);
        assertThat(facts(bo)).singleElement().satisfies(fact -> assertThat(fact).contains("\"ground\": \"chief\""));
        assertThat(end(cis, first.id())).isInstanceOf(DismissChiefAccessManager.Answer.Ended.class);
        assertThat(authorities.of(bo.id(), bakery.number(), today))
                .isEqualTo(new Authority.NotHeld(bo.id(), bakery.number(), ManagersRefusal.NO_AUTHORITY));
        assertThat(authorities.of(cis.id(), bakery.number(), today)).isInstanceOf(Authority.Held.class);
    }

    @Test
    void whoWasAppointedStaysWhenWhoAppointedLeaves() {
        appointed(ann, bo);
        belgium.withoutFunctions(bakery);
        assertThat(authorities.of(bo.id(), bakery.number(), today)).isInstanceOf(Authority.Held.class);
    }

    @Test
    void itLastsUntilItsLastDay() {
        appointed(ann, bo, today.plusDays(3));
        assertThat(authorities.of(bo.id(), bakery.number(), today.plusDays(3))).isInstanceOf(Authority.Held.class);
        assertThat(authorities.of(bo.id(), bakery.number(), today.plusDays(4))).isInstanceOf(Authority.NotHeld.class);
        assertThat(authorities.heldBy(bo.id(), today.plusDays(4), 10)).isEmpty();
        assertThat(chiefs.at(bakery.number(), today.plusDays(4), 10)).isEmpty();
        assertThat(chiefs.pastAt(bakery.number(), today.plusDays(4), 10)).hasSize(1);
    }

    @Test
    void inABankruptcyTheCuratorDecidesAloneAndNotInAnEnterpriseThatStopped() {
        appointed(ann, bo);
        belgium.situation(bakery, "050");
        assertThat(authorities.of(bo.id(), bakery.number(), today)).isInstanceOf(Authority.NotHeld.class);
        assertThat(authorities.heldBy(bo.id(), today, 10)).isEmpty();
        assertThat(authorities.hasChief(bakery.number(), today)).isFalse();
        belgium.situation(bakery, "000");
        assertThat(authorities.of(bo.id(), bakery.number(), today)).isInstanceOf(Authority.Held.class);
        belgium.strikeOff(bakery);
        assertThat(authorities.of(bo.id(), bakery.number(), today)).isInstanceOf(Authority.NotHeld.class);
    }

    @Test
    void aCuratorAppointsNobodyBecauseNobodyButTheCuratorDecides() {
        var curator = belgium.person("Cis", "Wouters");
        belgium.function("90001", curator, bakery, Belgium.SINCE_2020);
        belgium.situation(bakery, "050");
        assertThat(authorities.of(curator.id(), bakery.number(), today)).isInstanceOf(Authority.Held.class);
        assertThat(reasons(appoint.appoint(command(curator, bo, today))))
                .containsExactly(ManagersRefusal.NO_CHIEFS_NOW);
    }

    @Test
    void whoMayNotAdministerAppointsNobody() {
        assertThat(reasons(appoint.appoint(command(bo, bo, today.plusYears(1)))))
                .containsExactly(ManagersRefusal.NO_AUTHORITY);
        assertThat(facts(bo))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .startsWith("manager.appointment-refused ")
                        .contains("no-authority"));
        var mill = belgium.company("Molen NV", "014");
        belgium.director(ann, mill);
        belgium.director(bo, mill);
        belgium.director(belgium.person("Cis", "Wouters"), mill);
        var together = new AppointChiefAccessManager.Command(
                ann.id(), mill.number(), bo.id(), email(), today, UUID.randomUUID(), Locale.ENGLISH);
        assertThat(reasons(appoint.appoint(together))).containsExactly(ManagersRefusal.REPRESENTS_JOINTLY);
    }

    @Test
    void anAppointmentEndsAndLastsFiveYearsAtMost() {
        assertThat(reasons(appoint.appoint(command(ann, bo, today.minusDays(1)))))
                .containsExactly(ManagersRefusal.APPOINTMENT_ENDS_IN_THE_PAST);
        assertThat(reasons(appoint.appoint(command(ann, bo, today.plusYears(5).plusDays(1)))))
                .containsExactly(ManagersRefusal.APPOINTMENT_TOO_LONG);
        assertThat(appoint.appoint(command(ann, bo, today.plusYears(5)))).isInstanceOf(Answer.Appointed.class);
    }

    @Test
    void nobodyIsAppointedTwiceAndNobodyWhoDoesNotExist() {
        appointed(ann, bo);
        assertThat(reasons(appoint.appoint(command(ann, bo, today)))).containsExactly(ManagersRefusal.ALREADY_MANAGER);
        var nobody = new AppointChiefAccessManager.Command(
                ann.id(), bakery.number(), PersonId.random(), email(), today, UUID.randomUUID(), Locale.ENGLISH);
        assertThat(reasons(appoint.appoint(nobody))).containsExactly(ManagersRefusal.MANAGER_UNKNOWN);
    }

    @Test
    void theSameFormAppointsOnceAndNobodyElse() throws Exception {
        var command = command(ann, bo, today.plusYears(1));
        Callable<Answer> posting = () -> appoint.appoint(command);
        try (var together = Executors.newFixedThreadPool(4)) {
            assertThat(together.invokeAll(Collections.nCopies(4, posting)))
                    .allSatisfy(answer -> assertThat(answer.get()).isInstanceOf(Answer.Appointed.class));
        }
        assertThat(chiefs.at(bakery.number(), today, 10)).hasSize(1);
        var other = new AppointChiefAccessManager.Command(
                ann.id(),
                bakery.number(),
                belgium.person("Cis", "Wouters").id(),
                email(),
                today,
                command.form(),
                Locale.ENGLISH);
        assertThat(reasons(appoint.appoint(other))).containsExactly(ManagersRefusal.APPOINTMENT_FORM_USED);
    }

    @Test
    void theHolderGivesItBackAndNobodyElseSeesIt() {
        var chief = appointed(ann, bo);
        var stranger = belgium.person("Cis", "Wouters");
        assertThat(end(stranger, chief.id()))
                .isEqualTo(new DismissChiefAccessManager.Answer.NotEnded(
                        ManagersRefusal.APPOINTMENT_NOT_YOURS, List.of()));
        assertThat(facts(stranger))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .startsWith("manager.end-refused ")
                        .doesNotContain(bakery.number().digits()));
        assertThat(end(bo, chief.id())).isInstanceOf(DismissChiefAccessManager.Answer.Ended.class);
        assertThat(end(bo, chief.id()))
                .isEqualTo(new DismissChiefAccessManager.Answer.NotEnded(
                        ManagersRefusal.APPOINTMENT_ENDED, List.of(today)));
        assertThat(chiefs.pastAt(bakery.number(), today, 10))
                .singleElement()
                .isInstanceOfSatisfying(
                        ChiefAccessManager.Ended.class,
                        ended -> assertThat(ended.endedBy()).isEqualTo(bo.id()));
    }

    @Test
    void bothAreToldByEMailAndTheAddressIsSealed() {
        var address = email();
        var command = new AppointChiefAccessManager.Command(
                ann.id(), bakery.number(), bo.id(), address, today, UUID.randomUUID(), Locale.ENGLISH);
        var chief = ((Answer.Appointed) appoint.appoint(command)).appointment();
        assertThat(TestPost.nextMailTo(address.text()))
                .contains("Ann Peeters appointed you", bakery.name(), "/toegangsbeheerders");
        assertThat(database.sql("SELECT encode(email, 'escape') FROM managers.chief WHERE id = ?")
                        .param(chief.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain("example");
        end(ann, chief.id());
        assertThat(TestPost.nextMailTo(address.text())).contains("Ann Peeters ended your appointment");
    }

    @Test
    void aChiefMayActForTheEnterpriseAndReadsThatTheyCanGiveTheRightThemselves() {
        assertThat(standings.of(bo.id(), bakery.number(), today)).isInstanceOf(StandingAnswer.DoesNotHold.class);
        var chief = appointed(ann, bo);
        assertThat(standings.of(bo.id(), bakery.number(), today))
                .isInstanceOfSatisfying(
                        StandingAnswer.Holds.class,
                        holds -> assertThat(holds.standing().grounds())
                                .singleElement()
                                .isInstanceOf(Standing.Ground.Manages.class));
        assertThat(standings.find(bo.id(), "", today, 10)).hasSize(1);
        assertThat(whoCanGive.at(bakery.number(), bo.id(), today))
                .isEqualTo(new WhoCanGive.Givers(true, List.of("giver.chief", "giver.10002")));
        end(ann, chief.id());
        assertThat(standings.of(bo.id(), bakery.number(), today)).isInstanceOf(StandingAnswer.DoesNotHold.class);
    }

    @Test
    void whoActsOnlyTogetherWithOthersHoldsItAloneAsChief() {
        var mill = belgium.company("Molen NV", "014");
        belgium.director(bo, mill);
        belgium.director(belgium.person("Cis", "Wouters"), mill);
        belgium.director(belgium.person("Dirk", "Maes"), mill);
        belgium.function("10007", ann, mill, Belgium.SINCE_2020);
        assertThat(authorities.heldJointlyBy(bo.id(), today, 10)).hasSize(1);
        appoint.appoint(new AppointChiefAccessManager.Command(
                ann.id(), mill.number(), bo.id(), email(), today, UUID.randomUUID(), Locale.ENGLISH));
        assertThat(authorities.heldJointlyBy(bo.id(), today, 10)).isEmpty();
        assertThat(authorities.of(bo.id(), mill.number(), today)).isInstanceOf(Authority.Held.class);
    }

    @Test
    void whoTurnsOutToBeAnotherPersonStaysChief() {
        var hans = belgium.foreigner("Hans", "Müller");
        var johann = belgium.foreigner("Johann", "Mueller");
        var chief = appointed(ann, johann);
        new Desks(context).merge(johann, hans);
        assertThat(authorities.of(hans.id(), bakery.number(), today)).isInstanceOf(Authority.Held.class);
        assertThat(end(hans, chief.id())).isInstanceOf(DismissChiefAccessManager.Answer.Ended.class);
    }

    @Test
    void twoChiefsWhoTurnOutToBeOnePersonAreDismissedTogether() {
        var hans = belgium.foreigner("Hans", "Müller");
        var johann = belgium.foreigner("Johann", "Mueller");
        var chief = appointed(ann, johann);
        appointed(ann, hans);
        new Desks(context).merge(johann, hans);
        assertThat(end(ann, chief.id())).isInstanceOf(DismissChiefAccessManager.Answer.Ended.class);
        assertThat(authorities.of(hans.id(), bakery.number(), today)).isInstanceOf(Authority.NotHeld.class);
        assertThat(facts(ann))
                .filteredOn(fact -> fact.startsWith("manager.ended "))
                .hasSize(2);
    }

    @Test
    void anAppointmentThatIsOverMovesToTheSurvivorToo() {
        var hans = belgium.foreigner("Hans", "Müller");
        var johann = belgium.foreigner("Johann", "Mueller");
        end(ann, appointed(ann, johann).id());
        new Desks(context).merge(johann, hans);
        assertThat(chiefs.pastAt(bakery.number(), today, 10))
                .singleElement()
                .satisfies(past -> assertThat(past.terms().person()).isEqualTo(hans.id()));
    }

    @Test
    void whileACuratorDecidesNobodyActsForTheEnterpriseByAppointment() {
        appointed(ann, bo);
        belgium.situation(bakery, "050");
        assertThat(standings.of(bo.id(), bakery.number(), today)).isInstanceOf(StandingAnswer.DoesNotHold.class);
        assertThat(standings.find(bo.id(), "", today, 10)).isEmpty();
        belgium.situation(bakery, "000");
        assertThat(standings.of(bo.id(), bakery.number(), today)).isInstanceOf(StandingAnswer.Holds.class);
    }

    @Test
    void whoIsDismissedInTheMiddleOfAppointingAppointsNobody() throws Exception {
        var chief = appointed(ann, bo);
        var cis = belgium.person("Cis", "Wouters");
        try (var beside = Executors.newSingleThreadExecutor()) {
            var appointing = transaction.execute(status -> {
                end(ann, chief.id());
                var posted = beside.submit(() -> appoint.appoint(command(bo, cis, today)));
                untilItWaits(posted);
                return posted;
            });
            assertThat(reasons(appointing.get())).containsExactly(ManagersRefusal.NO_AUTHORITY);
        }
        assertThat(chiefs.at(bakery.number(), today, 10)).isEmpty();
    }

    @Test
    void thereAreNeverMoreThanAPageShowsAndNobodyIsWrittenToWithoutEnd() {
        database.sql("""
                        INSERT INTO managers.chief (id, person_id, enterprise, first_day, last_day, email,
                                                    appointed_by, appointed_at, form, ended_by, ended_at)
                        SELECT gen_random_uuid(), :ann, :bakery, :today, :today, '\\x00', :ann, :now, gen_random_uuid(),
                               CASE n % 2 WHEN 0 THEN :ann END, CASE n % 2 WHEN 0 THEN :now::timestamptz END
                          FROM generate_series(2, :most) AS n
                        """)
                .param("ann", ann.id().value())
                .param("bakery", bakery.number().digits())
                .param("today", today)
                .param("now", Timestamp.from(clock.now()))
                .param("most", AppointChiefAccessManager.MOST)
                .update();
        appointed(ann, bo);
        assertThat(reasons(appoint.appoint(command(ann, belgium.person("Cis", "Wouters"), today))))
                .containsExactly(ManagersRefusal.TOO_MANY_CHIEFS);
        database.sql("UPDATE managers.chief SET appointed_at = appointed_at - interval '2 days' WHERE enterprise = ?")
                .param(bakery.number().digits())
                .update();
        assertThat(appoint.appoint(command(ann, belgium.person("Cis", "Wouters"), today)))
                .isInstanceOf(Answer.Appointed.class);
    }

    /** For the turn at an enterprise, which another transaction has. */
    private void untilItWaits(Future<?> posted) {
        while (!posted.isDone() && database.sql("""
                        SELECT count(*) FROM pg_locks
                         WHERE locktype = 'advisory' AND NOT granted
                           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """).query(Integer.class).single() == 0) {
            Thread.onSpinWait();
        }
    }

    private ChiefAccessManager appointed(Person by, Person whom) {
        return appointed(by, whom, today.plusYears(1));
    }

    private ChiefAccessManager appointed(Person by, Person whom, LocalDate last) {
        return ((Answer.Appointed) appoint.appoint(command(by, whom, last))).appointment();
    }

    private AppointChiefAccessManager.Command command(Person by, Person whom, LocalDate last) {
        return new AppointChiefAccessManager.Command(
                by.id(), bakery.number(), whom.id(), email(), last, UUID.randomUUID(), Locale.ENGLISH);
    }

    private static EmailAddress email() {
        return new EmailAddress("chief-" + UUID.randomUUID() + "@example.be");
    }

    private DismissChiefAccessManager.Answer end(Person by, ManagerId id) {
        return dismiss.end(by.id(), id, Locale.ENGLISH);
    }

    private static List<Refusal> reasons(Answer answer) {
        return ((Answer.NotAppointed) answer)
                .objections().stream().map(Objection::reason).toList();
    }

    private List<String> facts(Person actor) {
        return database.sql("""
                        SELECT kind || ' ' || coalesce(enterprise, '') || ' ' || detail::text FROM audit.fact
                         WHERE actor = ? AND kind LIKE 'manager.%' ORDER BY id
                        """).param(actor.id().value()).query(String.class).list();
    }
}

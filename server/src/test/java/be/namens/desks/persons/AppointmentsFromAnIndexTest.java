package be.namens.desks.persons;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.desks.OpenFile;
import be.namens.desks.Reason;
import be.namens.messages.EmailAddress;
import be.namens.registers.BirthDate;
import be.namens.registers.PersonId;
import be.namens.testing.NamensTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Of an office where thousands wait no question reads them all. */
@NamensTest
class AppointmentsFromAnIndexTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    AppointmentsInPostgres appointments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void everyQuestionAboutAppointmentsAndOpenedFilesHasAnIndex() {
        var clerk = new DeskWorld(context).clerk(Desk.PERSONS);
        assertThat(scannedBy(() -> atTheDesk(clerk))).isEmpty();
    }

    private void atTheDesk(Clerk clerk) {
        var form = UUID.randomUUID();
        var reference = context.getBean(AskForAppointment.class).ask(form, clerk.organisation(), request());
        assertThat(context.getBean(FindAppointment.class).find(clerk, reference.grouped()))
                .isEqualTo(form);
        assertThat(appointments.waiting(clerk.organisation(), 100)).isNotEmpty();
        assertThat(appointments.lastOf(PersonId.random(), clerk.organisation())).isEmpty();
        context.getBean(OpenFile.class).open(clerk, form, new Reason("staat aan het loket"));
        context.getBean(ReceivePerson.class).read(clerk, form);
        context.getBean(ReceivePerson.class).close(clerk, form);
        appointments.forget();
    }

    private static AppointmentRequest request() {
        return new AppointmentRequest(
                Purpose.FIRST_KEY,
                "",
                "Hans",
                "Müller",
                new BirthDate(1985, 7, 30),
                "DE",
                new EmailAddress("hans-" + UUID.randomUUID() + "@example.de"),
                DayPart.ANY,
                Locale.GERMAN);
    }

    /** The tables of the desks that were read from end to end, where the planner is kept from it when it can. */
    private List<String> scannedBy(Runnable questions) {
        return transaction.execute(status -> {
            database.sql("SET LOCAL enable_seqscan = off").update();
            database.sql("DISCARD PLANS").update();
            var before = scans();
            questions.run();
            var after = scans();
            return after.keySet().stream()
                    .filter(table -> after.get(table) > before.getOrDefault(table, 0L))
                    .toList();
        });
    }

    /** How often this connection read each table from end to end, as far as it has not reported that yet. */
    private Map<String, Long> scans() {
        return database
                .sql("SELECT relname, seq_scan FROM pg_stat_xact_user_tables WHERE schemaname = 'desks'")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package be.namens.desks.persons;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Particulars;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AppointmentsInPostgres implements Appointments {

    /** Who does not come is forgotten. */
    static final Duration KEPT = Duration.ofDays(60);

    /** What was done stays as long as somebody may come back with a question about it. */
    static final Duration KEPT_WHEN_CLOSED = Duration.ofDays(14);

    private static final int AT_ONCE = 1_000;

    private static final String SELECT =
            "SELECT id, reference, office, request, asked_at, seen, person_id FROM desks.appointment ";

    private final JdbcClient database;
    private final Vault vault;
    private final AppointmentWords words;
    private final TheClock clock;

    AppointmentsInPostgres(JdbcClient database, Vault vault, AppointmentWords words, TheClock clock) {
        this.database = database;
        this.vault = vault;
        this.words = words;
        this.clock = clock;
    }

    /** Keeps it; false when it was kept before, by the same form. */
    boolean add(Appointment appointment) {
        var now = clock.now();
        return database.sql("""
                        INSERT INTO desks.appointment (id, reference, office, request, asked_at, keep_until)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                        """)
                        .params(
                                appointment.id(),
                                appointment.reference().characters(),
                                appointment.office().digits(),
                                vault.seal(asked(appointment.id()), words.write(appointment.request())),
                                Timestamp.from(now),
                                Timestamp.from(now.plus(KEPT)))
                        .update()
                == 1;
    }

    @Override
    public List<Appointment> waiting(EnterpriseNumber office, int limit) {
        return database.sql(
                        SELECT + "WHERE office = ? AND closed_at IS NULL AND keep_until > ? ORDER BY asked_at LIMIT ?")
                .params(office.digits(), Timestamp.from(clock.now()), limit)
                .query((row, number) -> appointment(row))
                .list();
    }

    @Override
    public Optional<Appointment> find(UUID id) {
        return find(id, "");
    }

    Optional<UUID> find(Reference reference, EnterpriseNumber office) {
        return database.sql("""
                        SELECT id FROM desks.appointment
                         WHERE reference = ? AND office = ? AND closed_at IS NULL AND keep_until > ?
                        """)
                .params(reference.characters(), office.digits(), Timestamp.from(clock.now()))
                .query(UUID.class)
                .optional();
    }

    /** Nobody else works at it until the transaction ends. */
    Optional<Appointment> hold(UUID id) {
        return find(id, " FOR UPDATE");
    }

    private Optional<Appointment> find(UUID id, String lock) {
        return database.sql(SELECT + "WHERE id = ? AND closed_at IS NULL AND keep_until > ?" + lock)
                .params(id, Timestamp.from(clock.now()))
                .query((row, number) -> appointment(row))
                .optional();
    }

    @Override
    public Optional<Appointment> lastOf(PersonId person, EnterpriseNumber office) {
        return database.sql(
                        SELECT + "WHERE person_id = ? AND office = ? AND keep_until > ? ORDER BY asked_at DESC LIMIT 1")
                .params(person.value(), office.digits(), Timestamp.from(clock.now()))
                .query((row, number) -> appointment(row))
                .optional();
    }

    void see(UUID id, Particulars seen) {
        database.sql("UPDATE desks.appointment SET seen = ? WHERE id = ?")
                .params(vault.seal(seen(id), words.write(seen)), id)
                .update();
    }

    void turnedOutToBe(UUID id, PersonId person) {
        database.sql("UPDATE desks.appointment SET person_id = ? WHERE id = ?")
                .params(person.value(), id)
                .update();
    }

    void turnedOutToBeSomebodyElse(UUID id) {
        database.sql("UPDATE desks.appointment SET person_id = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    void close(UUID id) {
        var now = clock.now();
        database.sql("UPDATE desks.appointment SET closed_at = ?, keep_until = ? WHERE id = ?")
                .params(Timestamp.from(now), Timestamp.from(now.plus(KEPT_WHEN_CLOSED)), id)
                .update();
    }

    /** Forgets those whose time is over. */
    void forget() {
        database.sql("""
                        DELETE FROM desks.appointment WHERE id IN (
                            SELECT id FROM desks.appointment WHERE keep_until < ? ORDER BY keep_until LIMIT ? FOR UPDATE SKIP LOCKED)
                        """).params(Timestamp.from(clock.now()), AT_ONCE).update();
    }

    private Appointment appointment(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Appointment(
                id,
                new Reference(row.getString("reference")),
                new EnterpriseNumber(row.getString("office")),
                words.readRequest(vault.open(asked(id), row.getBytes("request"))),
                row.getTimestamp("asked_at").toInstant(),
                Optional.ofNullable(row.getBytes("seen")).map(kept -> words.readSeen(vault.open(seen(id), kept))),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new));
    }

    private static String asked(UUID id) {
        return "desks.appointment.request/" + id;
    }

    private static String seen(UUID id) {
        return "desks.appointment.seen/" + id;
    }
}

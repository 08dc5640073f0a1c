package be.namens.keys.smscode;

import be.namens.keys.KeyId;
import be.namens.keys.KeyVisit;
import be.namens.messages.MobileNumber;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SmsKeysInPostgres implements SmsKeys {

    private final JdbcClient database;
    private final Vault vault;
    private final TheClock clock;

    SmsKeysInPostgres(JdbcClient database, Vault vault, TheClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Optional<SmsKey> of(PersonId person) {
        return find(person, clock.now());
    }

    @Override
    public Optional<SmsKey> evenPastItsTime(PersonId person) {
        return find(person, Instant.EPOCH);
    }

    private Optional<SmsKey> find(PersonId person, Instant validAt) {
        return database.sql("""
                        SELECT held.id, sms.number FROM keys.sms_key sms JOIN keys.held_key held ON held.id = sms.key_id
                        WHERE sms.person_id = ? AND held.ended_at IS NULL AND held.valid_until > ?
                        """)
                .params(person.value(), Timestamp.from(validAt))
                .query((row, number) -> new SmsKey(
                        new KeyId(row.getObject("id", UUID.class)), person, open(person, row.getBytes("number"))))
                .optional();
    }

    @Override
    public void activate(KeyId key, PersonId person, MobileNumber number) {
        database.sql("DELETE FROM keys.sms_activation WHERE person_id = ?")
                .param(person.value())
                .update();
        database.sql("""
                        INSERT INTO keys.sms_key (key_id, person_id, number) VALUES (:key, :person, :number)
                        ON CONFLICT (person_id) DO UPDATE SET key_id = excluded.key_id, number = excluded.number
                        """)
                .param("key", key.value())
                .param("person", person.value())
                .param("number", seal(person, number))
                .update();
    }

    @Override
    public boolean move(PersonId from, PersonId to) {
        if (evenPastItsTime(to).isPresent()) {
            return false;
        }
        database.sql("DELETE FROM keys.sms_key WHERE person_id = ?")
                .param(to.value())
                .update();
        var number = database.sql("SELECT number FROM keys.sms_key WHERE person_id = ? FOR UPDATE")
                .param(from.value())
                .query((row, at) -> open(from, row.getBytes(1)))
                .single();
        database.sql("UPDATE keys.sms_key SET person_id = ?, number = ? WHERE person_id = ?")
                .params(to.value(), seal(to, number), from.value())
                .update();
        return true;
    }

    @Override
    public void remove(KeyId key) {
        database.sql("""
                        WITH gone AS (DELETE FROM keys.sms_key WHERE key_id = ? RETURNING person_id)
                        DELETE FROM keys.sms_activation WHERE person_id IN (SELECT person_id FROM gone)
                        """).param(key.value()).update();
    }

    @Override
    public Turn takeTurn(KeyedHash subject, Instant now) {
        var today = LocalDate.ofInstant(now, TheClock.ZONE);
        database.sql("""
                        DELETE FROM keys.sms_turn WHERE subject IN (
                            SELECT subject FROM keys.sms_turn WHERE day < ? ORDER BY day LIMIT 10 FOR UPDATE SKIP LOCKED)
                        """).param(today.minusDays(1)).update();
        boolean taken = database.sql("""
                        INSERT INTO keys.sms_turn AS last (subject, sent_at, day, times) VALUES (:subject, :now, :today, 1)
                        ON CONFLICT (subject) DO UPDATE SET sent_at = excluded.sent_at, day = excluded.day,
                            times = CASE WHEN last.day = excluded.day THEN last.times + 1 ELSE 1 END
                        WHERE last.sent_at <= :pausedSince AND (last.day <> excluded.day OR last.times < :most)
                        """)
                        .param("subject", subject.bytes())
                        .param("now", Timestamp.from(now))
                        .param("today", today)
                        .param("pausedSince", Timestamp.from(now.minus(SmsRule.PAUSE)))
                        .param("most", SmsRule.MOST_PER_DAY)
                        .update()
                == 1;
        return taken ? new Turn.Now() : whyNot(subject, now);
    }

    private Turn whyNot(KeyedHash subject, Instant now) {
        var sent = database.sql("SELECT sent_at FROM keys.sms_turn WHERE subject = ?")
                .param(subject.bytes())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        var until = sent.plus(SmsRule.PAUSE);
        return until.isAfter(now) ? new Turn.Wait(until) : new Turn.Tomorrow();
    }

    @Override
    public void ask(KeyVisit visit, SmsQuestion question, Instant now) {
        database.sql("""
                        DELETE FROM keys.sms_question WHERE visit_hash IN (
                            SELECT visit_hash FROM keys.sms_question WHERE until < ?
                            ORDER BY until LIMIT 10 FOR UPDATE SKIP LOCKED)
                        """).param(Timestamp.from(now)).update();
        database.sql("""
                        INSERT INTO keys.sms_question (visit_hash, subject, person_id, key_id, code_hash, tries, until)
                        VALUES (:visit, :subject, :person, :key, :code, 0, :until)
                        ON CONFLICT (visit_hash) DO UPDATE SET subject = excluded.subject, person_id = excluded.person_id,
                            key_id = excluded.key_id, code_hash = excluded.code_hash, tries = 0, until = excluded.until
                        """)
                .param("visit", visit.hash())
                .param("subject", question.subject().bytes())
                .param(
                        "person",
                        question.holder().map(holder -> holder.person().value()).orElse(null))
                .param(
                        "key",
                        question.holder().map(holder -> holder.key().value()).orElse(null))
                .param("code", question.codeHash().bytes())
                .param("until", Timestamp.from(now.plus(SmsRule.VALID)))
                .update();
    }

    @Override
    public Optional<SmsQuestion> asked(KeyVisit visit, Instant now) {
        return database.sql("""
                        SELECT subject, person_id, key_id, code_hash, tries FROM keys.sms_question
                        WHERE visit_hash = ? AND until > ? AND tries < ?
                        """)
                .params(visit.hash(), Timestamp.from(now), SmsRule.TRIES)
                .query(SmsKeysInPostgres::question)
                .optional();
    }

    @Override
    public Optional<SmsQuestion> tryToAnswer(KeyVisit visit, Instant now) {
        return database.sql("""
                        UPDATE keys.sms_question SET tries = tries + 1
                        WHERE visit_hash = ? AND until > ? AND tries < ?
                        RETURNING subject, person_id, key_id, code_hash, tries
                        """)
                .params(visit.hash(), Timestamp.from(now), SmsRule.TRIES)
                .query(SmsKeysInPostgres::question)
                .optional();
    }

    @Override
    public boolean use(KeyVisit visit, SmsQuestion question) {
        return database.sql("DELETE FROM keys.sms_question WHERE visit_hash = ? AND code_hash = ?")
                        .params(visit.hash(), question.codeHash().bytes())
                        .update()
                == 1;
    }

    @Override
    public void await(PersonId person, MobileNumber number, KeyedHash codeHash, Instant now) {
        database.sql("""
                        INSERT INTO keys.sms_activation (person_id, number, code_hash, tries, until)
                        VALUES (:person, :number, :code, 0, :until)
                        ON CONFLICT (person_id) DO UPDATE SET number = excluded.number, code_hash = excluded.code_hash,
                            tries = 0, until = excluded.until
                        """)
                .param("person", person.value())
                .param("number", seal(person, number))
                .param("code", codeHash.bytes())
                .param("until", Timestamp.from(now.plus(SmsRule.VALID)))
                .update();
    }

    @Override
    public Optional<MobileNumber> awaited(PersonId person, Instant now) {
        return database.sql("SELECT number FROM keys.sms_activation WHERE person_id = ? AND until > ?")
                .params(person.value(), Timestamp.from(now))
                .query((row, number) -> open(person, row.getBytes(1)))
                .optional();
    }

    @Override
    public Optional<AwaitedNumber> tryToConfirm(PersonId person, Instant now) {
        return database.sql("""
                        UPDATE keys.sms_activation SET tries = tries + 1 WHERE person_id = ? AND until > ? AND tries < ?
                        RETURNING number, code_hash
                        """)
                .params(person.value(), Timestamp.from(now), SmsRule.TRIES)
                .query((row, number) -> new AwaitedNumber(
                        open(person, row.getBytes("number")), new KeyedHash(row.getBytes("code_hash"))))
                .optional();
    }

    @Override
    public boolean isConfirmedSince(PersonId person, Instant moment) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM keys.sms_key sms JOIN keys.held_key held ON held.id = sms.key_id
                                       WHERE sms.person_id = :person AND held.ended_at IS NULL AND held.since > :moment)
                           AND NOT EXISTS (SELECT FROM keys.sms_activation WHERE person_id = :person)
                        """)
                .param("person", person.value())
                .param("moment", Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }

    private static SmsQuestion question(ResultSet row, int number) throws SQLException {
        var person = Optional.ofNullable(row.getObject("person_id", UUID.class));
        var key = Optional.ofNullable(row.getObject("key_id", UUID.class));
        return new SmsQuestion(
                new KeyedHash(row.getBytes("subject")),
                person.flatMap(
                        whose -> key.map(which -> new SmsQuestion.Holder(new PersonId(whose), new KeyId(which)))),
                new KeyedHash(row.getBytes("code_hash")),
                row.getInt("tries"));
    }

    private byte[] seal(PersonId person, MobileNumber number) {
        return vault.seal(purpose(person), number.text());
    }

    private MobileNumber open(PersonId person, byte[] sealed) {
        return new MobileNumber(vault.openText(purpose(person), sealed));
    }

    /** A row that is copied to somebody else does not open. */
    private static String purpose(PersonId person) {
        return "keys.sms-code.number:" + person;
    }
}

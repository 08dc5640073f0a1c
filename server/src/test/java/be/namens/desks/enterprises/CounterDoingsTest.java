package be.namens.desks.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.desks.DesksRefusal;
import be.namens.desks.OpenFile;
import be.namens.desks.Reason;
import be.namens.registers.PersonId;
import be.namens.shared.Refusal;
import be.namens.shared.Refused;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the doings of the counter refuse themselves, whatever page led to them. */
@NamensTest
class CounterDoingsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Reason REASON = new Reason("vraag van de onderneming");

    @Autowired
    ApplicationContext context;

    @Autowired
    FillIn fillIn;

    @Autowired
    SendIn sendIn;

    @Autowired
    Judge judge;

    @Autowired
    KeepProofs proofs;

    @Autowired
    AddRepresentative addRepresentative;

    @Autowired
    EnterpriseDesk desk;

    @Autowired
    OpenFile openFile;

    @Autowired
    JdbcClient database;

    private DeskWorld world;
    private Clerk anna;
    private Clerk bert;
    private UUID file;

    @BeforeEach
    void aFileThatWaits() {
        world = new DeskWorld(context);
        anna = world.clerk(Desk.ENTERPRISES);
        bert = world.clerk(Desk.ENTERPRISES);
        file = UUID.randomUUID();
        int number = COUNT.incrementAndGet();
        fillIn.origin(anna, file, new Origin("AT", "FN 77" + number + "d"));
        fillIn.answer(
                anna,
                file,
                answers -> answers.naming(new Naming("Pv" + number + "qj Handel", "", "GmbH"))
                        .seat(new Seat("Ring", "1", "", "1010", "Wien", "AT"))
                        .saidNoneOfThese()
                        .adding(new Representative(PersonId.random(), "Huber")));
        proofs.add(anna, file, Proof.What.OTHER, Documents.pdf());
        sendIn.proposal(anna, file, seen(), REASON);
    }

    @Test
    void whoHasNotTheRightDoesNothing() {
        openFile.open(bert, file, REASON);
        world.endRight(bert);
        assertThat(doings(bert).entrySet())
                .allSatisfy(doing -> refused(doing.getKey(), doing.getValue(), DesksRefusal.DESK_RIGHT_MISSING));
    }

    @Test
    void whoGaveNoReasonSeesAndJudgesNothing() {
        var doings = doings(bert);
        doings.keySet().removeAll(Set.of("search", "is open"));
        assertThat(doings.entrySet())
                .allSatisfy(doing -> refused(doing.getKey(), doing.getValue(), DesksRefusal.FILE_NOT_OPENED));
    }

    @Test
    void forAnotherCounterThereIsNoSuchFile() {
        var other = world.clerk(Desk.ENTERPRISES, 2);
        // As if it were open: not even then.
        database.sql("""
                        INSERT INTO desks.opened_file (clerk, desk, organisation, file, reason, opened_at)
                        VALUES (?, ?, ?, ?, 'a reason that was forged', now())
                        """)
                .params(
                        other.person().value(),
                        other.desk().code(),
                        other.organisation().digits(),
                        file)
                .update();
        var doings = doings(other);
        doings.keySet().removeAll(Set.of("search", "is open", "read", "drop", "origin", "add representative"));
        assertThat(doings.entrySet())
                .allSatisfy(doing -> refused(doing.getKey(), doing.getValue(), DesksRefusal.FILE_ABSENT));
        assertThat(fillIn.read(other, file).answers()).as("a new one").isEqualTo(Answers.NONE);
        assertThat(desk.search(other, "")).extracting(EnterpriseFile::id).doesNotContain(file);
    }

    @Test
    void afterAnHourTheReasonIsAskedAgain() {
        openFile.open(bert, file, REASON);
        fillIn.read(bert, file);
        database.sql("UPDATE desks.opened_file SET opened_at = opened_at - interval '61 minutes' WHERE clerk = ?")
                .param(bert.person().value())
                .update();
        refused("read", () -> fillIn.read(bert, file), DesksRefusal.FILE_NOT_OPENED);
    }

    /** Also who began a change of it. */
    @Test
    void onceItHasANumberNobodySaysThatItComesFromElsewhere() {
        openFile.open(bert, file, REASON);
        var kept = fillIn.read(bert, file);
        // The representative of the other tests is nobody: this one is somebody.
        var person = new Belgium(context).person("Hans", "Huber");
        database.sql(
                        "UPDATE desks.enterprise_file SET answers = CAST(replace(answers::text, ?, ?) AS jsonb) WHERE id = ?")
                .params(
                        kept.answers().representatives().getFirst().person().toString(),
                        person.id().toString(),
                        file)
                .update();
        judge.confirm(bert, file, seen());
        openFile.open(anna, file, REASON);
        fillIn.change(anna, file);
        refused(
                "origin",
                () -> fillIn.origin(anna, file, new Origin("NL", "7712345")),
                EnterprisesRefusal.ORIGIN_FIXED);
    }

    @Test
    void whatWaitsIsNotChanged() {
        openFile.open(anna, file, REASON);
        var changes = doings(anna);
        changes.keySet().retainAll(Set.of("answer", "drop", "add proof", "remove proof"));
        assertThat(changes).hasSize(4);
        assertThat(changes.entrySet())
                .allSatisfy(doing -> refused(doing.getKey(), doing.getValue(), EnterprisesRefusal.FILE_WAITS));
    }

    @Test
    void aDocumentOpensInItsOwnRowOnly() {
        openFile.open(bert, file, REASON);
        proofs.read(bert, file, proof());
        UUID other = UUID.randomUUID();
        database.sql("""
                        INSERT INTO desks.enterprise_proof (id, file, what, type, bytes, sealed, added_by, added_at)
                        SELECT ?, file, what, type, bytes, sealed, added_by, added_at FROM desks.enterprise_proof WHERE id = ?
                        """).params(other, proof()).update();
        assertThatCode(() -> proofs.read(bert, file, other)).isInstanceOf(RuntimeException.class);
        assertThatExceptionOfType(Refused.class)
                .as("under another file")
                .isThrownBy(() -> proofs.read(bert, UUID.randomUUID(), proof()));
    }

    @Test
    void whatIsMissingIsNotSentIn() {
        UUID half = UUID.randomUUID();
        fillIn.origin(anna, half, new Origin("AT", "FN 88" + COUNT.incrementAndGet() + "d"));
        var proposal = fillIn.read(anna, half).proposal().orElseThrow();
        refused(
                "half",
                () -> sendIn.proposal(anna, half, proposal.seen(List.of()), REASON),
                EnterprisesRefusal.FILE_INCOMPLETE);
    }

    /** Everything that a clerk can do with the file, by name. */
    private Map<String, Runnable> doings(Clerk clerk) {
        UUID proof = proof();
        var doings = new LinkedHashMap<String, Runnable>();
        doings.put("search", () -> desk.search(clerk, "Wien"));
        doings.put("is open", () -> fillIn.isOpenFor(clerk, file));
        doings.put("read", () -> fillIn.read(clerk, file));
        doings.put("read kept", () -> fillIn.readKept(clerk, file));
        doings.put("answer", () -> fillIn.answer(clerk, file, answers -> answers));
        doings.put("change", () -> fillIn.change(clerk, file));
        doings.put("drop", () -> fillIn.drop(clerk, file));
        doings.put("add proof", () -> proofs.add(clerk, file, Proof.What.OTHER, Documents.pdf()));
        doings.put("remove proof", () -> proofs.remove(clerk, file, proof));
        doings.put("read proof", () -> proofs.read(clerk, file, proof));
        doings.put(
                "add representative", () -> addRepresentative.add(clerk, file, Belgium.freshNationalNumber(), "Huber"));
        doings.put("origin", () -> fillIn.origin(clerk, file, new Origin("AT", "FN 1x")));
        doings.put("send in", () -> sendIn.proposal(clerk, file, "", REASON));
        doings.put("strike off", () -> sendIn.strikeOff(clerk, file, REASON));
        doings.put("confirm", () -> judge.confirm(clerk, file, seen()));
        doings.put("send back", () -> judge.sendBack(clerk, file, seen(), REASON));
        return doings;
    }

    private UUID proof() {
        return database.sql("SELECT id FROM desks.enterprise_proof WHERE file = ? ORDER BY added_at LIMIT 1")
                .param(file)
                .query(UUID.class)
                .single();
    }

    private String seen() {
        var reader = annaReading();
        var kept = fillIn.read(reader, file);
        return kept.proposal().orElseThrow().seen(proofs.of(kept));
    }

    /** Who can read it without disturbing what is asked. */
    private Clerk annaReading() {
        if (!fillIn.isOpenFor(anna, file)) {
            openFile.open(anna, file, REASON);
        }
        return anna;
    }

    private static void refused(String what, Runnable doing, Refusal reason) {
        assertThatExceptionOfType(Refused.class)
                .as(what)
                .isThrownBy(doing::run)
                .satisfies(refused -> assertThat(refused.reason()).as(what).isEqualTo(reason));
    }
}

package be.namens.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.audit.AuditTrail;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import be.namens.testing.Belgium;
import be.namens.testing.MovableClock;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A message leaves with what it is about, at least once, and is gone then; what cannot leave is tried again and given up in the end. */
@NamensTest
@ExtendWith(OutputCaptureExtension.class)
class SendingTest {

    private static final int MOST = 3;
    private static final EmailAddress ADDRESS = new EmailAddress("an.peeters@example.be");
    private static final Message MAIL = new Message.Mail(ADDRESS, "Een sleutel erbij", "De geheime zin");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    /** So late that the server itself, which looks every few seconds, never finds that it is their turn. */
    private final MovableClock clock = new MovableClock(Instant.parse("2036-03-01T09:00:00Z"));

    private final MailStandIn server = new MailStandIn();
    private OutgoingMessages outgoing;
    private Channels channels;
    private SendOutgoing sender;
    private SendMessage send;
    private PersonId an;

    @BeforeEach
    void somebodyToWriteToAndNothingOfAnotherTestUnderWay() {
        while (database.sql("SELECT EXISTS (SELECT FROM messages.outgoing WHERE kind = 'mail')")
                .query(Boolean.class)
                .single()) {
            Thread.onSpinWait();
        }
        an = new Belgium(context).person("An", "Peeters").id();
        outgoing = new OutgoingInPostgres(database, context.getBean(Vault.class), context.getBean(JsonMapper.class));
        sender = process(List.of(server));
        send = new SendMessage(channels, outgoing, new NotByItself(channels), trail, new TheClock(clock));
    }

    private SendOutgoing process(List<Channel> roads) {
        channels = new Channels(roads, outgoing, new TheClock(clock));
        return new SendOutgoing(channels, outgoing, trail, transaction, new TheClock(clock));
    }

    @AfterEach
    void nothingIsLeft() {
        database.sql("DELETE FROM messages.outgoing WHERE made_at > '2036-01-01'")
                .update();
        database.sql("DELETE FROM messages.out_of_order WHERE failed_at > '2036-01-01'")
                .update();
    }

    private SendAnswer send() {
        return transaction.execute(status -> send.send(an, MAIL));
    }

    private long waiting() {
        return database.sql("SELECT count(*) FROM messages.outgoing WHERE person_id = ?")
                .param(an.value())
                .query(Long.class)
                .single();
    }

    private List<String> facts() {
        return database.sql("SELECT kind || ' ' || detail::text FROM audit.fact WHERE subject = ? ORDER BY id")
                .param(an.value())
                .query(String.class)
                .list();
    }

    @Test
    void leavesAfterTheCommitAndIsGoneThen() {
        assertThat(send()).isEqualTo(SendAnswer.TAKEN);
        assertThat(server.taken).isEmpty();
        sender.sendDue(MessageKind.MAIL);
        assertThat(server.taken).containsExactly(MAIL);
        assertThat(waiting()).isZero();
        assertThat(facts()).containsExactly("message.sent {\"by\": \"mail\"}");
    }

    @Test
    void theServerSendsByItselfRightAfterTheCommit() {
        var address = "an-" + UUID.randomUUID() + "@example.be";
        var mail = new Message.Mail(new EmailAddress(address), "Een sleutel erbij", "Dag An");
        transaction.executeWithoutResult(
                status -> context.getBean(SendMessage.class).send(an, mail));
        assertThat(TestPost.nextMailTo(address)).startsWith("Een sleutel erbij\nDag An");
    }

    @Test
    void ofWhatIsTakenBackNothingLeavesAndNothingIsCounted() {
        for (int time = 0; time < MOST + 1; time++) {
            transaction.executeWithoutResult(status -> {
                assertThat(send.send(an, MAIL)).isEqualTo(SendAnswer.TAKEN);
                status.setRollbackOnly();
            });
        }
        sender.sendDue(MessageKind.MAIL);
        assertThat(server.taken).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void isSentWithinATransactionOnly() {
        assertThatThrownBy(() -> context.getBean(SendMessage.class).send(an, MAIL))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatItSaysIsSealedForThisMessageAlone() {
        send();
        send();
        var contents = database.sql("SELECT content FROM messages.outgoing WHERE person_id = ?")
                .param(an.value())
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(contents)
                .hasSize(2)
                .allSatisfy(content -> assertThat(new String(content, StandardCharsets.ISO_8859_1))
                        .doesNotContain("geheime", "peeters", "sleutel"));
        database.sql("UPDATE messages.outgoing SET content = ? WHERE person_id = ?")
                .params(contents.getFirst(), an.value())
                .update();
        sender.sendDue(MessageKind.MAIL);
        assertThat(server.taken).as("the one whose content it is").hasSize(1);
        assertThat(facts()).contains("message.given-up {\"by\": \"mail\", \"why\": \"cannot be opened\"}");
        assertThat(waiting()).isZero();
    }

    @Test
    void isTriedAgainAfterGrowingWaits() {
        server.answers = new Delivery.OutOfOrder("no connection");
        send();
        for (int time = 1; time <= SendOutgoing.WAITS.size(); time++) {
            sender.sendDue(MessageKind.MAIL);
            assertThat(server.tries).isEqualTo(time);
            var wait = SendOutgoing.WAITS.get(time - 1);
            clock.advance(wait.minusSeconds(1));
            sender.sendDue(MessageKind.MAIL);
            assertThat(server.tries).as("not before " + wait).isEqualTo(time);
            clock.advance(Duration.ofSeconds(1));
        }
        server.answers = new Delivery.Delivered();
        sender.sendDue(MessageKind.MAIL);
        assertThat(server.taken).containsExactly(MAIL);
        assertThat(waiting()).isZero();
    }

    @Test
    void isGivenUpInTheEndAndTheTrailSaysWhy(CapturedOutput output) {
        server.answers = new Delivery.OutOfOrder("no connection");
        send();
        while (waiting() > 0) {
            sender.sendDue(MessageKind.MAIL);
            clock.advance(Duration.ofHours(2));
        }
        assertThat(facts()).containsExactly("message.given-up {\"by\": \"mail\", \"why\": \"no connection\"}");
        assertThat(output).contains("No mail leaves: no connection").doesNotContain("geheime", "peeters@");
    }

    @Test
    void whatWillNeverBeTakenIsNotTriedAgain() {
        server.answers = new Delivery.Never("address refused");
        send();
        sender.sendDue(MessageKind.MAIL);
        assertThat(waiting()).isZero();
        assertThat(facts()).containsExactly("message.given-up {\"by\": \"mail\", \"why\": \"address refused\"}");
    }

    @Test
    void aProcessThatEndsAfterSendingLeavesItToAnotherThatSendsItAgain() {
        server.endsProcessAfterTaking = true;
        send();
        assertThatThrownBy(() -> sender.sendDue(MessageKind.MAIL)).isInstanceOf(KilledProcess.class);
        server.endsProcessAfterTaking = false;

        var other = process(List.of(server));
        other.sendDue(MessageKind.MAIL);
        assertThat(server.taken).as("as long as the first may still be at it").hasSize(1);
        clock.advance(SendOutgoing.LEASE);
        other.sendDue(MessageKind.MAIL);
        assertThat(server.taken).containsExactly(MAIL, MAIL);
        assertThat(server.names)
                .as("the same name, so that a double is known")
                .hasSize(2)
                .containsOnly(server.names.getFirst());
        assertThat(waiting()).isZero();
    }

    @Test
    void severalProcessesSendEachMessageOnce() throws Exception {
        var belgium = new Belgium(context);
        for (int count = 0; count < 40; count++) {
            var person = belgium.person("An", "Peeters").id();
            transaction.executeWithoutResult(status -> send.send(person, MAIL));
        }
        var processes = List.of(sender, process(List.of(server)), process(List.of(server)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(IntStream.range(0, 12)
                    .mapToObj(number ->
                            Executors.callable(() -> processes.get(number % 3).sendDue(MessageKind.MAIL)))
                    .toList())) {
                done.get();
            }
        }
        assertThat(server.names).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void ofManyAtOnceAPersonGetsAsManyAsOneGetsOnADay() throws Exception {
        Callable<SendAnswer> once = this::send;
        var answers = new ArrayList<SendAnswer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(20, once))) {
                answers.add(answer.get());
            }
        }
        assertThat(Collections.frequency(answers, SendAnswer.TAKEN)).isEqualTo(MOST);
        assertThat(Collections.frequency(answers, SendAnswer.TOO_MANY)).isEqualTo(20 - MOST);
        assertThat(waiting()).isEqualTo(MOST);
        assertThat(facts()).hasSize(20 - MOST).containsOnly("message.refused {\"by\": \"mail\"}");

        clock.advance(Duration.ofDays(1));
        assertThat(send()).as("a new day").isEqualTo(SendAnswer.TAKEN);
        outgoing.forgetCountsBefore(new TheClock(clock).today());
        assertThat(database.sql("SELECT times FROM messages.sent_on_day WHERE person_id = ?")
                        .param(an.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    @Test
    void everybodySeesThatARoadIsOutOfOrderUntilItWorksAgain() {
        assertThat(channels.state(MessageKind.MAIL)).isEqualTo(Channels.State.OPEN);
        server.answers = new Delivery.OutOfOrder("no connection");
        send();
        sender.sendDue(MessageKind.MAIL);
        assertThat(channels.state(MessageKind.MAIL)).isEqualTo(Channels.State.OUT_OF_ORDER);

        server.answers = new Delivery.Delivered();
        clock.advance(Duration.ofSeconds(5));
        sender.sendDue(MessageKind.MAIL);
        assertThat(channels.state(MessageKind.MAIL)).isEqualTo(Channels.State.OPEN);
    }

    @Test
    void afterAWhileARoadThatFailedIsTriedAgain() {
        server.answers = new Delivery.OutOfOrder("no connection");
        send();
        sender.sendDue(MessageKind.MAIL);
        clock.advance(Duration.ofMinutes(2));
        assertThat(channels.state(MessageKind.MAIL)).isEqualTo(Channels.State.OPEN);
    }

    @Test
    void whatWasNotSetUpIsSaidAndNothingIsKept() {
        var nothing = new Channels(List.of(), outgoing, new TheClock(clock));
        var silent = new SendMessage(nothing, outgoing, new NotByItself(nothing), trail, new TheClock(clock));
        assertThat(transaction.<SendAnswer>execute(status -> silent.send(an, MAIL)))
                .isEqualTo(SendAnswer.NOT_OFFERED);
        assertThat(nothing.state(MessageKind.MAIL)).isEqualTo(Channels.State.NOT_OFFERED);
        assertThat(waiting()).isZero();
    }

    /** A sender that waits until the test tells it to send. */
    private final class NotByItself extends SendOutgoing {

        NotByItself(Channels channels) {
            super(channels, outgoing, trail, transaction, new TheClock(clock));
        }

        @Override
        void wake(MessageKind kind) {}
    }

    /** What is thrown in place of the end of a process. */
    private static final class KilledProcess extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** A mail server in this JVM, which answers what the test wants. */
    private static final class MailStandIn implements Channel {

        final List<Message> taken = Collections.synchronizedList(new ArrayList<>());
        final List<UUID> names = Collections.synchronizedList(new ArrayList<>());
        volatile Delivery answers = new Delivery.Delivered();
        volatile boolean endsProcessAfterTaking;
        volatile int tries;

        @Override
        public MessageKind kind() {
            return MessageKind.MAIL;
        }

        @Override
        public Limits limits() {
            return new Limits(MOST, Duration.ofDays(1));
        }

        @Override
        public synchronized Delivery deliver(UUID id, Message message) {
            tries++;
            if (answers instanceof Delivery.Delivered) {
                taken.add(message);
                names.add(id);
            }
            if (endsProcessAfterTaking) {
                throw new KilledProcess();
            }
            return answers;
        }
    }
}

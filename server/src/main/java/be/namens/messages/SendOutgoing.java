package be.namens.messages;

import be.namens.audit.AuditTrail;
import be.namens.shared.TheClock;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what has to leave: in every process, right after a message was taken in and every few seconds for those that wait.
 *
 * <p>A message leaves at least once. It is deleted after it was handed over; a process that ends in between leaves it to another,
 * which sends it again.
 */
@Component
class SendOutgoing {

    /** After the first failure, the second, and so on; the last holds for every one that follows. */
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2));

    /** Longer than a try can last: who takes a message meanwhile would send it a second time. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(SendOutgoing.class);
    private static final int SECONDS_TO_FINISH = 20;

    private final Channels channels;
    private final OutgoingMessages outgoing;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final TheClock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SendOutgoing(
            Channels channels,
            OutgoingMessages outgoing,
            AuditTrail trail,
            TransactionTemplate transaction,
            TheClock clock) {
        this.channels = channels;
        this.outgoing = outgoing;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void wakeAll() {
        for (var kind : MessageKind.values()) {
            wake(kind);
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetCounts() {
        outgoing.forgetCountsBefore(clock.today());
    }

    /** Begins to send, and returns at once: no request waits for an outside party. */
    void wake(MessageKind kind) {
        if (channels.find(kind).isPresent() && !threads.isShutdown()) {
            threads.execute(() -> sendDue(kind));
        }
    }

    /** Sends everything of a kind whose turn it is. */
    void sendDue(MessageKind kind) {
        channels.find(kind).ifPresent(channel -> {
            var next = outgoing.take(kind, clock.now(), LEASE);
            while (next.isPresent()) {
                send(channel, next.get());
                next = outgoing.take(kind, clock.now(), LEASE);
            }
        });
    }

    private void send(Channel channel, Outgoing message) {
        var begun = clock.now();
        var delivery = message.message()
                .map(words -> channel.deliver(message.id(), words))
                .orElseGet(() -> new Delivery.Never("cannot be opened"));
        var kind = channel.kind();
        switch (delivery) {
            case Delivery.Delivered delivered -> {
                outgoing.worked(kind, begun);
                finish(message, new MessageFact.Sent(kind, message.person()));
            }
            case Delivery.Never never -> giveUp(kind, message, never.why());
            case Delivery.NotNow later -> tryAgain(kind, message, later.why());
            case Delivery.OutOfOrder failure -> {
                LOG.warn("No {} leaves: {}", kind.text(), failure.why());
                outgoing.failed(kind, clock.now());
                tryAgain(kind, message, failure.why());
            }
        }
    }

    private void tryAgain(MessageKind kind, Outgoing message, String why) {
        Instant next = clock.now().plus(WAITS.get(Math.min(message.tries(), WAITS.size()) - 1));
        if (next.isBefore(message.giveUpAt())) {
            outgoing.postpone(message, next);
        } else {
            giveUp(kind, message, why);
        }
    }

    private void giveUp(MessageKind kind, Outgoing message, String why) {
        finish(message, new MessageFact.GivenUp(kind, message.person(), why));
    }

    private void finish(Outgoing message, MessageFact fact) {
        transaction.executeWithoutResult(status -> {
            if (outgoing.remove(message)) {
                trail.record(fact);
            }
        });
    }

    @PreDestroy
    void finishWhatWasBegun() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}

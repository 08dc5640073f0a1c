package be.namens.messages;

import be.namens.audit.AuditTrail;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends somebody a message, in the transaction of what it is about: neither is there without the other. */
@Component
public class SendMessage {

    private final Channels channels;
    private final OutgoingMessages outgoing;
    private final SendOutgoing sender;
    private final AuditTrail trail;
    private final TheClock clock;

    SendMessage(Channels channels, OutgoingMessages outgoing, SendOutgoing sender, AuditTrail trail, TheClock clock) {
        this.channels = channels;
        this.outgoing = outgoing;
        this.sender = sender;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts the message with those that leave when the transaction is committed. It may arrive twice: a process can end between
     * sending and noting that it sent.
     *
     * @param person whose message it is, on whose account it counts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SendAnswer send(PersonId person, Message message) {
        var channel = channels.find(message.kind());
        if (channel.isEmpty()) {
            return SendAnswer.NOT_OFFERED;
        }
        var limits = channel.get().limits();
        if (!outgoing.count(person, message.kind(), clock.today(), limits.mostPerDay())) {
            trail.refused(new MessageFact.TooMany(message.kind(), person));
            return SendAnswer.TOO_MANY;
        }
        outgoing.add(person, message, clock.now(), limits.giveUpAfter());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sender.wake(message.kind());
            }
        });
        return SendAnswer.TAKEN;
    }
}

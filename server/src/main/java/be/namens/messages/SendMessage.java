package be.namens.messages;

import be.namens.audit.AuditTrail;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends somebody a message, in the transaction of what it is about: neither is there without the other. */
@Component
public class SendMessage {

    private static final int MOST_TO_ADDRESS = 3;

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
            trail.refused(new MessageFact.TooMany(message.kind(), Optional.of(person)));
            return SendAnswer.TOO_MANY;
        }
        outgoing.add(Optional.of(person), message, clock.now(), limits.giveUpAfter());
        wakeAfterCommit(message.kind());
        return SendAnswer.TAKEN;
    }

    /**
     * The same for an address that somebody without an account gave: three on a day at most, so that nobody floods another's mailbox.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SendAnswer sendToAddress(Message.Mail mail) {
        var channel = channels.find(mail.kind());
        if (channel.isEmpty()) {
            return SendAnswer.NOT_OFFERED;
        }
        if (!outgoing.count(mail.to(), clock.today(), MOST_TO_ADDRESS)) {
            trail.refused(new MessageFact.TooMany(mail.kind(), Optional.empty()));
            return SendAnswer.TOO_MANY;
        }
        outgoing.add(Optional.empty(), mail, clock.now(), channel.get().limits().giveUpAfter());
        wakeAfterCommit(mail.kind());
        return SendAnswer.TAKEN;
    }

    private void wakeAfterCommit(MessageKind kind) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sender.wake(kind);
            }
        });
    }
}

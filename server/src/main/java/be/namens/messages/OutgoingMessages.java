package be.namens.messages;

import be.namens.registers.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The messages that still have to leave, and how many each person was sent today. */
interface OutgoingMessages {

    /** Counts one more for this person on this day; false, and nothing counted, when there were as many as allowed. */
    boolean count(PersonId person, MessageKind kind, LocalDate day, int most);

    /** Counts one more for this address on this day; the same. */
    boolean count(EmailAddress address, LocalDate day, int most);

    /**
     * Puts it with those that leave.
     *
     * @param person empty when it goes to an address of which nobody knows whose it is
     */
    void add(Optional<PersonId> person, Message message, Instant now, Duration giveUpAfter);

    /**
     * The first whose turn it is, which no other process gets until the lease is over. A process that ends meanwhile leaves it to the
     * next one.
     */
    Optional<Outgoing> take(MessageKind kind, Instant now, Duration lease);

    /** Deletes it, with what it says; false when another process did so first. */
    boolean remove(Outgoing message);

    /** Its turn comes again at this moment, unless another process has it meanwhile. */
    void postpone(Outgoing message, Instant next);

    /** Whether nothing could leave by this road at some moment after this one, and nothing left since. */
    boolean failedSince(MessageKind kind, Instant since);

    void failed(MessageKind kind, Instant now);

    /** Something left by this road in a try that began at this moment: what failed before is forgotten. */
    void worked(MessageKind kind, Instant begun);

    /** Forgets the counts of the days before this one. */
    void forgetCountsBefore(LocalDate day);
}

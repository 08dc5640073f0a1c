package be.namens.messages;

import java.time.Duration;
import java.util.UUID;

/** An outside party that takes messages of one kind. */
interface Channel {

    MessageKind kind();

    Limits limits();

    /**
     * Hands it over; called outside a transaction and only with messages of its kind.
     *
     * @param id the same at each try, so that who takes it can see a double
     */
    Delivery deliver(UUID id, Message message);

    /**
     * How much one person gets, and how long it is tried.
     *
     * @param mostPerDay for one person on one day
     * @param giveUpAfter the first try
     */
    record Limits(int mostPerDay, Duration giveUpAfter) {}
}

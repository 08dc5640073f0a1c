package be.namens.messages;

/** What became of one try to hand a message over; the reasons are short, and never hold an address or a word of the message. */
sealed interface Delivery {

    record Delivered() implements Delivery {}

    /** Not this message, not now. */
    record NotNow(String why) implements Delivery {}

    /** Not this message, ever. */
    record Never(String why) implements Delivery {}

    /** No message at all, at the moment. */
    record OutOfOrder(String why) implements Delivery {}
}

package be.namens.messages;

/** What became of a message that was to be sent. */
public enum SendAnswer {
    /** It leaves as soon as the transaction is committed, and is tried again until it is taken or given up. */
    TAKEN,
    /** The person was sent as many as one gets on a day. */
    TOO_MANY,
    /** This installation sends none of this kind: it was not set up. */
    NOT_OFFERED
}

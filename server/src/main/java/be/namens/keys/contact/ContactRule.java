package be.namens.keys.contact;

import java.time.Duration;

/** How long a code counts, how often it may be answered, and how often a new one is sent. */
final class ContactRule {

    /** E-mail may take a while. */
    static final Duration VALID = Duration.ofMinutes(30);

    /** Answers to one code, the right one included. */
    static final int TRIES = 3;

    /** Between one code and the next for the same person. */
    static final Duration PAUSE = Duration.ofSeconds(60);

    /** Codes for one person on one day: far below what messages allow, so that notices always have room. */
    static final int MOST_PER_DAY = 5;

    private ContactRule() {}
}

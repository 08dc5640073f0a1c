package be.namens.keys.smscode;

import java.time.Duration;

/** How long a code counts, how often it may be answered, and how often a new one is sent. */
final class SmsRule {

    static final Duration VALID = Duration.ofMinutes(5);

    /** Answers to one code, the right one included. */
    static final int TRIES = 3;

    /** Between one code and the next for the same person. */
    static final Duration PAUSE = Duration.ofSeconds(60);

    /** Codes for one person on one day, below what messages allow. */
    static final int MOST_PER_DAY = 10;

    private SmsRule() {}
}

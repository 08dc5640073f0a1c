package be.namens.keys.guarding;

import java.time.Duration;
import java.util.List;

/**
 * How often one may guess.
 *
 * @param attempts so many wrong answers in a row lock the key
 * @param locks how long the first lock lasts, the second, and so on; the last holds for every one that follows
 * @param forgottenAfter so long after the last wrong answer the count starts again
 */
public record GuardingRule(int attempts, List<Duration> locks, Duration forgottenAfter) {

    /** The rule for every key that can be guessed; who guesses six digits as fast as it allows needs 180 years on average. */
    public static final GuardingRule STANDARD = new GuardingRule(
            5,
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(24)),
            Duration.ofDays(30));

    public GuardingRule {
        locks = List.copyOf(locks);
        if (attempts < 2 || locks.isEmpty()) {
            throw new IllegalArgumentException("A rule has at least two attempts and one lock");
        }
        if (forgottenAfter.compareTo(locks.getLast()) <= 0) {
            throw new IllegalArgumentException("A count is not forgotten while its lock stands");
        }
    }
}

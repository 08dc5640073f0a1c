package be.namens.registers.magda;

import be.namens.registers.magda.MagdaProblem.Why;
import be.namens.shared.TheClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks MAGDA: signs, sends, waits no longer than allowed, tries again where that can help, and stops asking when it goes on failing. */
final class Magda {

    private final MagdaSettings settings;
    private final Optional<SignMessage> signature;
    private final Post post;
    private final TheClock clock;
    private final CircuitBreaker breaker;

    Magda(MagdaSettings settings, Optional<SignMessage> signature, Post post, TheClock clock) {
        this.settings = settings;
        this.signature = signature;
        this.post = post;
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                "magda",
                CircuitBreakerConfig.custom()
                        .clock(clock.asJavaClock())
                        .slidingWindowSize(settings.breaker().failures())
                        .minimumNumberOfCalls(settings.breaker().failures())
                        .failureRateThreshold((float) (100 * settings.breaker().part()))
                        .waitDurationInOpenState(settings.breaker().pause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /** The content of the answer; empty when MAGDA found nothing. */
    Optional<Element> ask(Question question) throws MagdaProblem {
        if (!breaker.tryAcquirePermission()) {
            throw new MagdaProblem(Why.PAUSED);
        }
        try {
            var content = tryAgain(question);
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            return content;
        } catch (MagdaProblem problem) {
            if (problem.why() == Why.REFUSED) {
                // MAGDA is well; it is the question that it does not answer.
                breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            } else {
                breaker.onError(0, TimeUnit.NANOSECONDS, problem);
            }
            throw problem;
        } catch (RuntimeException | Error unforeseen) {
            // A probe that never told how it ended would hold back every question after it.
            breaker.onError(0, TimeUnit.NANOSECONDS, unforeseen);
            throw unforeseen;
        }
    }

    private Optional<Element> tryAgain(Question question) throws MagdaProblem {
        for (Duration wait : settings.retryWaits()) {
            try {
                return once(question);
            } catch (MagdaProblem problem) {
                if (!problem.worthAnotherTry()) {
                    throw problem;
                }
                LockSupport.parkNanos(wait.toNanos());
            }
        }
        return once(question);
    }

    /** Each try is a message of its own, with its own reference and its own time. */
    private Optional<Element> once(Question question) throws MagdaProblem {
        var now = clock.now();
        String reference = UUID.randomUUID().toString();
        var message = Envelope.of(question, settings, reference, now);
        signature.ifPresent(signer -> signer.sign(message, now));
        return Reply.content(ReadXml.read(post.answerTo(SignMessage.bytes(message))), question, reference);
    }

    /** Whether questions are asked, held back, or tried one at a time after a pause. */
    State state() {
        return breaker.getState();
    }
}

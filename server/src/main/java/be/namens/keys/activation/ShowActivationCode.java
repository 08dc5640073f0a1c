package be.namens.keys.activation;

import be.namens.audit.AuditTrail;
import be.namens.keys.guarding.AttemptAnswer.Admitted;
import be.namens.keys.guarding.AttemptAnswer.Locked;
import be.namens.keys.guarding.Attempts;
import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody shows the link of an e-mail and types the code of the paper: only both together are an activation code. */
@Component
public class ShowActivationCode {

    private final ActivationCodes codes;
    private final Attempts attempts;
    private final Vault vault;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final TheClock clock;

    ShowActivationCode(
            ActivationCodes codes,
            Attempts attempts,
            Vault vault,
            AuditTrail trail,
            TransactionTemplate transaction,
            TheClock clock) {
        this.codes = codes;
        this.attempts = attempts;
        this.vault = vault;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who showed both, and the activation code that is used up by the key that follows. */
    public record Shown(UUID code, PersonId person) {}

    /** Why this link opens nothing, whatever is typed; empty when it does. Changes nothing. */
    public Optional<ActivationRefusal> over(OpaqueToken link) {
        return codes.byLink(link)
                .map(code -> code.over(clock.now()))
                .orElseGet(() -> Optional.of(ActivationRefusal.ACTIVATION_LINK_UNKNOWN));
    }

    /** Whether the activation code that was shown can still activate a key; else why not. */
    public Optional<ActivationRefusal> over(UUID shown) {
        return codes.find(shown)
                .map(code -> code.over(clock.now()))
                .orElseGet(() -> Optional.of(ActivationRefusal.ACTIVATION_LINK_UNKNOWN));
    }

    /**
     * Judges a code. Called outside a transaction: what was counted stays counted.
     *
     * @throws Refused with an {@link ActivationRefusal}
     */
    public Shown show(OpaqueToken link, String typed) {
        var now = clock.now();
        var code =
                codes.byLink(link).orElseThrow(() -> no(Optional.empty(), ActivationRefusal.ACTIVATION_LINK_UNKNOWN));
        var over = code.over(now);
        if (over.isPresent()) {
            throw no(Optional.of(code.person()), over.get());
        }
        // Typed wrong in form: tells nothing, and is not counted.
        var paper = PaperCode.typed(typed).orElseThrow(() -> new Refused(ActivationRefusal.ACTIVATION_CODE_NEEDED));
        byte[] subject = vault.hash("keys.activation.attempts", code.id().toString());
        return switch (attempts.admit(subject, now)) {
            case Locked locked -> throw locked(code, now, locked.until());
            case Admitted admitted -> judge(code, paper, subject, now, admitted.lockedUntil());
        };
    }

    private Shown judge(ActivationCode code, PaperCode paper, byte[] subject, Instant now, Optional<Instant> lock) {
        if (code.goesWith(paper, vault)) {
            transaction.executeWithoutResult(status -> {
                attempts.succeeded(subject);
                trail.record(new ActivationFact.Accepted(code.person()));
            });
            return new Shown(code.id(), code.person());
        }
        if (lock.isPresent()) {
            throw locked(code, now, lock.get());
        }
        throw no(Optional.of(code.person()), ActivationRefusal.ACTIVATION_CODE_WRONG);
    }

    private Refused no(Optional<PersonId> person, ActivationRefusal why) {
        trail.refused(new ActivationFact.NotAccepted(person, why));
        return new Refused(why);
    }

    private Refused locked(ActivationCode code, Instant now, Instant until) {
        trail.refused(
                new ActivationFact.NotAccepted(Optional.of(code.person()), ActivationRefusal.ACTIVATION_CODE_LOCKED));
        return new Refused(
                ActivationRefusal.ACTIVATION_CODE_LOCKED, wait(now, until).toArray());
    }

    /** Hours, or minutes when it is less than one: what a person has to wait, never less. */
    private static List<Object> wait(Instant now, Instant until) {
        long minutes = Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
        return minutes < 60 ? List.of(0L, minutes) : List.of((minutes + 59) / 60, 0L);
    }
}

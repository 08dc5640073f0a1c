package be.namens.rights;

import be.namens.audit.AuditTrail;
import be.namens.eservices.EServices;
import be.namens.managers.Authorities;
import be.namens.managers.Authority;
import be.namens.registers.PersonId;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a grant at once: by whoever has authority at the enterprise, or by its holder, who gives it up. */
@Component
public class EndGrant {

    private final Authorities authorities;
    private final EServices eServices;
    private final GrantsInPostgres grants;
    private final AuditTrail trail;
    private final TheClock clock;

    EndGrant(Authorities authorities, EServices eServices, GrantsInPostgres grants, AuditTrail trail, TheClock clock) {
        this.authorities = authorities;
        this.eServices = eServices;
        this.grants = grants;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Answer {

        record Ended(Grant.Ended grant) implements Answer {}

        /**
         * Nothing was changed.
         *
         * @param values arguments of the screen text
         */
        record NotEnded(Refusal reason, List<Object> values) implements Answer {
            public NotEnded {
                values = List.copyOf(values);
            }
        }
    }

    @Transactional
    public Answer end(PersonId actor, GrantId id) {
        LocalDate today = clock.today();
        var known = grants.find(id);
        var ground = known.flatMap(grant -> administers(actor, grant, today));
        var found = known.filter(grant -> grant.terms().person().equals(actor) || ground.isPresent());
        if (found.isEmpty()) {
            return refuse(actor, Optional.empty(), RightsRefusal.GRANT_NOT_YOURS);
        }
        return switch (found.get()) {
            case Grant.Ended ended -> refuse(actor, found, RightsRefusal.ALREADY_ENDED, dayOf(ended));
            case Grant.InForce grant -> {
                LocalDate last = grant.terms().period().end().orElseThrow();
                yield last.isBefore(today)
                        ? refuse(actor, found, RightsRefusal.ALREADY_OVER, last)
                        : keep(grant.end(actor, clock.now().truncatedTo(ChronoUnit.MICROS)), ground);
            }
        };
    }

    /** Of the holder no authority is asked. */
    private Optional<Authority.Ground> administers(PersonId actor, Grant grant, LocalDate today) {
        return !grant.terms().person().equals(actor)
                        && authorities.of(actor, grant.terms().enterprise(), today) instanceof Authority.Held held
                ? Optional.of(held.ground())
                : Optional.empty();
    }

    private Answer keep(Grant.Ended ended, Optional<Authority.Ground> ground) {
        if (!grants.end(ended)) {
            // Somebody else was first, after we looked: on the same day.
            return refuse(ended.endedBy(), Optional.of(ended), RightsRefusal.ALREADY_ENDED, dayOf(ended));
        }
        var right = eServices.right(ended.terms().right()).orElseThrow();
        trail.record(new RightEnded(ended, right.eService(), ground));
        return new Answer.Ended(ended);
    }

    private Answer refuse(PersonId actor, Optional<Grant> grant, RightsRefusal reason, Object... values) {
        trail.refused(new RightEndRefused(actor, grant, reason));
        return new Answer.NotEnded(reason, List.of(values));
    }

    private static LocalDate dayOf(Grant.Ended ended) {
        return LocalDate.ofInstant(ended.endedAt(), TheClock.ZONE);
    }
}

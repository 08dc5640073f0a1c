package be.namens.oidc;

import be.namens.shared.TheClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes codes, tokens and assertions that have long been over, a little at a time. */
@Component
class Sweep {

    private final AuthorizationRows rows;
    private final TheClock clock;

    Sweep(AuthorizationRows rows, TheClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void sweep() {
        int swept;
        do {
            swept = rows.sweep(clock.now());
        } while (swept > 0);
    }
}

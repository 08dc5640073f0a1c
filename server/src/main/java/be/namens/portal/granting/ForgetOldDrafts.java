package be.namens.portal.granting;

import be.namens.registers.WrongPairs;
import be.namens.shared.TheClock;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets drafts and counts whose day has passed; every process may do so at any time. */
@Component
@EnableScheduling
class ForgetOldDrafts {

    private final Drafts drafts;
    private final WrongPairs wrongPairs;
    private final TheClock clock;

    ForgetOldDrafts(Drafts drafts, WrongPairs wrongPairs, TheClock clock) {
        this.drafts = drafts;
        this.wrongPairs = wrongPairs;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 * * * *")
    void forget() {
        drafts.forgetOld();
        wrongPairs.forgetBefore(clock.today());
    }
}

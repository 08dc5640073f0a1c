package be.namens.keys.eid;

import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an answer about a card may be believed.
 *
 * @param timeout within which the whole answer is there
 * @param skew how much the clock of who answers may differ from ours
 * @param oldest how long ago the status may have been looked up, as the answer says
 * @param nonce whether the answer must repeat our own number; without it an answer may be as old as {@code oldest}
 */
record OcspRules(
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("15m") Duration skew,
        @DefaultValue("2m") Duration oldest,
        @DefaultValue("true") boolean nonce) {

    OcspRules {
        if (!timeout.isPositive() || skew.isNegative() || !oldest.isPositive()) {
            throw new IllegalArgumentException("The durations of namens.eid.ocsp are longer than nothing");
        }
    }

    boolean isFresh(SingleResp answer, Instant now) {
        var thisUpdate = answer.getThisUpdate().toInstant();
        if (thisUpdate.isBefore(now.minus(oldest)) || thisUpdate.isAfter(now.plus(skew))) {
            return false;
        }
        if (answer.getNextUpdate() == null) {
            return true;
        }
        var nextUpdate = answer.getNextUpdate().toInstant();
        return !nextUpdate.isBefore(now.minus(skew)) && !nextUpdate.isBefore(thisUpdate);
    }
}

package be.namens.desks.enterprises;

import be.namens.desks.Reason;
import be.namens.registers.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one clerk proposes of an enterprise and another has to confirm.
 *
 * @param hands everybody who gave an answer or sent it in: none of them confirms it
 * @param reason why it was sent in, or sent back; empty while it is filled in for the first time
 */
public record Proposal(
        Kind kind, Step step, Set<PersonId> hands, Answers answers, Optional<Reason> reason, Instant since) {

    /** What is proposed. */
    public enum Kind {
        REGISTRATION,
        CHANGE,
        STRIKE_OFF
    }

    /** How far it is. */
    public enum Step {
        BEING_FILLED_IN,
        WAITING,
        /** Back with who filled it in. */
        SENT_BACK
    }

    public Proposal {
        hands = Set.copyOf(hands);
    }

    static Proposal begun(Kind kind, PersonId by, Answers answers, Instant now) {
        return new Proposal(kind, Step.BEING_FILLED_IN, Set.of(by), answers, Optional.empty(), now);
    }

    public boolean isWaiting() {
        return step == Step.WAITING;
    }

    /**
     * What a page showed of it, as one word: another as soon as anything else is proposed, proven or sent in again, and it tells nothing of
     * what was shown.
     */
    public String seen(List<Proof> proofs) {
        var ids = proofs.stream().map(Proof::id).sorted().toList();
        return Answers.hash(kind + "|" + since + "|" + answers.fingerprint() + "|" + ids);
    }

    Proposal answered(PersonId by, Answers changed) {
        return new Proposal(kind, step, with(by), changed, reason, since);
    }

    Proposal sentIn(PersonId by, Reason why, Instant now) {
        return new Proposal(kind, Step.WAITING, with(by), answers, Optional.of(why), now);
    }

    Proposal sentBack(Reason why, Instant now) {
        return new Proposal(kind, Step.SENT_BACK, hands, answers, Optional.of(why), now);
    }

    private Set<PersonId> with(PersonId one) {
        var more = new HashSet<>(hands);
        more.add(one);
        return more;
    }
}

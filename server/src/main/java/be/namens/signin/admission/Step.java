package be.namens.signin.admission;

import be.namens.rights.RightsDecision.MissingRight;
import be.namens.shared.Refusal;
import be.namens.signin.Admission;
import be.namens.signin.Choice;
import be.namens.signin.session.Session;
import java.util.List;
import java.util.Optional;

/** What comes next for somebody who signs in. */
public sealed interface Step {

    /** First they show who they are. */
    record Prove(ProofRule.Lack lack) implements Step {}

    /** First they say for whom they act. */
    record Choose(Session session) implements Step {}

    /**
     * They do not enter.
     *
     * @param choice for whom that was tried; empty when they may enter for nobody
     * @param missing the rights of which one would do
     */
    record Refuse(Session session, Optional<Choice> choice, Refusal reason, List<MissingRight> missing)
            implements Step {
        public Refuse {
            missing = List.copyOf(missing);
        }
    }

    /** They enter. */
    record Enter(Session session, Choice choice, Admission admission, Basis basis) implements Step {}

    /** How it is known for whom they act. */
    enum Basis {
        CHOSEN,
        ASKED_BY_E_SERVICE,
        CHOSEN_BEFORE,
        ONLY_ONE
    }
}

package be.namens.signin;

import be.namens.mandates.Standing;
import be.namens.rights.RightsDecision;
import be.namens.shared.Refusal;

/** The answer to: does this person, acting as chosen, enter this e-service? */
public sealed interface AdmissionAnswer {

    record Admitted(Admission admission) implements AdmissionAnswer {}

    /** The person may not act in that capacity at all. */
    record NoStanding(Choice choice, Refusal reason) implements AdmissionAnswer {}

    /** The person may act for them, but holds none of the rights that the e-service asks. */
    record NoRight(Standing standing, RightsDecision.NotEntitled decision) implements AdmissionAnswer {}
}

package be.namens.signin;

import be.namens.keys.ProvenIdentity;
import be.namens.mandates.Standing;
import be.namens.rights.RightsDecision;

/** The end of a sign-in: who it is, for whom they act and what they may use, as of one instant. */
public record Admission(ProvenIdentity identity, Standing standing, RightsDecision.Entitled rights) {}

package be.namens.mandates;

import be.namens.registers.EnterpriseNumber;
import be.namens.shared.Refusal;

/** The answer to: may this person act for this enterprise today? */
public sealed interface StandingAnswer {

    record Holds(Standing.OnBehalfOf standing) implements StandingAnswer {}

    record DoesNotHold(EnterpriseNumber enterprise, Refusal reason) implements StandingAnswer {}
}

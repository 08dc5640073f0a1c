package be.namens.organisations;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Period;

/** That a person works for an organisation (werkrelatie), as employee or as external user; rights are granted on it. */
public record WorkRelation(PersonId person, EnterpriseNumber enterprise, Period period) {}

package be.namens.registers;

import be.namens.audit.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The live source was asked and gave no answer that could be used: the register holds what it held.
 *
 * @param about the enterprise or the person that it was asked about
 * @param why stable code
 * @param error a number of the source's own list of errors; may be empty
 */
public record RegisterAskedInVain(Optional<EnterpriseNumber> about, Optional<PersonId> person, String why, String error)
        implements Fact {

    public static RegisterAskedInVain about(EnterpriseNumber enterprise, String why, String error) {
        return new RegisterAskedInVain(Optional.of(enterprise), Optional.empty(), why, error);
    }

    public static RegisterAskedInVain about(PersonId person, String why, String error) {
        return new RegisterAskedInVain(Optional.empty(), Optional.of(person), why, error);
    }

    @Override
    public String kind() {
        return "register.asked-in-vain";
    }

    @Override
    public Outcome outcome() {
        return Outcome.REFUSED;
    }

    @Override
    public Optional<UUID> subject() {
        return person.map(PersonId::value);
    }

    @Override
    public Optional<String> enterprise() {
        return about.map(EnterpriseNumber::digits);
    }

    @Override
    public Map<String, String> detail() {
        return error.isEmpty() ? Map.of("reason", why) : Map.of("reason", why, "error", error);
    }
}

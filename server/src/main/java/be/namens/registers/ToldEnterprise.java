package be.namens.registers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a live source tells of one enterprise.
 *
 * @param asOf when it was asked
 * @param state empty when the source does not say in what state it is
 * @param functions all that are held there
 */
public record ToldEnterprise(
        EnterpriseNumber number, Instant asOf, Optional<State> state, List<ToldFunction> functions) {

    public ToldEnterprise {
        functions = List.copyOf(functions);
    }

    /**
     * What decides who represents it.
     *
     * @param form empty when it is not told: what the register holds stays
     * @param situation empty when it is not told: a bankruptcy does not end by silence
     * @param names by the code of their language, for an enterprise that the register does not know yet
     */
    public record State(boolean active, boolean naturalPerson, String form, String situation, List<Name> names) {
        public State {
            names = List.copyOf(names);
        }
    }

    /** A name in a language of the register: 1 French, 2 Dutch, 3 German, 4 English, 0 unknown. */
    public record Name(String language, String name) {}
}

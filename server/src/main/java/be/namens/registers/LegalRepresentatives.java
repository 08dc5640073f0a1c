package be.namens.registers;

import java.time.LocalDate;
import java.util.List;

/**
 * Who by law may represent which enterprise, and how far; the rules are data (docs/registers.md).
 *
 * <p>Of several functions of one person at one enterprise the one that gives most comes first.
 */
public interface LegalRepresentatives {

    /** The functions of this person at this enterprise that hold on this day; empty when the person does not represent it. */
    List<LegalFunction> functions(PersonId person, EnterpriseNumber enterprise, LocalDate day);

    /** The functions of this person at all enterprises on this day, by enterprise number, at most {@code limit}. */
    List<LegalFunction> functionsOf(PersonId person, LocalDate day, int limit);

    /** Who represents this enterprise on this day. */
    List<LegalFunction> representativesOf(EnterpriseNumber enterprise, LocalDate day);
}

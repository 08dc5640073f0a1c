package be.namens.signin.admission;

import be.namens.mandates.Standing;
import be.namens.registers.Enterprise;
import be.namens.signin.Admission;
import be.namens.signin.AdmissionAnswer;
import be.namens.signin.AdmissionAnswer.Admitted;
import be.namens.signin.AdmissionAnswer.NoRight;
import be.namens.signin.AdmissionAnswer.NoStanding;
import be.namens.signin.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody for whom a person may act.
 *
 * @param admitted those that open the e-service, oneself first
 * @param others those that do not, with what is missing
 * @param tooOld those of which the register is too old to rest on
 * @param more whether there are others that were not weighed
 */
public record Candidates(List<Admission> admitted, List<NoRight> others, List<Enterprise> tooOld, boolean more) {

    public Candidates {
        admitted = List.copyOf(admitted);
        others = List.copyOf(others);
        tooOld = List.copyOf(tooOld);
    }

    static Candidates of(List<AdmissionAnswer> answers, List<Enterprise> tooOld, boolean more) {
        return new Candidates(
                answers.stream().flatMap(Candidates::admitted).toList(),
                answers.stream().flatMap(Candidates::noRight).toList(),
                tooOld,
                more);
    }

    private static Stream<Admission> admitted(AdmissionAnswer answer) {
        return switch (answer) {
            case Admitted yes -> Stream.of(yes.admission());
            case NoStanding no -> Stream.empty();
            case NoRight no -> Stream.empty();
        };
    }

    private static Stream<NoRight> noRight(AdmissionAnswer answer) {
        return switch (answer) {
            case NoRight no -> Stream.of(no);
            case Admitted yes -> Stream.empty();
            case NoStanding no -> Stream.empty();
        };
    }

    /** Of those that do not open it, the ones that a stronger key would open. */
    public List<NoRight> forStrongerKey() {
        return others.stream()
                .filter(other -> !other.decision().closedForThisKey().isEmpty())
                .toList();
    }

    /** Whether there is a choice to make, also one that a stronger key would open; where it is the only one, that is said at once. */
    public boolean anyToChoose() {
        return !admitted.isEmpty()
                || more
                || (others.size() > 1 && !forStrongerKey().isEmpty());
    }

    /** Of those that do not open it, the ones that no key opens. */
    public List<NoRight> closed() {
        return others.stream()
                .filter(other -> other.decision().closedForThisKey().isEmpty())
                .toList();
    }

    Optional<Admission> only() {
        return admitted.size() == 1 && !more ? Optional.of(admitted.getFirst()) : Optional.empty();
    }

    /** The choice that this standing is the answer to. */
    public static Choice choice(Standing standing) {
        return switch (standing) {
            case Standing.Oneself oneself -> new Choice.Oneself();
            case Standing.OnBehalfOf onBehalf ->
                new Choice.ForEnterprise(onBehalf.enterprise().number());
        };
    }
}

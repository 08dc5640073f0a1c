package be.namens.rights;

import be.namens.managers.Authorities;
import be.namens.managers.Authority;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.LegalFunction;
import be.namens.registers.LegalRepresentatives;
import be.namens.registers.PersonId;
import be.namens.registers.Power;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who can give a right that is missing: in which function, never who. */
@Component
public class WhoCanGive {

    private static final Set<String> WITH_TEXT = Set.of("10001", "10002", "10005", "10006", "10007", "90001");

    /** Where nobody can alone. */
    private static final String TOGETHER = "giver.together";

    private static final String CHIEF = "giver.chief";

    private final Authorities authorities;
    private final LegalRepresentatives representatives;

    WhoCanGive(Authorities authorities, LegalRepresentatives representatives) {
        this.authorities = authorities;
        this.representatives = representatives;
    }

    /**
     * @param yourself whether the person who asks can give it, also to themselves
     * @param functions the text keys of the functions of those who can alone, such as {@code giver.10002}; {@code giver.together}
     *     where nobody of them can alone; {@code giver.chief} where a chief access manager was appointed; empty when there is nobody,
     *     for which {@code giver.none} is the text
     */
    public record Givers(boolean yourself, List<String> functions) {
        public Givers {
            functions = List.copyOf(functions);
        }
    }

    public Givers at(EnterpriseNumber enterprise, PersonId asking, LocalDate day) {
        boolean yourself = switch (authorities.of(asking, enterprise, day)) {
            case Authority.Held held -> true;
            case Authority.HeldJointly together -> false;
            case Authority.NotHeld notHeld -> false;
        };
        var all = representatives.representativesOf(enterprise, day);
        boolean jointly = all.stream().anyMatch(function -> function.power() instanceof Power.Jointly);
        var byLaw = jointly && all.stream().noneMatch(LegalFunction::actsAlone)
                ? Stream.of(TOGETHER)
                : all.stream()
                        .filter(LegalFunction::actsAlone)
                        .map(LegalFunction::code)
                        .map(code -> WITH_TEXT.contains(code) ? "giver." + code : "giver.other")
                        .distinct()
                        .sorted();
        var chief = authorities.hasChief(enterprise, day) ? Stream.of(CHIEF) : Stream.<String>empty();
        return new Givers(yourself, Stream.concat(chief, byLaw).toList());
    }
}

package be.namens.managers;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.LegalFunction;
import be.namens.registers.LegalRepresentatives;
import be.namens.registers.PersonId;
import be.namens.registers.Power;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever by law binds an enterprise alone administers it, without appointment, for as long as the register says so. Who represents it
 * only together with others, does so together with them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ByLaw implements GroundOfAuthority {

    /** More than anybody holds in practice. */
    private static final int MOST_FUNCTIONS = 1000;

    private final LegalRepresentatives representatives;

    ByLaw(LegalRepresentatives representatives) {
        this.representatives = representatives;
    }

    @Override
    public Optional<Authority.Ground> find(PersonId person, EnterpriseNumber enterprise, LocalDate day) {
        return representatives.functions(person, enterprise, day).stream()
                .filter(function -> function.actsAlone() && !function.asOf().tooOld())
                .findFirst()
                .map(Authority.Ground.LegalRepresentative::new);
    }

    /** What is left to somebody who has authority on no ground. */
    Authority withoutOwnAuthority(PersonId person, EnterpriseNumber enterprise, LocalDate day) {
        var functions = representatives.functions(person, enterprise, day);
        if (functions.stream().anyMatch(function -> function.asOf().tooOld())) {
            return new Authority.NotHeld(person, enterprise, ManagersRefusal.AUTHORITY_TOO_OLD);
        }
        return functions.stream()
                .findFirst()
                .<Authority>map(function -> switch (function.power()) {
                    case Power.Jointly joint ->
                        new Authority.HeldJointly(person, enterprise, function, joint.signatures());
                    case Power.DailyManagement daily ->
                        new Authority.NotHeld(person, enterprise, ManagersRefusal.DAILY_MANAGEMENT_ONLY);
                    case Power.Alone alone -> new Authority.NotHeld(person, enterprise, ManagersRefusal.NO_AUTHORITY);
                    case Power.None none -> new Authority.NotHeld(person, enterprise, ManagersRefusal.NO_AUTHORITY);
                })
                .orElseGet(() -> new Authority.NotHeld(person, enterprise, ManagersRefusal.NO_AUTHORITY));
    }

    /** Where nothing that this person holds at the enterprise gives more. */
    List<Authority.HeldJointly> jointlyBy(PersonId person, LocalDate day, int limit) {
        var strongest = new LinkedHashMap<EnterpriseNumber, LegalFunction>();
        representatives
                .functionsOf(person, day, MOST_FUNCTIONS)
                .forEach(function -> strongest.putIfAbsent(function.enterprise(), function));
        return strongest.values().stream()
                .filter(function -> !function.asOf().tooOld())
                .flatMap(function -> function.power() instanceof Power.Jointly joint
                        ? Stream.of(
                                new Authority.HeldJointly(person, function.enterprise(), function, joint.signatures()))
                        : Stream.empty())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Authority.Held> heldBy(PersonId person, LocalDate day, int limit) {
        // Several functions at one enterprise are one authority, so a full answer may hold too few enterprises.
        for (int asked = limit; ; asked *= 2) {
            List<LegalFunction> functions = representatives.functionsOf(person, day, asked);
            var held = new LinkedHashMap<EnterpriseNumber, Authority.Held>();
            functions.stream()
                    .filter(function -> function.actsAlone() && !function.asOf().tooOld())
                    .forEach(function -> held.putIfAbsent(
                            function.enterprise(),
                            new Authority.Held(
                                    person,
                                    function.enterprise(),
                                    new Authority.Ground.LegalRepresentative(function))));
            if (functions.size() < asked || held.size() >= limit) {
                return held.values().stream().limit(limit).toList();
            }
        }
    }
}

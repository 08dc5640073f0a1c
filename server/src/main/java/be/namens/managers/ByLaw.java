package be.namens.managers;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.LegalFunction;
import be.namens.registers.LegalRepresentatives;
import be.namens.registers.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever represents an enterprise by law administers it, without appointment, for as long as the register says so. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ByLaw implements GroundOfAuthority {

    private final LegalRepresentatives representatives;

    ByLaw(LegalRepresentatives representatives) {
        this.representatives = representatives;
    }

    @Override
    public Optional<Authority.Ground> find(PersonId person, EnterpriseNumber enterprise, LocalDate day) {
        return representatives.functions(person, enterprise, day).stream()
                .findFirst()
                .map(Authority.Ground.LegalRepresentative::new);
    }

    @Override
    public List<Authority.Held> heldBy(PersonId person, LocalDate day, int limit) {
        // Several functions at one enterprise are one authority, so a full answer may hold too few enterprises.
        for (int asked = limit; ; asked *= 2) {
            List<LegalFunction> functions = representatives.functionsOf(person, day, asked);
            var held = new LinkedHashMap<EnterpriseNumber, Authority.Held>();
            functions.forEach(function -> held.putIfAbsent(
                    function.enterprise(),
                    new Authority.Held(
                            person, function.enterprise(), new Authority.Ground.LegalRepresentative(function))));
            if (functions.size() < asked || held.size() >= limit) {
                return held.values().stream().limit(limit).toList();
            }
        }
    }
}

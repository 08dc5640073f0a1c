package be.namens.oidc;

import be.namens.audit.AuditTrail;
import be.namens.eservices.EService;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.signin.AdmissionAnswer;
import be.namens.signin.SignIn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Decides anew, whenever a token is refreshed or looked at, what its claims are: a right that ended is gone at the next check. */
@Component
class ClaimsNow {

    private final SignIn signIn;
    private final Persons persons;
    private final AuditTrail trail;

    ClaimsNow(SignIn signIn, Persons persons, AuditTrail trail) {
        this.signIn = signIn;
        this.persons = persons;
        this.trail = trail;
    }

    /**
     * The claims as they hold now; empty when the person is no longer admitted.
     *
     * @param where for the trail: {@code refresh}, {@code userinfo} or {@code introspection}
     */
    Optional<Map<String, Object>> of(Basis basis, EService eService, Set<String> scopes, String where) {
        Optional<Person> person = persons.find(basis.identity().person());
        if (person.isPresent()
                && signIn.again(basis.identity(), basis.choice(), eService)
                        instanceof AdmissionAnswer.Admitted admitted) {
            var claims = new TreeMap<>(Claims.of(scopes, person.get(), admitted.admission()));
            claims.putAll(nationalNumber(basis, scopes));
            return Optional.of(claims);
        }
        trail.refused(new TokenFacts.NoLongerEntitled(basis, eService.id().value(), where));
        return Optional.empty();
    }

    /** The claim {@code rrn}, only for a client whose dossier has that scope and that asked for it. */
    Map<String, Object> nationalNumber(Basis basis, Set<String> scopes) {
        if (!scopes.contains("rrn")) {
            return Map.of();
        }
        return persons.numberOf(basis.identity().person())
                .map(NationalNumber::digits)
                .map(digits -> Map.<String, Object>of("rrn", digits))
                .orElse(Map.of());
    }
}

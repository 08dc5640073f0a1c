package be.namens.keys.activation.web;

import be.namens.keys.FreshProof;
import be.namens.keys.activation.ActivatingPerson;
import be.namens.shared.TheClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An activation code proves who somebody is to the pages of a first key, for as long as its visit lasts: an app has to be installed, a
 * message has to arrive, and there is no other key to ask for meanwhile.
 */
@Component
@Order(2)
class ProofByActivationCode implements FreshProof {

    private final TheClock clock;

    ProofByActivationCode(TheClock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Instant> at(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof ActivatingPerson ? Optional.of(clock.now()) : Optional.empty();
    }

    @Override
    public String ask(HttpServletRequest request, String page) {
        return "/activeren";
    }
}

package be.namens.keys.activation.web;

import be.namens.keys.ActivatedKeyKind;
import be.namens.keys.DigitalKeys;
import be.namens.keys.Level;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The kinds of key that can be a first one: those that a person activates alone and that are at least substantial. With a weaker one
 * nobody could activate the next, and the way back would be the desk.
 */
@Component
class FirstKeys {

    private final DigitalKeys keys;

    FirstKeys(DigitalKeys keys) {
        this.keys = keys;
    }

    /** Strongest first. */
    List<ActivatedKeyKind> all() {
        return keys.activated().stream()
                .filter(kind -> kind.means().level().name() != Level.Name.LOW)
                .toList();
    }

    /** Whether this is a page of the activation of one of them. */
    boolean hasPage(String path) {
        return all().stream()
                .map(ActivatedKeyKind::activationPage)
                .anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
    }
}

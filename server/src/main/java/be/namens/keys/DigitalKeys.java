package be.namens.keys;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of digital key that this server offers, strongest first. */
@Component
public class DigitalKeys {

    private final List<KeyKind> kinds;

    DigitalKeys(List<KeyKind> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing(KeyKind::means).reversed())
                .toList();
    }

    public List<KeyKind> all() {
        return kinds;
    }

    public Optional<KeyKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }
}

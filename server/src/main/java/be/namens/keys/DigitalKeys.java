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
        if (kinds.stream().map(KeyKind::code).distinct().count() < kinds.size()) {
            throw new IllegalStateException("Two kinds of key have the same code: "
                    + kinds.stream().map(KeyKind::code).sorted().toList());
        }
    }

    public List<KeyKind> all() {
        return kinds;
    }

    /** The kinds that people activate themselves, strongest first. */
    public List<ActivatedKeyKind> activated() {
        return kinds.stream()
                .filter(ActivatedKeyKind.class::isInstance)
                .map(ActivatedKeyKind.class::cast)
                .toList();
    }

    /** Of the kinds that people activate themselves, the one with this code. */
    public Optional<ActivatedKeyKind> activated(String code) {
        return activated().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    public Optional<KeyKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }
}

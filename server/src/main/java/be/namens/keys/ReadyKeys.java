package be.namens.keys;

import be.namens.screens.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of key that nobody activates here, such as an identity card, for sentences that say what is left to somebody without keys; in a template it is {@code @readyKeys}. */
@Component
public class ReadyKeys {

    private final DigitalKeys kinds;
    private final Texts texts;

    ReadyKeys(DigitalKeys kinds, Texts texts) {
        this.kinds = kinds;
        this.texts = texts;
    }

    /** For example "eID-kaart of itsme", in the language of the reader; null where there is no such kind. */
    public @Nullable String named() {
        var names = kinds.all().stream()
                .filter(kind -> !(kind instanceof ActivatedKeyKind))
                .map(kind -> texts.text("key." + kind.code() + ".name"))
                .toList();
        if (names.size() < 2) {
            return names.isEmpty() ? null : names.getFirst();
        }
        return texts.text("keys.or", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}

package be.namens.keys.web;

import be.namens.keys.ActivatedKeyKind;
import be.namens.keys.KeyKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of key on the page, with the keys of it that this person has.
 *
 * @param level the key of the text that says how strong it is
 * @param activationPage null when there is nothing to activate
 * @param over those of which the time is over, and that were not replaced
 * @param several whether a person may have more than one
 */
record KindRow(
        String code,
        String template,
        String level,
        @Nullable String activationPage,
        boolean several,
        List<KeyRow> keys,
        List<KeyRow> over) {

    KindRow {
        keys = List.copyOf(keys);
        over = List.copyOf(over);
    }

    static KindRow of(KeyKind kind, List<KeyRow> held, List<KeyRow> over) {
        String level = "key.level." + kind.means().level().name().name().toLowerCase(Locale.ROOT);
        return kind instanceof ActivatedKeyKind activated
                ? new KindRow(
                        kind.code(),
                        kind.template(),
                        level,
                        activated.activationPage(),
                        activated.several(),
                        held.stream()
                                .filter(key -> key.kind().equals(kind.code()))
                                .toList(),
                        over.stream()
                                .filter(key -> key.kind().equals(kind.code()))
                                .toList())
                : new KindRow(kind.code(), kind.template(), level, null, false, List.of(), List.of());
    }

    public boolean isHeld() {
        return !keys.isEmpty();
    }

    /** Whether the person can have one (more). */
    public boolean isToAdd() {
        return activationPage != null && (several || keys.isEmpty());
    }
}

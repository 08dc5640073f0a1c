package be.namens.keys.web;

import be.namens.keys.ActivatedKeyKind;
import be.namens.keys.DeviceNames;
import be.namens.keys.HeldKey;
import be.namens.keys.KeyKind;
import be.namens.keys.PlaceNames;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of key on the page, with the keys of it that this person has.
 *
 * @param level the key of the text that says how strong it is
 * @param activationPage null when there is nothing to activate
 * @param several whether a person may have more than one
 */
record KindRow(
        String code,
        String template,
        String level,
        @Nullable String activationPage,
        boolean several,
        List<KeyRow> keys) {

    KindRow {
        keys = List.copyOf(keys);
    }

    static KindRow of(KeyKind kind, List<HeldKey> held, PlaceNames places, DeviceNames devices) {
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
                                .map(key -> KeyRow.of(key, places, devices))
                                .toList())
                : new KindRow(kind.code(), kind.template(), level, null, false, List.of());
    }

    public boolean isHeld() {
        return !keys.isEmpty();
    }

    /** Whether the person can have one (more). */
    public boolean isToAdd() {
        return activationPage != null && (several || keys.isEmpty());
    }
}

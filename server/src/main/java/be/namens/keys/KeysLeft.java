package be.namens.keys;

import java.util.List;

/** What somebody keeps when one of their keys goes. */
public enum KeysLeft {
    /** At least one with which they can manage their keys. */
    ENOUGH,
    /** Only keys that are too weak for that: the way to the next key leads past a desk, or an eID or itsme if they have one. */
    WEAK,
    /** None. */
    NONE;

    /** Of these keys, without the one that goes. */
    public static KeysLeft without(KeyId gone, List<HeldKey> held, DigitalKeys kinds) {
        var others = held.stream().filter(key -> !key.id().equals(gone)).toList();
        if (others.isEmpty()) {
            return NONE;
        }
        boolean strong = others.stream()
                .flatMap(key -> kinds.find(key.kind()).stream())
                .anyMatch(kind -> kind.means().level().name() != Level.Name.LOW);
        return strong ? ENOUGH : WEAK;
    }
}

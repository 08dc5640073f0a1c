package be.namens.registers;

import java.util.Map;
import java.util.Optional;

/**
 * One function as a live source tells it, unchecked, in the words of the functions file (docs/registers.md).
 *
 * @param words by name, for example {@code aardFunctie.code}; a word that is absent was not told
 */
public record ToldFunction(Map<String, String> words) {

    public ToldFunction {
        words = Map.copyOf(words);
    }

    Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && word.indexOf('\0') < 0);
    }

    /** Holds a national number: never to be written anywhere. */
    @Override
    public String toString() {
        return "a function";
    }
}

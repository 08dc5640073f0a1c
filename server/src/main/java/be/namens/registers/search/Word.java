package be.namens.registers.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One word that was typed, and the words of names that may be meant by it.
 *
 * @param readings words that exist; none when nobody has such a word
 */
record Word(String typed, Set<String> readings) {

    Word with(List<String> others) {
        var all = new LinkedHashSet<>(readings);
        all.addAll(others);
        return new Word(typed, all);
    }

    String[] array() {
        return readings.toArray(String[]::new);
    }
}

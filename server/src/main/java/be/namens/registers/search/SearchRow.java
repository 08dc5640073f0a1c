package be.namens.registers.search;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * One name of one enterprise as a search reads it.
 *
 * @param words an array as PostgreSQL writes it; words hold letters and digits only, behind an @ for places
 */
record SearchRow(String enterprise, String name, String folded, String words, boolean active) {

    static String array(Collection<String> words) {
        return words.stream().collect(Collectors.joining("\",\"", "{\"", "\"}"));
    }

    String[] values() {
        return new String[] {enterprise, name, folded, words, Boolean.toString(active)};
    }
}

package be.namens.registers.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The words of places, folded once for the millions that are in the same few thousand places. */
final class PlaceWords {

    /** Belgium has some ten thousand pairs of postcode and municipality; addresses abroad add as many. */
    private static final int MOST = 50_000;

    private final Map<String, Set<String>> known = new HashMap<>();

    Set<String> of(String place) {
        if (known.size() == MOST) {
            known.clear();
        }
        return known.computeIfAbsent(place, PlaceWords::folded);
    }

    private static Set<String> folded(String place) {
        var words = new LinkedHashSet<String>();
        Folding.name(place).words().forEach(word -> words.add(Folding.place(word)));
        return words;
    }
}

package be.namens.shared;

import java.util.List;
import java.util.Optional;

/**
 * One page of a longer list, read by key: no page costs more than another, however deep.
 *
 * @param rows what is on this page
 * @param next where the next page starts, opaque to the reader; empty on the last page
 */
public record PageOf<T>(List<T> rows, Optional<String> next) {

    public PageOf {
        rows = List.copyOf(rows);
    }
}

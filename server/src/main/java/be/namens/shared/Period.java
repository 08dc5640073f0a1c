package be.namens.shared;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first up to and including the last; without a last day it is open.
 *
 * @param first the first day on which something holds
 * @param last the last day on which it holds, or null when no end is known
 */
public record Period(LocalDate first, @Nullable LocalDate last) {

    public Period {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("A period cannot end before it starts");
        }
    }

    public static Period from(LocalDate first) {
        return new Period(first, null);
    }

    public static Period between(LocalDate first, LocalDate last) {
        return new Period(first, last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    public Optional<LocalDate> end() {
        return Optional.ofNullable(last);
    }
}

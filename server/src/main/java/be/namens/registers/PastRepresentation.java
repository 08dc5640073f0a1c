package be.namens.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who could represent an enterprise on a day, or why the register cannot tell. */
public sealed interface PastRepresentation {

    /**
     * The whole answer.
     *
     * @param asOf the instant of which it is the register: the end of the day, or now when the day has not ended
     */
    record Known(Instant asOf, List<LegalFunction> functions) implements PastRepresentation {
        public Known {
            functions = List.copyOf(functions);
        }
    }

    /** The registers were not loaded yet: what they would have said is not known here. */
    record BeforeTheFirstLoad(Optional<LocalDate> firstKnownDay) implements PastRepresentation {}

    /** The day has not begun. */
    record NotYet() implements PastRepresentation {}
}

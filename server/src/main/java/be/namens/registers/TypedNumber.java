package be.namens.registers;

import be.namens.shared.Refusal;
import be.namens.shared.Refused;

/** What somebody typed as a number: the number, or which rule it breaks. */
public sealed interface TypedNumber<N> {

    record Valid<N>(N number) implements TypedNumber<N> {}

    record Invalid<N>(Refusal reason) implements TypedNumber<N> {}

    /** The number; refused when it is none. */
    default N orRefuse() {
        return switch (this) {
            case Valid<N> valid -> valid.number();
            case Invalid<N> invalid -> throw new Refused(invalid.reason());
        };
    }
}

package be.namens.shared;

import java.util.List;

/** Thrown where a refusal ends what was being done; carries the reason and the values that its text names, never a stack to show. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal reason;
    private final transient List<Object> values;

    public Refused(Refusal reason, Object... values) {
        super(reason.code());
        this.reason = reason;
        this.values = List.of(values);
    }

    public Refusal reason() {
        return reason;
    }

    /** The arguments of the screen text, in order. */
    public List<Object> values() {
        return values;
    }
}

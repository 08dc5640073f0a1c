package be.namens.shared;

/**
 * A reason to say no, with a stable code; each module has one closed list of them.
 *
 * <p>The screen text is {@code refusal.<code>} and its next step {@code refusal.<code>.next}, in four languages.
 */
public interface Refusal {

    /** Stable and in kebab-case, for example {@code national-number-checksum}. */
    String code();

    Fault fault();

    /** Who can mend it: decides the HTTP status of a page that shows the refusal. */
    enum Fault {
        /** What was typed cannot be used; the person can correct it. */
        INPUT(400),
        /** The person may not do this. */
        NOT_ALLOWED(403),
        /** What it is about does not exist (any more), as far as this person may know. */
        ABSENT(404),
        /** The state has changed meanwhile. */
        CONFLICT(409),
        /** Tried too often; wait. */
        TOO_OFTEN(429),
        /** An outside party or we ourselves are out of order. */
        OUT_OF_ORDER(503);

        private final int status;

        Fault(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}

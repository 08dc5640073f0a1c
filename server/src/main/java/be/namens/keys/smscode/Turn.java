package be.namens.keys.smscode;

import java.time.Instant;

/** Whether a code may be sent now, the same for a number that is nobody's. */
sealed interface Turn {

    record Now() implements Turn {}

    /** The last one was sent a moment ago. */
    record Wait(Instant until) implements Turn {}

    /** There were as many today as one gets on a day. */
    record Tomorrow() implements Turn {}
}

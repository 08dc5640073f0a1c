package be.namens.keys.contact;

import java.time.Instant;

/** Whether a code is sent now. */
sealed interface Turn {

    record Now() implements Turn {}

    /** The last one was sent a moment ago. */
    record Wait(Instant until) implements Turn {}

    /** There were as many today as one gets on a day. */
    record Tomorrow() implements Turn {}
}

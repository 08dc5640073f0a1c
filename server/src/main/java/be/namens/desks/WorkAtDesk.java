package be.namens.desks;

import java.time.Instant;
import java.util.List;

/** What the start page of a desk offers and what waits there; each part of a desk has one component of this type. */
public interface WorkAtDesk {

    Desk desk();

    /** What a clerk can begin; the first of all is the main one. */
    List<Task> tasks();

    /** What waits for this clerk, what waits longest first. */
    List<Waiting> waiting(Clerk clerk);

    /**
     * Something to begin: the texts are {@code <text>}, {@code <text>.body} and {@code <text>.action}.
     *
     * @param address below that of the desk
     */
    record Task(String text, String address) {}

    /**
     * Something that waits.
     *
     * @param title what it is called; no number of a person
     * @param text key of what is to be done, such as "to confirm"
     * @param address where it is done
     */
    record Waiting(String title, String text, String address, Instant since) {}
}

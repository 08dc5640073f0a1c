package be.namens.keys;

import java.util.List;
import java.util.Map;

/**
 * One kind of digital key. Each kind is one sub-package with one component of this type; deleting the package removes the kind.
 *
 * <p>A kind has the texts {@code key.<code>.name} and {@code key.<code>.need}, those that explain it ({@code key.<template>.explain.…}: what,
 * need, get, lost; {0} is its name), and a template, {@code keys/<code>}, with the fragments {@code fields}, which is the fields of its form
 * and nothing else, {@code icon}, and {@code more} when it asks further.
 */
public interface KeyKind {

    /** Stable, in kebab-case: in addresses, tables and text keys. */
    String code();

    /** The means that it proves; the strongest, when it proves several. */
    AuthenticationMeans means();

    /** Every means that a proof with it can turn out to be. */
    default List<AuthenticationMeans> everyMeans() {
        return List.of(means());
    }

    /** The name of its template below {@code keys/}. */
    default String template() {
        return code();
    }

    /** What the page fragment needs beside the texts; may ask something of this visit that the answer has to hold. */
    default Map<String, Object> page(KeyVisit visit) {
        return Map.of();
    }

    /** Whether its page runs a script of ours; it says in plain words what it needs where scripts do not run. */
    default boolean runsScript() {
        return false;
    }

    /** Whether it asks one thing more after the first page, which then leads on instead of in. */
    default boolean asksMore() {
        return false;
    }

    /**
     * Judges what the person answered; leaves its own facts and counts failures, also when the answer is no. Called outside a
     * transaction, so that no rollback takes a count back.
     */
    KeyAnswer prove(KeyVisit visit, KeyResponse response);
}

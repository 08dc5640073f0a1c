package be.namens.rights;

import be.namens.shared.PageOf;
import java.time.LocalDate;
import java.util.Optional;

/** The grants, to read: {@link GrantRight} makes them and {@link EndGrant} ends them. */
public interface Grants {

    Optional<Grant> find(GrantId id);

    /**
     * Newest first.
     *
     * @param day tells current from past
     * @param from where the page starts, as {@link PageOf#next} said; empty for the first page, also when it is not understood
     */
    PageOf<Grant> list(GrantFilter filter, LocalDate day, Optional<String> from, int size);
}

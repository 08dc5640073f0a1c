package be.namens.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the trail remembers, read back. */
public interface History {

    /**
     * What somebody did of these kinds since then, the last first.
     *
     * @param actor every id under which the trail knows them
     * @param before where a page ended: {@link Remembered#id} of its last fact; empty for the first page
     */
    List<Remembered> of(List<UUID> actor, List<String> kinds, Instant since, Optional<Long> before, int limit);

    /** A fact as the trail has it. */
    record Remembered(
            long id,
            Instant at,
            String kind,
            Optional<String> enterprise,
            Optional<String> eService,
            Map<String, String> detail) {

        public Remembered {
            detail = Map.copyOf(detail);
        }
    }
}

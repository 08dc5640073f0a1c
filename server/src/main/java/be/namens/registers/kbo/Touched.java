package be.namens.registers.kbo;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The enterprises whose names or places an update says something about, also through their establishments and branches. */
final class Touched {

    private static final Set<KboFile> NAMES_AND_PLACES =
            Set.of(KboFile.ENTERPRISE, KboFile.ESTABLISHMENT, KboFile.BRANCH, KboFile.DENOMINATION, KboFile.ADDRESS);

    private final JdbcClient database;
    private final Set<String> entities = new HashSet<>();

    Touched(JdbcClient database) {
        this.database = database;
    }

    void by(KboFile file, @Nullable String[] values) {
        if (NAMES_AND_PLACES.contains(file)) {
            entities.add(Objects.requireNonNull(values[0]));
        }
    }

    /** Of what is about to be deleted, nobody knows afterwards whose it was. */
    void beforeDeletion(KboFile file, String staging) {
        if (file == KboFile.ESTABLISHMENT || file == KboFile.BRANCH) {
            entities.addAll(
                    database.sql("SELECT DISTINCT r.enterprise FROM registers.%1$s r JOIN %2$s s ON s.%3$s = r.%3$s"
                                    .formatted(
                                            file.relation(),
                                            staging,
                                            file.entity().name()))
                            .query(String.class)
                            .list());
        }
    }

    List<String> enterprises() {
        return database.sql("""
                        WITH touched (entity) AS (SELECT unnest(?::text[]))
                        SELECT entity FROM touched WHERE entity < '2'
                        UNION SELECT r.enterprise FROM touched t JOIN registers.establishment r ON r.number = t.entity
                        UNION SELECT r.enterprise FROM touched t JOIN registers.branch r ON r.id = t.entity
                        ORDER BY 1
                        """)
                .param(entities.toArray(String[]::new))
                .query((row, at) -> row.getString(1))
                .list();
    }
}

package be.namens.registers.search;

import be.namens.registers.load.CopyRows;
import be.namens.registers.load.Generation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the names and words that a search reads in step with the register: for all enterprises, or for some. */
@Component
public class SearchTables {

    /** What a full load makes anew. */
    public static final List<String> RELATIONS = List.of("search_name", "search_word");

    private static final List<String> COLUMNS = List.of("enterprise", "name", "folded", "words", "active");
    private static final String STAGING = "registers.load_search";
    private static final int AT_ONCE = 1_000;

    private final DataSource dataSource;
    private final JdbcClient database;

    SearchTables(DataSource dataSource, JdbcClient database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    /** Fills and indexes the tables of a full load, after all its others; the best names come first, so that a search finds them first. */
    public void fill(Generation next) throws SQLException {
        database.sql("CREATE UNLOGGED TABLE " + STAGING + " (LIKE registers.search_name)")
                .update();
        var places = new PlaceWords();
        var batch = new ArrayList<SearchRow>();
        database.sql(SearchSource.all(next::table)).withFetchSize(AT_ONCE).query(row -> {
            batch.addAll(SearchSource.rows(row, places));
            if (batch.size() >= AT_ONCE) {
                copy(batch);
            }
        });
        copy(batch);
        String columns = String.join(", ", COLUMNS);
        database.sql("INSERT INTO " + next.table("search_name") + " (" + columns + ") SELECT " + columns + " FROM "
                        + STAGING + " ORDER BY length(folded), folded, enterprise")
                .update();
        database.sql("INSERT INTO " + next.table("search_word") + " (word, names) SELECT word, count(*) FROM " + STAGING
                        + ", unnest(words) AS word GROUP BY word")
                .update();
        database.sql("DROP TABLE " + STAGING).update();
        RELATIONS.forEach(next::index);
    }

    private void copy(List<SearchRow> batch) throws SQLException {
        try (var copy = CopyRows.into(dataSource, STAGING, COLUMNS, "")) {
            for (SearchRow row : batch) {
                copy.write(row.values());
            }
            copy.finish();
        }
        batch.clear();
    }

    /** Reads again what the register says of these enterprises. */
    public void again(Collection<String> enterprises) {
        var all = List.copyOf(enterprises);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            replace(all.subList(from, Math.min(from + AT_ONCE, all.size())).toArray(String[]::new));
        }
    }

    private void replace(String[] enterprises) {
        database.sql("DELETE FROM registers.search_name WHERE enterprise = ANY (?)")
                .param(enterprises)
                .update();
        var places = new PlaceWords();
        var rows = new ArrayList<SearchRow>();
        database.sql(SearchSource.some("registers."::concat))
                .param("enterprises", enterprises)
                .query(row -> {
                    rows.addAll(SearchSource.rows(row, places));
                });
        database.sql("""
                        INSERT INTO registers.search_name (enterprise, name, folded, words, active)
                        SELECT enterprise, name, folded, words::text[], active
                          FROM unnest(:enterprises::text[], :names::text[], :folded::text[], :words::text[], :active::boolean[])
                            AS said (enterprise, name, folded, words, active)
                        """)
                .param("enterprises", column(rows, SearchRow::enterprise))
                .param("names", column(rows, SearchRow::name))
                .param("folded", column(rows, SearchRow::folded))
                .param("words", column(rows, SearchRow::words))
                .param("active", rows.stream().map(SearchRow::active).toArray(Boolean[]::new))
                .update();
        database.sql("""
                        INSERT INTO registers.search_word (word, names)
                        SELECT DISTINCT word, 1 FROM unnest(?::text[]) AS of_name (words), unnest(words::text[]) AS word ORDER BY word
                        ON CONFLICT (word) DO NOTHING
                        """).param(column(rows, SearchRow::words)).update();
    }

    private static String[] column(List<SearchRow> rows, Function<SearchRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** Whether there is a register that cannot be searched: one that was loaded before searching was possible. */
    boolean areMissing() {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM registers.denomination) AND NOT EXISTS (SELECT FROM registers.search_name)")
                .query(Boolean.class)
                .single();
    }

    /** Every enterprise of the register, some at a time. */
    void makeAll() {
        String last = "";
        for (var some = after(last); !some.isEmpty(); some = after(last)) {
            again(some);
            last = some.getLast();
        }
    }

    private List<String> after(String number) {
        return database.sql("""
                        SELECT number FROM (
                            SELECT number FROM registers.enterprise UNION ALL SELECT number FROM registers.enterprise_ended) AS all_there_are
                         WHERE number > ? ORDER BY number LIMIT ?
                        """)
                .params(number, AT_ONCE)
                .query((row, at) -> row.getString(1))
                .list();
    }
}

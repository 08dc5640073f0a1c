package be.namens.registers.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names that hold words, the best first. */
@Component
class NamesInPostgres {

    /** Of more names than this only the shortest are looked at: they come first in the table. */
    private static final int MOST_NAMES = 2_000;

    private final JdbcClient database;

    NamesInPostgres(JdbcClient database) {
        this.database = database;
    }

    /**
     * An enterprise and the name by which it fits.
     *
     * @param isVeryName whether that is what was typed, and not only holds it
     */
    record Fit(String enterprise, String name, boolean isVeryName) {}

    /**
     * Names that hold all words: first the very name, then all words in full, then what begins so or lies there. The very name is
     * looked up apart: an entry since the last load may stand behind all others.
     */
    List<Fit> holding(List<Word> words, List<Word> places, int limit) {
        if (Stream.concat(words.stream(), places.stream())
                .anyMatch(word -> word.readings().isEmpty())) {
            return List.of();
        }
        return ask("""
            WITH fitting AS (
                (SELECT enterprise, name, folded, words, active FROM registers.search_name WHERE folded = :text AND %1$s LIMIT :names)
                UNION ALL
                (SELECT enterprise, name, folded, words, active FROM registers.search_name WHERE %2$s LIMIT :names)),
            ranked AS (
                SELECT enterprise, name, folded, active,
                       CASE WHEN folded = :text THEN 0 WHEN words @> :typed::text[] THEN 1 ELSE 2 END AS rank
                  FROM fitting),
            best AS (
                SELECT DISTINCT ON (enterprise) * FROM ranked ORDER BY enterprise, rank, length(folded), folded)
            SELECT enterprise, name, rank = 0 AS very FROM best ORDER BY rank, active DESC, length(folded), folded, enterprise LIMIT :limit
            """.formatted(conditions("place", places), all(words, places)), words, places, limit);
    }

    /** Names that hold one reading of each word, the most like first. */
    List<Fit> resembling(List<Word> words, List<Word> places, int limit) {
        if (Stream.concat(words.stream(), places.stream())
                .anyMatch(word -> word.readings().isEmpty())) {
            return List.of();
        }
        return ask("""
            WITH fitting AS (
                SELECT enterprise, name, folded, active, similarity(folded, :text) AS likeness
                  FROM (SELECT enterprise, name, folded, active FROM registers.search_name WHERE %1$s LIMIT :names) AS held),
            best AS (
                SELECT DISTINCT ON (enterprise) * FROM fitting ORDER BY enterprise, likeness DESC, folded)
            SELECT enterprise, name, false AS very FROM best ORDER BY likeness DESC, active DESC, folded, enterprise LIMIT :limit
            """.formatted(all(words, places)), words, places, limit);
    }

    private List<Fit> ask(String query, List<Word> words, List<Word> places, int limit) {
        var typed = words.stream().map(Word::typed).toList();
        var statement = database.sql(query)
                .param("text", String.join(" ", typed))
                .param("typed", typed.toArray(String[]::new))
                .param("names", MOST_NAMES)
                .param("limit", limit);
        for (int at = 0; at < words.size(); at++) {
            statement = statement.param("word" + at, words.get(at).array());
        }
        for (int at = 0; at < places.size(); at++) {
            statement = statement.param("place" + at, places.get(at).array());
        }
        return statement
                .query((row, number) ->
                        new Fit(row.getString("enterprise"), row.getString("name"), row.getBoolean("very")))
                .list();
    }

    private static String all(List<Word> words, List<Word> places) {
        return conditions("word", words) + " AND " + conditions("place", places);
    }

    private static String conditions(String name, List<Word> words) {
        return IntStream.range(0, words.size())
                .mapToObj(at -> "words && :" + name + at + "::text[]")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" AND "), conditions -> conditions.isEmpty() ? "true" : conditions));
    }
}

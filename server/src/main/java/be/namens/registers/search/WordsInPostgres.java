package be.namens.registers.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which words of names, and of places, may be meant by words that were typed. */
@Component
class WordsInPostgres {

    static final String EXISTING = """
            SELECT word FROM registers.search_word WHERE word = ANY (:words)
            """;

    /** {@code limit} usual words that begin so. */
    static final String BEGINNING = """
            SELECT word FROM registers.search_word WHERE word >= :begin AND word < :begin || chr(1114111)
             ORDER BY names DESC, word LIMIT :limit
            """;

    static final String RESEMBLING = """
            SELECT word FROM registers.search_word WHERE word % :typed ORDER BY similarity(word, :typed) DESC, names DESC, word LIMIT :limit
            """;

    private static final int MOST_BEGINNING = 60;
    private static final int MOST_RESEMBLING = 40;
    private static final int MOST_READINGS = 10;
    private static final int SHORTEST_BEGINNING = 2;

    private final JdbcClient database;

    WordsInPostgres(JdbcClient database) {
        this.database = database;
    }

    /** As they were typed; the last one may have been broken off, and a word beside others may be that of a place. */
    List<Word> asTyped(List<String> typed) {
        boolean several = typed.size() > 1;
        var existing = existing(
                several ? typed.stream().flatMap(word -> Stream.of(word, Folding.place(word))) : typed.stream());
        return IntStream.range(0, typed.size())
                .mapToObj(at -> {
                    String word = typed.get(at);
                    var exact = new Word(word, only(existing, Stream.of(word, Folding.place(word))));
                    return at == typed.size() - 1 ? exact.with(beginning(word)) : exact;
                })
                .toList();
    }

    /** Words of places as they were typed. */
    List<Word> asTypedPlace(List<String> typed) {
        var existing = existing(typed.stream().map(Folding::place));
        return typed.stream()
                .map(word -> new Word(word, only(existing, Stream.of(Folding.place(word)))))
                .toList();
    }

    /** The same with what may be meant when a letter is wrong. */
    Word corrected(Word word, boolean place) {
        if (Distance.bearable(word.typed()) == 0
                || Character.isDigit(word.typed().charAt(0))) {
            return word;
        }
        return word.with(resembling(word.typed()).stream()
                .filter(other -> other.startsWith("@") || !place)
                .filter(other -> distance(word.typed(), other) <= Distance.bearable(word.typed()))
                .sorted(Comparator.comparingInt(other -> distance(word.typed(), other)))
                .limit(MOST_READINGS)
                .toList());
    }

    private static int distance(String typed, String word) {
        return Distance.between(typed, word.startsWith("@") ? word.substring(1) : word);
    }

    private static Set<String> only(Set<String> existing, Stream<String> wanted) {
        var found = new LinkedHashSet<String>();
        wanted.filter(existing::contains).forEach(found::add);
        return found;
    }

    private Set<String> existing(Stream<String> words) {
        return database.sql(EXISTING)
                .param("words", words.distinct().toArray(String[]::new))
                .query((row, at) -> row.getString(1))
                .set();
    }

    private List<String> beginning(String word) {
        if (word.length() < SHORTEST_BEGINNING) {
            return List.of();
        }
        return database.sql(BEGINNING)
                .param("begin", word)
                .param("limit", MOST_BEGINNING)
                .query((row, at) -> row.getString(1))
                .list();
    }

    private List<String> resembling(String word) {
        database.sql("SELECT set_config('pg_trgm.similarity_threshold', ?, true)")
                .param(word.length() < 6 ? "0.2" : "0.3")
                .query(String.class)
                .single();
        return database.sql(RESEMBLING)
                .param("typed", word)
                .param("limit", MOST_RESEMBLING)
                .query((row, at) -> row.getString(1))
                .list();
    }
}

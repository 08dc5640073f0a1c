package be.namens.registers.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the rows of a search come from: every name and every place of an enterprise, its establishments and branches. */
final class SearchSource {

    private SearchSource() {}

    /** Of all enterprises of these relations. */
    static String all(UnaryOperator<String> relation) {
        return query(relation, "true", "true");
    }

    /** Of those that the parameter {@code enterprises} names. */
    static String some(UnaryOperator<String> relation) {
        return query(relation, "number = ANY (:enterprises)", "enterprise = ANY (:enterprises)");
    }

    /** What is filled in: five relations of the register, and which enterprises. */
    private static String query(UnaryOperator<String> relation, String number, String enterprise) {
        return """
            WITH entity (entity, enterprise) AS (
                SELECT number, number FROM %1$s WHERE %6$s
                UNION ALL SELECT number, enterprise FROM %2$s WHERE %7$s
                UNION ALL SELECT id, enterprise FROM %3$s WHERE %7$s),
            named (enterprise, names) AS (
                SELECT x.enterprise, array_agg(d.denomination) FROM entity x JOIN %4$s d ON d.entity = x.entity GROUP BY x.enterprise),
            placed (enterprise, places) AS (
                SELECT x.enterprise, array_agg(concat_ws(' ', a.zipcode, a.municipality_nl, a.municipality_fr))
                  FROM entity x JOIN %5$s a ON a.entity = x.entity AND a.struck_off_on IS NULL GROUP BY x.enterprise)
            SELECT e.number, e.status = 'AC' AS active, n.names, COALESCE(p.places, '{}') AS places
              FROM named n JOIN %1$s e ON e.number = n.enterprise LEFT JOIN placed p ON p.enterprise = n.enterprise
            UNION ALL
            SELECT number, false, ARRAY[name], ARRAY[municipality] FROM registers.enterprise_ended WHERE %6$s
            """.formatted(
                        relation.apply("enterprise"),
                        relation.apply("establishment"),
                        relation.apply("branch"),
                        relation.apply("denomination"),
                        relation.apply("address"),
                        number,
                        enterprise);
    }

    /** The rows of one enterprise: names that fold to the same are one. */
    static Collection<SearchRow> rows(ResultSet row, PlaceWords known) throws SQLException {
        String enterprise = row.getString("number");
        boolean active = row.getBoolean("active");
        Set<String> places = places(texts(row, "places"), known);
        Map<String, SearchRow> rows = new LinkedHashMap<>();
        for (String name : texts(row, "names").stream().distinct().sorted().toList()) {
            var folded = Folding.name(name);
            if (!folded.text().isEmpty()) {
                var words = new LinkedHashSet<>(folded.words());
                words.addAll(places);
                rows.putIfAbsent(
                        folded.text(), new SearchRow(enterprise, name, folded.text(), SearchRow.array(words), active));
            }
        }
        return rows.values();
    }

    private static Set<String> places(List<String> texts, PlaceWords known) {
        var places = new LinkedHashSet<String>();
        texts.forEach(text -> places.addAll(known.of(text)));
        return places;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var texts = (@Nullable String[]) row.getArray(column).getArray();
        return Arrays.stream(texts).flatMap(Stream::ofNullable).toList();
    }
}

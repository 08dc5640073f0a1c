package be.namens.registers.rules;

import be.namens.registers.rules.RepresentationRules.FunctionRule;
import be.namens.registers.rules.RepresentationRules.Kind;
import be.namens.registers.rules.RepresentationRules.Regime;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the rules in the tables that answer who represents whom. */
@Component
public final class KeepRules {

    private final JdbcClient database;

    KeepRules(JdbcClient database) {
        this.database = database;
    }

    /** Whether exactly these rules are kept. */
    public boolean areKept(RepresentationRules rules) {
        var kept = new HashSet<List<@Nullable Object>>();
        kept.addAll(rows("SELECT name, source FROM registers.regime", 2));
        kept.addAll(rows("SELECT regime, kind, code FROM registers.regime_code", 3));
        kept.addAll(rows("SELECT regime, code, power, signatures, source, assumption FROM registers.regime_power", 6));
        return kept.equals(wanted(rules));
    }

    /** The codes of the functions that represent by the rules that are kept. */
    public Set<String> keptCodes() {
        return Set.copyOf(database.sql("SELECT DISTINCT code FROM registers.regime_power")
                .query(String.class)
                .list());
    }

    /** Replaces what is kept. */
    public void replace(RepresentationRules rules) {
        for (String table : List.of("regime_power", "regime_code", "regime")) {
            database.sql("DELETE FROM registers." + table).update();
        }
        for (List<@Nullable Object> row : wanted(rules).stream()
                .sorted((one, other) -> Integer.compare(one.size(), other.size()))
                .toList()) {
            database.sql(insert(row.size())).params(row).update();
        }
    }

    private static String insert(int columns) {
        return switch (columns) {
            case 2 -> "INSERT INTO registers.regime (name, source) VALUES (?, ?)";
            case 3 -> "INSERT INTO registers.regime_code (regime, kind, code) VALUES (?, ?, ?)";
            default -> """
                INSERT INTO registers.regime_power (regime, code, power, signatures, source, assumption)
                VALUES (?, ?, ?, ?, ?, ?)
                """;
        };
    }

    private Set<List<@Nullable Object>> rows(String query, int columns) {
        return new HashSet<>(database.sql(query)
                .query((row, number) -> {
                    var values = new @Nullable Object[columns];
                    for (int column = 0; column < columns; column++) {
                        values[column] = row.getObject(column + 1);
                    }
                    return list(values);
                })
                .list());
    }

    private static Set<List<@Nullable Object>> wanted(RepresentationRules rules) {
        var rows = new HashSet<List<@Nullable Object>>();
        for (Regime regime : rules.regimes()) {
            rows.add(list(regime.name(), regime.source()));
            regime.codes().forEach(code -> rows.add(list(regime.name(), kind(regime.kind()), code)));
            regime.functions().forEach(function -> rows.add(power(regime, function)));
        }
        return rows;
    }

    private static List<@Nullable Object> power(Regime regime, FunctionRule function) {
        OptionalInt signatures = function.signatures();
        return list(
                regime.name(),
                function.code(),
                function.strength().name(),
                signatures.isPresent() ? signatures.getAsInt() : null,
                function.source(),
                function.assumption().orElse(null));
    }

    private static String kind(Kind kind) {
        return kind.name();
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return Stream.of(values).toList();
    }
}

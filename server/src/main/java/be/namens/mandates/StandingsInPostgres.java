package be.namens.mandates;

import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.LegalFunction;
import be.namens.registers.PersonId;
import be.namens.registers.Power;
import be.namens.registers.RegisterAge;
import be.namens.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StandingsInPostgres implements Standings {

    static final String OF = """
            SELECT e.number, e.name, e.kind, e.juridical_form, e.municipality, e.active,
                   s.ground, s.code, s.via, s.first_day, s.last_day,
                   s.regime, s.power, s.signatures, s.source, s.assumption, s.as_of,
                   CASE WHEN s.power = 'JOINTLY' THEN
                       (SELECT count(DISTINCT t.holder) FROM mandates.effective_seat t
                         WHERE t.enterprise = s.enterprise
                           AND t.first_day <= :day AND (t.last_day IS NULL OR t.last_day >= :day))
                   ELSE 0 END AS seats
              FROM mandates.effective_enterprise e
              LEFT JOIN mandates.effective_standing s ON s.enterprise = e.number AND s.person_id = :person
             WHERE e.number = :enterprise
            """;

    /** Searching does not mind capitals and accents. */
    static final String FIND = """
            WITH standing AS (
                SELECT * FROM mandates.effective_standing
                 WHERE person_id = :person AND first_day <= :day AND (last_day IS NULL OR last_day >= :day)
                   AND power IS DISTINCT FROM 'NONE'
            ), found AS (
                SELECT e.*, lower(regexp_replace(normalize(e.name, NFD), '[\\u0300-\\u036f]', '', 'g')) AS plain
                  FROM mandates.effective_enterprise e
                 WHERE e.number IN (SELECT enterprise FROM standing WHERE e.active OR ground = 'LEGAL_REPRESENTATIVE')
            ), shown AS (
                SELECT * FROM found
                 WHERE plain LIKE '%' || lower(regexp_replace(normalize(:name, NFD), '[\\u0300-\\u036f]', '', 'g')) || '%'
                    OR (:digits <> '' AND number LIKE '%' || :digits || '%')
                 ORDER BY plain, number
                 LIMIT :limit
            )
            SELECT shown.*, s.ground, s.code, s.via, s.first_day, s.last_day,
                   s.regime, s.power, s.signatures, s.source, s.assumption, s.as_of,
                   CASE WHEN s.power = 'JOINTLY' THEN
                       (SELECT count(DISTINCT t.holder) FROM mandates.effective_seat t
                         WHERE t.enterprise = s.enterprise
                           AND t.first_day <= :day AND (t.last_day IS NULL OR t.last_day >= :day))
                   ELSE 0 END AS seats
              FROM shown JOIN standing s ON s.enterprise = shown.number AND (shown.active OR s.ground = 'LEGAL_REPRESENTATIVE')
             ORDER BY plain, number
            """;

    private static final int LONGEST_SEARCH = 100;

    private final JdbcClient database;
    private final RegisterAge age;

    StandingsInPostgres(JdbcClient database, RegisterAge age) {
        this.database = database;
        this.age = age;
    }

    @Override
    public StandingAnswer of(PersonId person, EnterpriseNumber enterprise, LocalDate day) {
        var rows = database.sql(OF)
                .param("person", person.value())
                .param("enterprise", enterprise.digits())
                .param("day", day)
                .query((row, number) -> row(person, row))
                .list();
        return rows.isEmpty()
                ? new StandingAnswer.DoesNotHold(enterprise, MandatesRefusal.ENTERPRISE_UNKNOWN)
                : StandingRules.judge(person, rows.getFirst().enterprise, grounds(rows), day);
    }

    @Override
    public List<Standing.OnBehalfOf> find(PersonId person, String search, LocalDate day, int limit) {
        return byEnterprise(person, search.strip(), day, limit)
                .map(rows -> new Found(rows.getFirst().enterprise, StandingRules.holding(grounds(rows), day)))
                .filter(found -> !found.holding.isEmpty())
                .map(found -> new Standing.OnBehalfOf(person, found.enterprise, found.holding))
                .toList();
    }

    @Override
    public List<Enterprise> tooOld(PersonId person, LocalDate day, int limit) {
        if (!age.isLimited()) {
            return List.of();
        }
        return byEnterprise(person, "", day, limit)
                .filter(rows -> StandingRules.holding(grounds(rows), day).isEmpty())
                .map(rows -> rows.getFirst().enterprise)
                .toList();
    }

    private Stream<List<Row>> byEnterprise(PersonId person, String asked, LocalDate day, int limit) {
        if (asked.length() > LONGEST_SEARCH) {
            return Stream.of();
        }
        Map<EnterpriseNumber, List<Row>> found = new LinkedHashMap<>();
        database.sql(FIND)
                .param("person", person.value())
                .param("day", day)
                .param("name", literally(asked))
                .param("digits", digits(asked))
                .param("limit", limit)
                .query((row, number) -> row(person, row))
                .list()
                .forEach(row -> found.computeIfAbsent(row.enterprise.number(), number -> new ArrayList<>())
                        .add(row));
        return found.values().stream();
    }

    /** What stands for anything in a pattern stands for itself in a search. */
    private static String literally(String search) {
        return search.replaceAll("([\\\\%_])", "\\\\$1").toLowerCase(Locale.ROOT);
    }

    /** The number that was typed, without its dots; empty when it was no number. */
    private static String digits(String search) {
        String bare = search.replaceAll("[. ]", "");
        return bare.matches("[0-9]{1,10}") ? bare : "";
    }

    private static List<Standing.Ground> grounds(List<Row> rows) {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.ground)).toList();
    }

    private Row row(PersonId person, ResultSet row) throws SQLException {
        var enterprise = new Enterprise(
                new EnterpriseNumber(row.getString("number")),
                row.getString("name"),
                Enterprise.Kind.valueOf(row.getString("kind")),
                row.getString("juridical_form"),
                row.getString("municipality"),
                row.getBoolean("active"));
        String ground = row.getString("ground");
        return new Row(enterprise, ground == null ? null : ground(ground, person, enterprise.number(), row));
    }

    private Standing.Ground ground(String ground, PersonId person, EnterpriseNumber enterprise, ResultSet row)
            throws SQLException {
        var period =
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
        if (ground.equals("WORKS")) {
            return new Standing.Ground.Works(period);
        }
        if (ground.equals("MANAGES")) {
            return new Standing.Ground.Manages(period);
        }
        var via = Stream.of((String[]) row.getArray("via").getArray())
                .map(EnterpriseNumber::new)
                .toList();
        return new Standing.Ground.LegalRepresentative(
                new LegalFunction(person, enterprise, row.getString("code"), via, period, power(row), age.of(row)));
    }

    private static Power power(ResultSet row) throws SQLException {
        return Power.of(
                row.getString("power"),
                row.getObject("signatures", Integer.class),
                row.getInt("seats"),
                new Power.Ground(
                        row.getString("regime"),
                        row.getString("source"),
                        Optional.ofNullable(row.getString("assumption"))));
    }

    /** An enterprise and the grounds that hold there. */
    private record Found(Enterprise enterprise, List<Standing.Ground> holding) {}

    /** An enterprise and one ground there; without ground when there is none at all. */
    private record Row(Enterprise enterprise, Standing.@Nullable Ground ground) {}
}

package be.namens.registers;

import be.namens.shared.Period;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LegalRepresentativesInPostgres implements LegalRepresentatives {

    private static final String SELECT = """
            SELECT r.person_id, r.enterprise, r.code, r.via, r.first_day, r.last_day,
                   r.regime, r.power, r.signatures, r.source, r.assumption, r.as_of,
                   CASE WHEN r.power = 'JOINTLY' THEN
                       (SELECT count(DISTINCT t.holder) FROM registers.effective_seat t
                         WHERE t.enterprise = r.enterprise
                           AND t.first_day <= :day AND (t.last_day IS NULL OR t.last_day >= :day))
                   ELSE 0 END AS seats
              FROM registers.effective_representation r
             WHERE r.first_day <= :day AND (r.last_day IS NULL OR r.last_day >= :day)
            """;

    /** What gives most first; then who holds a function in person before who holds it through a company. */
    static final String STRONGEST_FIRST =
            ", array_position(ARRAY['ALONE', 'JOINTLY', 'DAILY_MANAGEMENT'], power), cardinality(via), code, first_day";

    private final JdbcClient database;
    private final RegisterAge age;

    LegalRepresentativesInPostgres(JdbcClient database, RegisterAge age) {
        this.database = database;
        this.age = age;
    }

    @Override
    public List<LegalFunction> functions(PersonId person, EnterpriseNumber enterprise, LocalDate day) {
        return database.sql(SELECT + "AND person_id = :person AND enterprise = :enterprise ORDER BY enterprise"
                        + STRONGEST_FIRST)
                .param("day", day)
                .param("person", person.value())
                .param("enterprise", enterprise.digits())
                .query((row, number) -> function(row, age.of(row)))
                .list();
    }

    @Override
    public List<LegalFunction> functionsOf(PersonId person, LocalDate day, int limit) {
        return database.sql(SELECT + "AND person_id = :person ORDER BY enterprise" + STRONGEST_FIRST + " LIMIT :limit")
                .param("day", day)
                .param("person", person.value())
                .param("limit", limit)
                .query((row, number) -> function(row, age.of(row)))
                .list();
    }

    @Override
    public List<LegalFunction> representativesOf(EnterpriseNumber enterprise, LocalDate day) {
        return database.sql(SELECT + "AND enterprise = :enterprise ORDER BY person_id" + STRONGEST_FIRST)
                .param("day", day)
                .param("enterprise", enterprise.digits())
                .query((row, number) -> function(row, age.of(row)))
                .list();
    }

    static LegalFunction function(ResultSet row, AsOf asOf) throws SQLException {
        return new LegalFunction(
                new PersonId(row.getObject("person_id", UUID.class)),
                new EnterpriseNumber(row.getString("enterprise")),
                row.getString("code"),
                companies(row.getArray("via")),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                Power.of(
                        row.getString("power"),
                        row.getObject("signatures", Integer.class),
                        row.getInt("seats"),
                        new Power.Ground(
                                row.getString("regime"),
                                row.getString("source"),
                                Optional.ofNullable(row.getString("assumption")))),
                asOf);
    }

    private static List<EnterpriseNumber> companies(Array via) throws SQLException {
        return Arrays.stream((String[]) via.getArray())
                .map(EnterpriseNumber::new)
                .toList();
    }
}

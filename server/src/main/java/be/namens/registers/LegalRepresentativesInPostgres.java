package be.namens.registers;

import be.namens.shared.Period;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LegalRepresentativesInPostgres implements LegalRepresentatives {

    private static final String SELECT = """
            SELECT person_id, enterprise, code, via, first_day, last_day
              FROM registers.effective_representation
             WHERE first_day <= :day AND (last_day IS NULL OR last_day >= :day)
            """;

    /** The shortest chain first: who holds a function in person is told before who holds it through a company. */
    private static final String SHORTEST_FIRST = ", cardinality(via), code, first_day";

    private final JdbcClient database;

    LegalRepresentativesInPostgres(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<LegalFunction> functions(PersonId person, EnterpriseNumber enterprise, LocalDate day) {
        return database.sql(SELECT + "AND person_id = :person AND enterprise = :enterprise ORDER BY enterprise"
                        + SHORTEST_FIRST)
                .param("day", day)
                .param("person", person.value())
                .param("enterprise", enterprise.digits())
                .query(LegalRepresentativesInPostgres::function)
                .list();
    }

    @Override
    public List<LegalFunction> functionsOf(PersonId person, LocalDate day, int limit) {
        return database.sql(SELECT + "AND person_id = :person ORDER BY enterprise" + SHORTEST_FIRST + " LIMIT :limit")
                .param("day", day)
                .param("person", person.value())
                .param("limit", limit)
                .query(LegalRepresentativesInPostgres::function)
                .list();
    }

    @Override
    public List<LegalFunction> representativesOf(EnterpriseNumber enterprise, LocalDate day) {
        return database.sql(SELECT + "AND enterprise = :enterprise ORDER BY person_id" + SHORTEST_FIRST)
                .param("day", day)
                .param("enterprise", enterprise.digits())
                .query(LegalRepresentativesInPostgres::function)
                .list();
    }

    static LegalFunction function(ResultSet row, int number) throws SQLException {
        return new LegalFunction(
                new PersonId(row.getObject("person_id", UUID.class)),
                new EnterpriseNumber(row.getString("enterprise")),
                row.getString("code"),
                companies(row.getArray("via")),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
    }

    private static List<EnterpriseNumber> companies(Array via) throws SQLException {
        return Arrays.stream((String[]) via.getArray())
                .map(EnterpriseNumber::new)
                .toList();
    }
}

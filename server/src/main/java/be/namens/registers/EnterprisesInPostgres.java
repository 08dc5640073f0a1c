package be.namens.registers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EnterprisesInPostgres implements Enterprises {

    private final JdbcClient database;

    EnterprisesInPostgres(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Enterprise> find(EnterpriseNumber number) {
        return select(List.of(number)).stream().findFirst();
    }

    @Override
    public Map<EnterpriseNumber, Enterprise> findAll(Collection<EnterpriseNumber> numbers) {
        return select(numbers).stream().collect(Collectors.toMap(Enterprise::number, Function.identity()));
    }

    @Override
    public Set<EnterpriseNumber> inOwnHands(Collection<EnterpriseNumber> numbers) {
        String[] asked = numbers.stream().map(EnterpriseNumber::digits).toArray(String[]::new);
        return Set.copyOf(database.sql("""
                        SELECT e.number FROM registers.enterprise e
                         WHERE e.number = ANY (?) AND e.status = 'AC'
                           AND NOT EXISTS (SELECT FROM registers.regime_code s
                                            WHERE s.kind = 'SITUATION' AND s.code = e.juridical_situation)
                        """)
                .param(asked)
                .query((row, number) -> new EnterpriseNumber(row.getString("number")))
                .list());
    }

    private List<Enterprise> select(Collection<EnterpriseNumber> numbers) {
        String[] wanted = numbers.stream().map(EnterpriseNumber::digits).toArray(String[]::new);
        return database.sql("""
                        SELECT number, name, kind, juridical_form, municipality, active
                          FROM registers.effective_enterprise
                         WHERE number = ANY (?)
                        """)
                .param(wanted)
                .query((row, number) -> new Enterprise(
                        new EnterpriseNumber(row.getString("number")),
                        row.getString("name"),
                        Enterprise.Kind.valueOf(row.getString("kind")),
                        row.getString("juridical_form"),
                        row.getString("municipality"),
                        row.getBoolean("active")))
                .list();
    }
}

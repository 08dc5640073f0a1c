package be.namens.registers.search;

import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.PublicEntry.Function;
import be.namens.registers.PublicEntry.Holder;
import be.namens.registers.PublicEntry.Representative;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which function at an enterprise: names, never numbers of persons. */
@Component
class PublicFunctions {

    private static final String HELD = """
            SELECT f.code, f.company, f.represents, f.first_day, concat_ws(' ', p.given_name, p.family_name) AS person
              FROM registers.legal_function f LEFT JOIN registers.person p ON p.id = f.person_id
             WHERE f.enterprise = :enterprise AND f.first_day <= :day AND (f.last_day IS NULL OR f.last_day >= :day)
               AND f.code NOT LIKE '2%'
               AND (f.company IS NOT NULL OR p.family_name <> '')
             ORDER BY f.code, p.family_name, p.given_name, f.company, f.first_day, f.sequence LIMIT :limit
            """;

    private final JdbcClient database;
    private final Enterprises enterprises;

    PublicFunctions(JdbcClient database, Enterprises enterprises) {
        this.database = database;
        this.enterprises = enterprises;
    }

    List<Function> at(EnterpriseNumber enterprise, LocalDate day, int limit) {
        var held = database.sql(HELD)
                .param("enterprise", enterprise.digits())
                .param("day", day)
                .param("limit", limit)
                .query(PublicFunctions::held)
                .list();
        var companies = enterprises.findAll(held.stream()
                .flatMap(one -> Optional.ofNullable(one.company).stream())
                .map(EnterpriseNumber::new)
                .distinct()
                .toList());
        return held.stream()
                .filter(one -> !isToldWithItsCompany(one, held))
                .map(one -> new Function(one.code, holder(one, companies), one.since, representatives(one, held)))
                .toList();
    }

    private record Held(
            String code, @Nullable String company, @Nullable String represents, LocalDate since, String person) {}

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getString("code"),
                row.getString("company"),
                row.getString("represents"),
                row.getObject("first_day", LocalDate.class),
                row.getString("person"));
    }

    private static boolean isToldWithItsCompany(Held one, List<Held> held) {
        return one.represents != null && held.stream().anyMatch(other -> one.represents.equals(other.company));
    }

    private static List<Representative> representatives(Held company, List<Held> held) {
        if (company.company == null) {
            return List.of();
        }
        return held.stream()
                .filter(one -> company.company.equals(one.represents))
                .map(one -> new Representative(one.person, one.since))
                .toList();
    }

    private static Holder holder(Held one, Map<EnterpriseNumber, Enterprise> companies) {
        if (one.company == null) {
            return new Holder.NaturalPerson(one.person);
        }
        var number = new EnterpriseNumber(one.company);
        return new Holder.Company(
                number,
                Optional.ofNullable(companies.get(number)).map(Enterprise::name).orElseGet(number::formatted));
    }
}

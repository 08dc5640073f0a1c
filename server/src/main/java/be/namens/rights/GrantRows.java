package be.namens.rights;

import be.namens.eservices.RightId;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads grants from rows. */
final class GrantRows {

    private GrantRows() {}

    static Grant grant(ResultSet row, int number) throws SQLException {
        var id = new GrantId(row.getObject("id", UUID.class));
        var terms = new Grant.Terms(
                person(row, "person_id"),
                new EnterpriseNumber(row.getString("enterprise")),
                new RightId(row.getString("right_id")),
                List.of((String[]) row.getArray("profiles").getArray()),
                Period.between(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                person(row, "granted_by"),
                row.getTimestamp("granted_at").toInstant());
        var endedAt = row.getTimestamp("ended_at");
        return endedAt == null
                ? new Grant.InForce(id, terms)
                : new Grant.Ended(id, terms, person(row, "ended_by"), endedAt.toInstant());
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}

package be.namens.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The functions at one enterprise as the register holds them, row by row. */
@Component
class KeptFunctions {

    private static final String COLUMNS =
            "sequence, code, person_id, company, represents, first_day, last_day, modified_on";

    private final JdbcClient database;

    KeptFunctions(JdbcClient database) {
        this.database = database;
    }

    /** One row without its enterprise. */
    record Row(
            int sequence,
            String code,
            @Nullable UUID person,
            @Nullable String company,
            @Nullable String represents,
            LocalDate first,
            @Nullable LocalDate last,
            LocalDate modified) {}

    Set<Row> at(String enterprise) {
        return new LinkedHashSet<>(
                database.sql("SELECT " + COLUMNS + " FROM registers.legal_function WHERE enterprise = ?")
                        .param(enterprise)
                        .query(KeptFunctions::row)
                        .list());
    }

    void replace(String enterprise, Collection<Row> rows) {
        database.sql("DELETE FROM registers.legal_function WHERE enterprise = ?")
                .param(enterprise)
                .update();
        for (var row : rows) {
            database.sql("INSERT INTO registers.legal_function (enterprise, " + COLUMNS
                            + ") VALUES (?, ?, ?, (SELECT COALESCE(merged_into, id) FROM registers.person"
                            + " WHERE id = ? FOR KEY SHARE), ?, ?, ?, ?, ?)")
                    .param(enterprise)
                    .param(row.sequence)
                    .param(row.code)
                    .param(row.person)
                    .param(row.company)
                    .param(row.represents)
                    .param(row.first)
                    .param(row.last)
                    .param(row.modified)
                    .update();
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("sequence"),
                row.getString("code"),
                row.getObject("person_id", UUID.class),
                row.getString("company"),
                row.getString("represents"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("modified_on", LocalDate.class));
    }
}

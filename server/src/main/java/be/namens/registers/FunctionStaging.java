package be.namens.registers;

import be.namens.registers.load.CopyRows;
import be.namens.registers.load.RefusedRows;
import be.namens.shared.TheClock;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of a functions file in a table that only the loading transaction sees, and what becomes of them. */
@Component
class FunctionStaging {

    private static final String TABLE = "registers.load_function";
    private static final List<String> COLUMNS = List.of(
            "line",
            "enterprise",
            "sequence",
            "code",
            "company",
            "represents",
            "first_day",
            "last_day",
            "modified_on",
            "number_hash",
            "person_id",
            "subject",
            "number_sealed",
            "given_name",
            "family_name");

    private final DataSource dataSource;
    private final JdbcClient database;
    private final PersonNumbers numbers;
    private final TheClock clock;

    FunctionStaging(DataSource dataSource, JdbcClient database, PersonNumbers numbers, TheClock clock) {
        this.dataSource = dataSource;
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    CopyRows begin() throws SQLException {
        database.sql("""
                        CREATE UNLOGGED TABLE registers.load_function (
                            line bigint, enterprise text, sequence integer, code text, company text, represents text,
                            first_day date, last_day date, modified_on date,
                            number_hash bytea, person_id uuid, subject text, number_sealed bytea,
                            given_name text, family_name text)
                        """).update();
        return CopyRows.into(dataSource, TABLE, COLUMNS, "");
    }

    @Nullable
    String[] row(long line, FunctionLine function) {
        var natural = function.natural();
        var row = new @Nullable String[COLUMNS.size()];
        row[0] = Long.toString(line);
        row[1] = function.enterprise().digits();
        row[2] = Integer.toString(function.sequence());
        row[3] = function.code();
        row[4] = digits(function.company());
        row[5] = digits(function.represents());
        row[6] = function.first().toString();
        row[7] = function.last() == null ? null : function.last().toString();
        row[8] = function.modified().toString();
        if (natural != null) {
            var id = PersonId.random();
            row[9] = bytea(numbers.hash(natural.number()));
            row[10] = id.toString();
            row[11] = PersonNumbers.newSubject();
            row[12] = bytea(numbers.seal(id, natural.number()));
            row[13] = natural.givenName();
            row[14] = natural.familyName();
        }
        return row;
    }

    private static @Nullable String digits(@Nullable EnterpriseNumber number) {
        return number == null ? null : number.digits();
    }

    private static String bytea(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    /** Who changed numbers is found with the one of before: from here on the line has the one of today. */
    void followNumbers() {
        database.sql("""
                        UPDATE registers.load_function f SET number_hash = p.number_hash
                          FROM registers.former_number before JOIN registers.person p ON p.id = before.person_id
                         WHERE f.number_hash = before.number_hash
                        """).update();
    }

    /** Takes out lines that say the same as an earlier one, and reports them. */
    int takeOutDuplicates(String file, RefusedRows report) {
        var lines = database.sql("""
                        DELETE FROM registers.load_function WHERE line IN (
                            SELECT line FROM (
                                SELECT line, row_number() OVER (
                                    PARTITION BY enterprise, sequence, code, number_hash, company, represents, first_day
                                    ORDER BY line) AS nth
                                  FROM registers.load_function
                                 WHERE number_hash IS NOT NULL OR company IS NOT NULL) AS numbered
                             WHERE nth > 1)
                        RETURNING line
                        """).query(Long.class).list();
        lines.forEach(line -> report.add(file, line, "an earlier line has the same holder, function and begin"));
        return lines.size();
    }

    /** Makes the persons who are new, and takes the names of the line that was modified last. */
    void registerPersons() {
        database.sql("""
                        INSERT INTO registers.person (id, subject, number_hash, number_sealed, family_name, given_name, made_at)
                        SELECT DISTINCT ON (number_hash)
                               person_id, subject, number_hash, number_sealed, family_name, given_name, ?
                          FROM registers.load_function WHERE number_hash IS NOT NULL
                         ORDER BY number_hash, modified_on DESC, line DESC
                        ON CONFLICT (number_hash) DO UPDATE
                           SET family_name = excluded.family_name, given_name = excluded.given_name
                         WHERE (person.family_name, person.given_name) <> (excluded.family_name, excluded.given_name)
                        """).param(Timestamp.from(clock.now())).update();
    }

    /** Fills the table of functions and ends; seats of which nobody knows whose they are do not count, and are told apart by number. */
    int keep(String functions) {
        int kept = database.sql("""
                        INSERT INTO %s
                            (enterprise, sequence, code, person_id, company, represents, first_day, last_day, modified_on)
                        SELECT f.enterprise, f.sequence, f.code, p.id, f.company, f.represents,
                               f.first_day, f.last_day, f.modified_on
                          FROM registers.load_function f LEFT JOIN registers.person p ON p.number_hash = f.number_hash
                         WHERE f.number_hash IS NOT NULL OR f.company IS NOT NULL
                        """.formatted(functions)).update();
        database.sql("""
                        INSERT INTO %s (enterprise, sequence, code, represents, first_day, last_day, modified_on)
                        SELECT enterprise, row_number() OVER (PARTITION BY enterprise ORDER BY line), code, represents,
                               first_day, last_day, modified_on
                          FROM registers.load_function
                         WHERE number_hash IS NULL AND company IS NULL
                        """.formatted(functions)).update();
        database.sql("DROP TABLE " + TABLE).update();
        return kept;
    }
}

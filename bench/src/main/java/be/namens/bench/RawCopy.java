package be.namens.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * What a load is held against: the same rows put by nothing but COPY into tables with the same indexes, unchecked, unread, by one
 * connection.
 */
final class RawCopy {

    private static final List<String> FILES =
            List.of("code", "enterprise", "establishment", "branch", "denomination", "address", "contact", "activity");

    private final Connection connection;

    RawCopy(Connection connection) {
        this.connection = connection;
    }

    /** Every row of every file of the ZIP, as it stands there. */
    void kbo(Path zip) throws IOException, SQLException {
        begin();
        execute("SET LOCAL datestyle = 'ISO, DMY'");
        try (var files = new ZipFile(zip.toFile())) {
            for (String relation : FILES) {
                int generation = generation("kbo");
                String table = "raw." + relation;
                execute("CREATE TABLE " + table + " (LIKE registers." + relation + "_g" + generation
                        + " INCLUDING ALL)");
                try (InputStream rows = files.getInputStream(files.getEntry(relation + ".csv"))) {
                    copy(table + " FROM STDIN (FORMAT csv, HEADER)", rows);
                }
            }
        }
        connection.commit();
    }

    /** The functions and persons that were loaded, as texts of COPY in the folder. */
    void keepFunctions(Path folder) throws IOException, SQLException {
        begin();
        keep("registers.legal_function_g" + generation("functions"), folder.resolve("raw-functions"));
        keep("registers.person", folder.resolve("raw-persons"));
        connection.commit();
    }

    private void keep(String table, Path file) throws IOException, SQLException {
        try (OutputStream out = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT", out);
        }
    }

    /** Those, put back beside. */
    void functions(Path folder) throws IOException, SQLException {
        begin();
        put(
                "registers.legal_function_g" + generation("functions"),
                "raw.legal_function",
                folder.resolve("raw-functions"));
        put("registers.person", "raw.person", folder.resolve("raw-persons"));
        connection.commit();
    }

    private void put(String like, String table, Path file) throws IOException, SQLException {
        execute("CREATE TABLE " + table + " (LIKE " + like + " INCLUDING ALL)");
        try (InputStream rows = Files.newInputStream(file)) {
            copy(table + " FROM STDIN", rows);
        }
        Files.delete(file);
    }

    void forget() throws SQLException {
        begin();
        execute("DROP SCHEMA raw CASCADE");
        connection.commit();
    }

    private void begin() throws SQLException {
        connection.setAutoCommit(false);
        execute("CREATE SCHEMA IF NOT EXISTS raw");
    }

    private void copy(String what, InputStream rows) throws IOException, SQLException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + what, rows);
    }

    private int generation(String register) throws SQLException {
        try (var query = connection.prepareStatement("SELECT generation FROM registers.loaded WHERE register = ?")) {
            query.setString(1, register);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void execute(String statement) throws SQLException {
        try (var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}

package be.namens.registers.load;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Streams rows into a table through COPY, on the connection of the running transaction. */
public final class CopyRows implements AutoCloseable {

    private static final int FULL = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder pending = new StringBuilder(FULL + 1024);

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /** @param options what stands behind STDIN, for example {@code WITH (FREEZE)} */
    public static CopyRows into(DataSource dataSource, String table, List<String> columns, String options)
            throws SQLException {
        var connection = DataSourceUtils.getConnection(dataSource).unwrap(PGConnection.class);
        return new CopyRows(connection
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN " + options));
    }

    /** Writes one row; null is no value. */
    public void write(@Nullable String[] values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                pending.append('\t');
            }
            String value = values[column];
            if (value == null) {
                pending.append("\\N");
            } else {
                escape(value);
            }
        }
        pending.append('\n');
        if (pending.length() >= FULL) {
            flush();
        }
    }

    private void escape(String value) {
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            switch (character) {
                case '\\' -> pending.append("\\\\");
                case '\t' -> pending.append("\\t");
                case '\n' -> pending.append("\\n");
                case '\r' -> pending.append("\\r");
                default -> pending.append(character);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        pending.setLength(0);
    }

    /** Sends the rest and ends; without it nothing of the table is kept. */
    public void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}

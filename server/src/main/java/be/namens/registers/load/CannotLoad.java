package be.namens.registers.load;

import be.namens.audit.AuditTrail;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Why nothing is loaded, in one sentence for the operator; what was loaded before stays. */
public final class CannotLoad extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Set<String> NO_ROOM = Set.of("53100", "53400");

    /** Of connections, and of a server that stops or starts. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03");

    private static final String CONNECTION = "08";

    /** Errors whose words repeat the value that was wrong. */
    private static final String VALUE = "22";

    private final String code;
    private @Nullable Path report;

    /**
     * @param code stable, in kebab-case, for the trail
     * @param sentence what is wrong and what to do
     */
    public CannotLoad(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** @param cause what the database or the file system said; for the log, not for the sentence */
    public CannotLoad(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /** The database stopped the load: it has no room (SQLSTATE 53100, 53400), is gone, or something else went wrong there. */
    public static CannotLoad byDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return byDatabase(sql, sql.getSQLState(), failure);
            }
        }
        return away(failure);
    }

    private static CannotLoad byDatabase(SQLException sql, String state, Throwable failure) {
        if (NO_ROOM.contains(state)) {
            return new CannotLoad(
                    "no-room",
                    "The database has no room for this load, which needs the register twice: give it more.",
                    failure);
        }
        if (AWAY.contains(state) || state.startsWith(CONNECTION)) {
            return away(failure);
        }
        return new CannotLoad(
                "database",
                "The database refused the load (" + words(sql, state) + "): its own log says at which statement.",
                failure);
    }

    private static CannotLoad away(Throwable failure) {
        return new CannotLoad(
                "database-away",
                "The connection to the database was lost: give the same command again when the database is there.",
                failure);
    }

    /** Its code, and its words where they hold nothing of what was loaded. */
    private static String words(SQLException sql, String state) {
        var said = sql instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return said == null || state.startsWith(VALUE) ? state : state + ", " + said.getMessage();
    }

    /** Writes it to the trail; where not even that can be written, the first reason still reaches who asked. */
    public CannotLoad recorded(AuditTrail trail, String register) {
        try {
            trail.refused(new LoadRefused(register, code));
        } catch (DataAccessException | TransactionException unwritten) {
            addSuppressed(unwritten);
        }
        return this;
    }

    /** Says where the rows are that are broken. */
    CannotLoad becauseOf(Optional<Path> rows) {
        report = rows.orElse(null);
        return this;
    }

    /** Where the rows are that kept the register from being loaded; empty when it was something else. */
    public Optional<Path> report() {
        return Optional.ofNullable(report);
    }

    public String code() {
        return code;
    }

    /** What is wrong, what to do, and what became of the register. */
    public String sentence() {
        return getMessage() + " Nothing was changed.";
    }
}

package be.namens.registers.load;

import be.namens.audit.AuditTrail;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/** Why nothing is loaded, in one sentence for the operator; what was loaded before stays. */
public final class CannotLoad extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Set<String> NO_ROOM = Set.of("53100", "53400");

    private final String code;

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

    /** The database stopped the load: it has no room (SQLSTATE 53100, 53400), or something else went wrong there. */
    public static CannotLoad byDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NO_ROOM.contains(String.valueOf(sql.getSQLState()))) {
                return new CannotLoad(
                        "no-room",
                        "The database has no room for this load, which needs the register twice: give it more. Nothing was changed.",
                        failure);
            }
        }
        return new CannotLoad("database", "The database refused the load. Nothing was changed.", failure);
    }

    /** Writes it to the trail; where not even that can be written, the first reason still reaches who asked. */
    public CannotLoad recorded(AuditTrail trail, String register) {
        try {
            trail.refused(new LoadRefused(register, code));
        } catch (DataAccessException unwritten) {
            addSuppressed(unwritten);
        }
        return this;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}

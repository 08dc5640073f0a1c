package be.namens.registers.load;

/** Why nothing is loaded, in one sentence for the operator; what was loaded before stays. */
public final class CannotLoad extends RuntimeException {

    private static final long serialVersionUID = 1L;

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

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}

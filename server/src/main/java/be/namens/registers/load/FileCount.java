package be.namens.registers.load;

/**
 * What became of the rows of one file.
 *
 * @param kept fewer than what was read and not refused, when the register does not want all rows
 * @param removed rows of the register that went away because of it
 */
public record FileCount(String file, long read, long kept, long refused, long removed) {

    /** A hundred broken rows are borne in a file of any size. */
    private static final long ALWAYS_BORNE = 100;

    /** Fails when so many rows are broken that the file itself must be wrong. */
    public FileCount orRefuse(LoadSettings settings, RefusedRows report) {
        if (refused > ALWAYS_BORNE && refused > settings.mostRefused() * read) {
            throw new CannotLoad(
                            "too-many-refused",
                            "Of the " + read + " rows of " + file + " " + refused
                                    + " are broken, and that is no register: the report says how.")
                    .becauseOf(report.path());
        }
        return this;
    }
}

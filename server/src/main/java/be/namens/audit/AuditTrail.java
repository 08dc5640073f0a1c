package be.namens.audit;

/** Where facts are written: append-only, by permission and by trigger. */
public interface AuditTrail {

    /**
     * Writes a fact of something done, in the transaction that does it: both hold or neither does.
     *
     * <p>Facts of one transaction are written together by one statement, just before it commits; outside a transaction at once.
     */
    void record(Fact fact);

    /** Writes the fact of a refusal at once and by itself, so that no rollback can erase it. */
    void refused(Fact fact);
}

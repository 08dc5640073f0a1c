package be.namens.desks;

import be.namens.audit.Fact;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a clerk did at a desk, or was refused: who, for which organisation, with what, why. */
public final class DeskFact implements Fact {

    private final String kind;
    private final Outcome outcome;
    private final Clerk clerk;
    private final @Nullable UUID subject;
    private final @Nullable String enterprise;
    private final Map<String, String> detail;

    private DeskFact(
            String kind,
            Outcome outcome,
            Clerk clerk,
            @Nullable UUID subject,
            @Nullable String enterprise,
            Map<String, String> detail) {
        this.kind = kind;
        this.outcome = outcome;
        this.clerk = clerk;
        this.subject = subject;
        this.enterprise = enterprise;
        this.detail = Map.copyOf(detail);
    }

    /** Something that was done. */
    public static DeskFact done(String kind, Clerk clerk) {
        return new DeskFact(kind, Outcome.DONE, clerk, null, null, basis(clerk));
    }

    /** Something that was refused. */
    public static DeskFact refused(String kind, Clerk clerk, Refusal reason) {
        return new DeskFact(kind, Outcome.REFUSED, clerk, null, null, basis(clerk)).with("refusal", reason.code());
    }

    private static Map<String, String> basis(Clerk clerk) {
        return Map.of("organisation", clerk.organisation().digits(), "means", clerk.means());
    }

    /** The same about this person. */
    public DeskFact about(PersonId person) {
        return new DeskFact(kind, outcome, clerk, person.value(), enterprise, detail);
    }

    /** The same about this enterprise. */
    public DeskFact about(EnterpriseNumber number) {
        return new DeskFact(kind, outcome, clerk, subject, number.digits(), detail);
    }

    /** The same with the reason that the clerk gave. */
    public DeskFact because(Reason reason) {
        return with("reason", reason.text());
    }

    /** The same about this file of the desk. */
    public DeskFact file(UUID file) {
        return with("file", file.toString());
    }

    /** The same with one thing more; neither a name nor a national number. */
    public DeskFact with(String key, String value) {
        var more = new HashMap<>(detail);
        more.put(key, value);
        return new DeskFact(kind, outcome, clerk, subject, enterprise, more);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(clerk.person().value());
    }

    @Override
    public Optional<UUID> subject() {
        return Optional.ofNullable(subject);
    }

    @Override
    public Optional<String> enterprise() {
        return Optional.ofNullable(enterprise);
    }

    @Override
    public Optional<String> eService() {
        return Optional.of(clerk.desk().code());
    }

    @Override
    public Map<String, String> detail() {
        return detail;
    }
}

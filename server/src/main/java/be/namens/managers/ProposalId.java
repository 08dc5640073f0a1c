package be.namens.managers;

import java.util.UUID;

/** Which proposal: random, and told only to who may see it. */
public record ProposalId(UUID value) {

    /** Reads what an address says; fails when it is no such id. */
    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

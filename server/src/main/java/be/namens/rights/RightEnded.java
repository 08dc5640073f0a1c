package be.namens.rights;

import be.namens.audit.Fact;
import be.namens.eservices.EServiceId;
import be.namens.managers.Authority;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A grant was ended before its last day.
 *
 * @param ground by which who ended it administers the enterprise; empty of its holder
 */
record RightEnded(Grant.Ended grant, EServiceId of, Optional<Authority.Ground> ground) implements Fact {

    @Override
    public String kind() {
        return "right.ended";
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(grant.endedBy().value());
    }

    @Override
    public Optional<UUID> subject() {
        return Optional.of(grant.terms().person().value());
    }

    @Override
    public Optional<String> enterprise() {
        return Optional.of(grant.terms().enterprise().digits());
    }

    @Override
    public Optional<String> eService() {
        return Optional.of(of.value());
    }

    @Override
    public Map<String, String> detail() {
        return RightGranted.detail(grant, ground);
    }
}

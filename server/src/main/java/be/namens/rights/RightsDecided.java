package be.namens.rights;

import be.namens.audit.Fact;
import be.namens.eservices.EServiceId;
import be.namens.mandates.Standing;
import be.namens.rights.RightsDecision.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** It was decided what somebody may use at an e-service; whoever asked for the decision records it. */
public record RightsDecided(Standing standing, EServiceId at, RightsDecision decision) implements Fact {

    @Override
    public String kind() {
        return "rights.decided";
    }

    @Override
    public Outcome outcome() {
        return switch (decision) {
            case RightsDecision.Entitled entitled -> Outcome.DONE;
            case RightsDecision.NotEntitled notEntitled -> Outcome.REFUSED;
        };
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(standing.person().value());
    }

    @Override
    public Optional<String> enterprise() {
        return switch (standing) {
            case Standing.Oneself oneself -> Optional.empty();
            case Standing.OnBehalfOf other ->
                Optional.of(other.enterprise().number().digits());
        };
    }

    @Override
    public Optional<String> eService() {
        return Optional.of(at.value());
    }

    @Override
    public Map<String, String> detail() {
        return switch (decision) {
            case RightsDecision.Entitled entitled -> withAge("rights", held(entitled.rights()));
            case RightsDecision.NotEntitled notEntitled -> withAge("missing", missing(notEntitled.missing()));
        };
    }

    /** Where the register could not be asked again, as of when it is: a decision never rests silently on what was kept. */
    private Map<String, String> withAge(String name, String value) {
        return switch (standing) {
            case Standing.Oneself oneself -> Map.of(name, value);
            case Standing.OnBehalfOf other ->
                other.byLaw()
                        .flatMap(function -> function.asOf().told())
                        .map(at -> Map.of(name, value, "register-as-of", at.toString()))
                        .orElseGet(() -> Map.of(name, value));
        };
    }

    private static String held(List<RightsDecision.HeldRight> rights) {
        return rights.stream()
                .map(held -> held.right().id() + "-" + held.profile().code() + " " + because(held.reason()))
                .collect(Collectors.joining(", "));
    }

    private static String because(Reason reason) {
        return switch (reason) {
            case Reason.Automatic law -> "by law (" + law.function().code() + ")";
            case Reason.Granted granted -> "by grant " + granted.grant();
        };
    }

    private static String missing(List<RightsDecision.MissingRight> rights) {
        return rights.stream()
                .map(missing ->
                        missing.right().id() + " " + missing.why().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}

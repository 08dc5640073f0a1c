package be.namens.signin.admission;

import be.namens.audit.Fact;
import be.namens.eservices.EServiceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody who proved who they are does not enter, and why. */
record SignInRefused(EServiceId closed, Step.Refuse step) implements Fact {

    @Override
    public String kind() {
        return "sign-in.refused";
    }

    @Override
    public Outcome outcome() {
        return Outcome.REFUSED;
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(step.session().person().id().value());
    }

    @Override
    public Optional<String> enterprise() {
        return step.choice().flatMap(RepresentationChosen::enterprise);
    }

    @Override
    public Optional<String> eService() {
        return Optional.of(closed.value());
    }

    @Override
    public Map<String, String> detail() {
        var detail = new HashMap<String, String>();
        detail.put("reason", step.reason().code());
        if (!step.missing().isEmpty()) {
            detail.put(
                    "missing",
                    step.missing().stream()
                            .map(missing -> missing.right().id() + " " + missing.why())
                            .collect(Collectors.joining(", ")));
        }
        return detail;
    }
}

package be.namens.signin.admission;

import be.namens.audit.Fact;
import be.namens.eservices.EServiceId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody was admitted: with which key, for whom, and how that was known. */
record SignInCompleted(EServiceId entered, Step.Enter step) implements Fact {

    @Override
    public String kind() {
        return "sign-in.completed";
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(step.session().person().id().value());
    }

    @Override
    public Optional<String> enterprise() {
        return RepresentationChosen.enterprise(step.choice());
    }

    @Override
    public Optional<String> eService() {
        return Optional.of(entered.value());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "session", step.session().id().toString(),
                "key", step.session().identity().keyKind(),
                "basis", step.basis().name().toLowerCase(Locale.ROOT));
    }
}

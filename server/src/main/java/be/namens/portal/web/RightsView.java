package be.namens.portal.web;

import be.namens.eservices.RightId;
import be.namens.registers.PersonId;
import be.namens.rights.GrantFilter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** How the list of grants is looked at, as the address says; what it says wrongly is as if it said nothing. */
record RightsView(
        @BindParam("weergave") @Nullable String arranged,
        @BindParam("toestand") @Nullable String stateAsked,
        @BindParam("recht") @Nullable String rightAsked,
        @BindParam("persoon") @Nullable String personAsked,
        @BindParam("vanaf") @Nullable String from) {

    public boolean byRight() {
        return "recht".equals(arranged);
    }

    /** In force or from a later day; not what is past. */
    public boolean current() {
        return !"voorbij".equals(stateAsked);
    }

    public GrantFilter.State state() {
        return current() ? GrantFilter.State.CURRENT : GrantFilter.State.PAST;
    }

    public Optional<RightId> right() {
        return read(rightAsked, RightId::new);
    }

    public Optional<PersonId> person() {
        return read(personAsked, PersonId::of);
    }

    Optional<String> start() {
        return Optional.ofNullable(from).filter(start -> !start.isBlank());
    }

    /** Whether this is how it is now: for marking the chosen view. */
    public String arrangedAs() {
        return byRight() ? "recht" : "persoon";
    }

    public String stateAs() {
        return current() ? "nu" : "voorbij";
    }

    private static <T> Optional<T> read(@Nullable String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}

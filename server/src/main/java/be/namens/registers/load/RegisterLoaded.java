package be.namens.registers.load;

import be.namens.audit.Fact;
import java.util.List;
import java.util.Map;

/** A register was loaded. */
public record RegisterLoaded(String register, String what, long kept, long refused) implements Fact {

    public static RegisterLoaded of(String register, String what, List<FileCount> files) {
        var loaded = new Loaded(what, files, java.util.Optional.empty());
        return new RegisterLoaded(register, what, loaded.kept(), loaded.refused());
    }

    @Override
    public String kind() {
        return "register.loaded";
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "register", register, "what", what, "kept", Long.toString(kept), "refused", Long.toString(refused));
    }
}

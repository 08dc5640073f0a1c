package be.namens.keys.guarding;

import be.namens.audit.Fact;
import be.namens.keys.AddressUse;
import java.util.Map;

/** A network address used all that it may for a while; which one is not kept. */
record AddressRefused(AddressUse use) implements Fact {

    @Override
    public String kind() {
        return "address.refused";
    }

    @Override
    public Outcome outcome() {
        return Outcome.REFUSED;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("use", use.text());
    }
}

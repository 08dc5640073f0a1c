package be.namens.keys.appcode;

import be.namens.registers.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kept app codes, remembering what was asked of them. */
class AskedKeys implements AppKeys {

    final List<String> calls = new ArrayList<>();
    private final AppKeys kept;

    AskedKeys(AppKeys kept) {
        this.kept = kept;
    }

    @Override
    public Optional<AppKey> of(PersonId person) {
        calls.add("of");
        return kept.of(person);
    }

    @Override
    public boolean use(AppKey key, TimeStep step, Instant at) {
        calls.add("use");
        return kept.use(key, step, at);
    }

    @Override
    public void await(SealedSecret secret, Instant now, Instant until) {
        calls.add("await");
        kept.await(secret, now, until);
    }

    @Override
    public boolean isAwaited(PersonId person, Instant now) {
        calls.add("isAwaited");
        return kept.isAwaited(person, now);
    }

    @Override
    public Optional<SealedSecret> awaited(PersonId person, Instant now) {
        calls.add("awaited");
        return kept.awaited(person, now);
    }

    @Override
    public void activate(SealedSecret secret, TimeStep step, Instant at) {
        calls.add("activate");
        kept.activate(secret, step, at);
    }

    @Override
    public boolean remove(PersonId person) {
        calls.add("remove");
        return kept.remove(person);
    }
}

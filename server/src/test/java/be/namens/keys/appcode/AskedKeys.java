package be.namens.keys.appcode;

import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import be.namens.shared.Vault;
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
    public Optional<AppKey> evenPastItsTime(PersonId person) {
        calls.add("evenPastItsTime");
        return kept.evenPastItsTime(person);
    }

    @Override
    public boolean use(AppKey key, TimeStep step) {
        calls.add("use");
        return kept.use(key, step);
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
    public void activate(KeyId key, SealedSecret secret, TimeStep step) {
        calls.add("activate");
        kept.activate(key, secret, step);
    }

    @Override
    public boolean move(PersonId from, PersonId to, Vault vault) {
        calls.add("move");
        return kept.move(from, to, vault);
    }

    @Override
    public void remove(KeyId key) {
        calls.add("remove");
        kept.remove(key);
    }
}

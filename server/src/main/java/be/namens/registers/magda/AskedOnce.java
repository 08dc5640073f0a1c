package be.namens.registers.magda;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;

/** Lets all who want to know the same at the same time wait for one question, and go on with how it ended. */
final class AskedOnce<K> {

    private final ConcurrentMap<K, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();

    /** @param asking whether there is use in asking more; not called where somebody asks already */
    boolean ask(K about, BooleanSupplier asking) {
        var mine = new CompletableFuture<Boolean>();
        var theirs = underWay.putIfAbsent(about, mine);
        if (theirs != null) {
            return theirs.join();
        }
        boolean goOn = false;
        try {
            goOn = asking.getAsBoolean();
            return goOn;
        } finally {
            underWay.remove(about);
            mine.complete(goOn);
        }
    }
}

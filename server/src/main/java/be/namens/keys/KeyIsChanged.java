package be.namens.keys;

/** Told of each change of somebody's keys. */
public interface KeyIsChanged {

    /**
     * Called in the transaction of the change: what this refuses, keeps the change from being made.
     *
     * @param key as it is after the change, or as it was when it came to its end
     */
    void changed(HeldKey key, KeyChange change);
}

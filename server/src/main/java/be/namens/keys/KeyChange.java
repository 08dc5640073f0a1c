package be.namens.keys;

/** What happened to a key of somebody. */
public enum KeyChange {
    /** It is a new one. */
    ADDED,
    /** It is a new one, in place of the one that the person had of its kind. */
    REPLACED,
    RENAMED,
    WITHDRAWN,
    /** The person said that a change was not theirs. */
    BLOCKED
}

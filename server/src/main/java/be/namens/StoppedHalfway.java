package be.namens;

import java.io.PrintStream;

/** Tells the operator who stops a command before its end (SIGTERM, Ctrl-C) what became of it. */
final class StoppedHalfway implements AutoCloseable {

    private static final String SENTENCE =
            "Stopped before its end. A load changes all or nothing: give the same command again.";

    private final Thread hook;

    private StoppedHalfway(Thread hook) {
        this.hook = hook;
    }

    /** From now until it is closed. */
    static StoppedHalfway say(PrintStream errors) {
        var hook = Thread.ofPlatform().name("stopped-halfway").unstarted(() -> errors.println(SENTENCE));
        Runtime.getRuntime().addShutdownHook(hook);
        return new StoppedHalfway(hook);
    }

    /** What fails while the program stops, fails because it stops. */
    boolean isHappening() {
        return hook.getState() != Thread.State.NEW;
    }

    @Override
    public void close() {
        if (!isHappening()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}

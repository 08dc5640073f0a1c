package be.namens.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Measures the loads: beside COPY of the same rows in the same run, and with the questions of sign-ins going on meanwhile. */
final class Load {

    /** The day for which the synthetic Belgium was written. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static final Duration QUIET = Duration.ofSeconds(10);

    private final LoadedBelgium registers;
    private final Belgium belgium;
    private final Path folder;
    private final PrintStream out;

    private Load(LoadedBelgium registers, Belgium belgium, Path folder, PrintStream out) {
        this.registers = registers;
        this.belgium = belgium;
        this.folder = folder;
        this.out = out;
    }

    static void run(Arguments arguments, PrintStream out) throws IOException {
        var belgium =
                new Belgium(arguments.number("--enterprises", Make.ENTERPRISES), arguments.number("--seed", 1), 1);
        try (var registers = LoadedBelgium.empty(arguments.folder(), out)) {
            new Load(registers, belgium, arguments.folder(), out).measure();
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private void measure() throws IOException, SQLException {
        var kbo = timed(() -> registers.load("load-kbo", Make.FULL));
        var functions = timed(() -> registers.load("load-functions", Make.FUNCTIONS));
        Timed rawKbo;
        Timed rawFunctions;
        try (var connection = registers.connection()) {
            var raw = new RawCopy(connection);
            rawKbo = timed(() -> raw.kbo(folder.resolve(Make.FULL)));
            raw.keepFunctions(folder);
            rawFunctions = timed(() -> raw.functions(folder));
            raw.forget();
        }
        String quiet = meanwhile(() -> LockSupport.parkNanos(QUIET.toNanos()));
        var again = new Timed[3];
        String busy = meanwhile(() -> {
            again[0] = timed(() -> registers.load("load-kbo", Make.FULL));
            again[1] = timed(() -> registers.load("load-functions", Make.FUNCTIONS));
        });
        String busyUpdating = meanwhile(() -> again[2] = timed(() -> registers.load("load-kbo", Make.UPDATE)));

        out.printf("%n%,d enterprises%n", belgium.enterprises());
        out.printf("%-42s %10s %10s %7s%n", "seconds", "load", "raw COPY", "ratio");
        row("KBO, full", kbo, rawKbo);
        row("functions", functions, rawFunctions);
        row("both", kbo.and(functions), rawKbo.and(rawFunctions));
        row("both again, with sign-ins", again[0].and(again[1]), rawKbo.and(rawFunctions));
        out.printf("%-42s %10.1f%n", "KBO, update, with sign-ins", again[2].seconds());
        out.println("questions of sign-ins");
        out.println("  nothing is loaded:  " + quiet);
        out.println("  full loads:         " + busy);
        out.println("  update:             " + busyUpdating);
        out.printf(
                "memory: heap of at most %,d MB; the process held %s at its most%n",
                Runtime.getRuntime().maxMemory() >> 20, mostHeld());
    }

    private void row(String what, Timed load, Timed raw) {
        out.printf("%-42s %10.1f %10.1f %7.2f%n", what, load.seconds(), raw.seconds(), load.seconds() / raw.seconds());
    }

    private String meanwhile(Step step) throws IOException, SQLException {
        try (var signIns = SignInsMeanwhile.begin(registers, belgium, DAY)) {
            step.run();
            return signIns.answers();
        }
    }

    private static Timed timed(Step step) throws IOException, SQLException {
        long begun = System.nanoTime();
        step.run();
        return new Timed((System.nanoTime() - begun) / 1e9);
    }

    /** Of this whole process, in the words of Linux; elsewhere nobody says. */
    private static String mostHeld() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "what this system does not tell";
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .map(megabytes -> String.format(Locale.ROOT, "%,d MB", megabytes))
                    .findFirst()
                    .orElse("an unknown amount");
        }
    }

    /** Something that takes its time. */
    private interface Step {
        void run() throws IOException, SQLException;
    }

    private record Timed(double seconds) {
        Timed and(Timed other) {
            return new Timed(seconds + other.seconds);
        }
    }
}

package be.namens.registers;

import be.namens.registers.kbo.LoadKbo;
import be.namens.registers.load.CannotLoad;
import be.namens.registers.load.Loaded;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The commands of the server's jar that fill the registers, and what they print. */
@Component
public final class RegisterCommands {

    /** How the commands are typed. */
    public static final String USAGE = """
            load-kbo FILE.zip           loads an extract of KBO Open Data, full or update
            load-functions FILE.jsonl   loads who holds which function (docs/registers.md)
            A second name is that of the report of rows that cannot be used; without it that is FILE.refused.csv.""";

    private final LoadKbo kbo;
    private final LoadFunctions functions;

    RegisterCommands(LoadKbo kbo, LoadFunctions functions) {
        this.kbo = kbo;
        this.functions = functions;
    }

    /** What was typed, when it is a command that can be run. */
    public static Optional<Command> read(List<String> arguments) {
        if (arguments.size() < 2 || arguments.size() > 3 || arguments.get(1).isBlank()) {
            return Optional.empty();
        }
        try {
            var file = Path.of(arguments.get(1)).toAbsolutePath();
            var report = arguments.size() == 3
                    ? Path.of(arguments.get(2)).toAbsolutePath()
                    : file.resolveSibling(file.getFileName() + ".refused.csv");
            return switch (arguments.getFirst()) {
                case "load-kbo" -> Optional.of(new Command.Kbo(file, report));
                case "load-functions" -> Optional.of(new Command.Functions(file, report));
                default -> Optional.empty();
            };
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }

    /** Runs it: true when the register was loaded. */
    public boolean run(Command command, PrintStream out, PrintStream errors) {
        try {
            Loaded loaded = switch (command) {
                case Command.Kbo load -> kbo.load(load.file(), load.report(), out::println);
                case Command.Functions load -> functions.load(load.file(), load.report(), out::println);
            };
            print(loaded, out);
            return true;
        } catch (CannotLoad refusal) {
            errors.println(refusal.sentence());
            return false;
        }
    }

    private static void print(Loaded loaded, PrintStream out) {
        String row = "%-26s %14s %14s %14s %14s%n";
        out.println();
        out.println("Loaded: " + loaded.what());
        out.printf(row, "file", "rows read", "kept", "refused", "removed");
        loaded.files()
                .forEach(file -> out.printf(
                        row,
                        file.file(),
                        "%,d".formatted(file.read()),
                        "%,d".formatted(file.kept()),
                        "%,d".formatted(file.refused()),
                        "%,d".formatted(file.removed())));
        out.println(loaded.report()
                .map(path -> "What could not be used, row by row: " + path)
                .orElse("Every row could be used."));
    }

    /** A command with its files. */
    public sealed interface Command {

        Path file();

        Path report();

        /** Load an extract of KBO Open Data. */
        record Kbo(Path file, Path report) implements Command {}

        /** Load the functions file. */
        record Functions(Path file, Path report) implements Command {}
    }
}

package be.namens.registers;

import be.namens.registers.kbo.LoadKbo;
import be.namens.registers.load.CannotLoad;
import be.namens.registers.load.Loaded;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The commands of the server's jar that fill the registers or ask them, and what they print. */
@Component
public final class RegisterCommands {

    /** How the commands are typed. */
    public static final String USAGE = """
            load-kbo FILE.zip           loads an extract of KBO Open Data, full or update
            load-functions FILE.jsonl   loads who holds which function (docs/registers.md)
            A second name is that of the report of rows that cannot be used; without it that is FILE.refused.csv.
            who-represented NUMBER DAY  tells who could represent an enterprise by law on a day, as 2026-11-25""";

    private static final String REPORT = "What could not be used, row by row: ";

    private final LoadKbo kbo;
    private final LoadFunctions functions;
    private final TellWhoRepresented past;

    RegisterCommands(LoadKbo kbo, LoadFunctions functions, TellWhoRepresented past) {
        this.kbo = kbo;
        this.functions = functions;
        this.past = past;
    }

    /** What was typed, when it is a command that can be run. */
    public static Optional<Command> read(List<String> arguments) {
        if (arguments.size() < 2 || arguments.size() > 3 || arguments.get(1).isBlank()) {
            return Optional.empty();
        }
        return arguments.getFirst().equals("who-represented") ? readPast(arguments) : readLoad(arguments);
    }

    private static Optional<Command> readPast(List<String> arguments) {
        if (arguments.size() != 3) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(arguments.get(2));
            return switch (EnterpriseNumber.read(arguments.get(1))) {
                case TypedNumber.Valid<EnterpriseNumber> valid -> Optional.of(new Command.Past(valid.number(), day));
                case TypedNumber.Invalid<EnterpriseNumber> invalid -> Optional.empty();
            };
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Command> readLoad(List<String> arguments) {
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

    /** Runs it: true when the register was loaded, or the question answered. */
    public boolean run(Command command, PrintStream out, PrintStream errors) {
        try {
            return switch (command) {
                case Command.Kbo load -> print(kbo.load(load.file(), load.report(), out::println), out);
                case Command.Functions load -> print(functions.load(load.file(), load.report(), out::println), out);
                case Command.Past asked -> past.tell(asked.enterprise(), asked.day(), out, errors);
            };
        } catch (CannotLoad refusal) {
            errors.println(refusal.sentence());
            refusal.report().ifPresent(report -> errors.println(REPORT + report));
            return false;
        }
    }

    private static boolean print(Loaded loaded, PrintStream out) {
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
        out.println(loaded.report().map(path -> REPORT + path).orElse("Every row could be used."));
        return true;
    }

    /** What can be asked, with what it needs. */
    public sealed interface Command {

        /** Load an extract of KBO Open Data. */
        record Kbo(Path file, Path report) implements Command {}

        /** Load the functions file. */
        record Functions(Path file, Path report) implements Command {}

        /** Tell who could represent an enterprise. */
        record Past(EnterpriseNumber enterprise, LocalDate day) implements Command {}
    }
}

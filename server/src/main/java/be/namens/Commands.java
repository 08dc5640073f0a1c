package be.namens;

import be.namens.registers.RegisterCommands;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** Runs one command of the jar to its end, and says in one sentence what went wrong. */
final class Commands {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private static final String USAGE = """
            Usage: java -jar namens-server-exec.jar [COMMAND] [--setting=value ...]
            Without a command the server starts.
            """;

    private Commands() {}

    /** Whether the arguments ask for something else than the server. */
    static boolean areAsked(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> !argument.startsWith("--"));
    }

    /** The exit code: 0 done, 1 failed, 2 not understood. */
    static int run(String[] arguments, PrintStream out, PrintStream errors) {
        List<String> words = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        var command = RegisterCommands.read(words);
        if (command.isEmpty()) {
            errors.print(USAGE);
            errors.println(RegisterCommands.USAGE);
            return NOT_UNDERSTOOD;
        }
        String[] settings = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--"))
                .toArray(String[]::new);
        try (var halfway = StoppedHalfway.say(errors)) {
            return run(command.get(), settings, halfway, out, errors);
        }
    }

    private static int run(
            RegisterCommands.Command command,
            String[] settings,
            StoppedHalfway halfway,
            PrintStream out,
            PrintStream errors) {
        try (var context = program().run(settings)) {
            boolean done = context.getBean(RegisterCommands.class).run(command, out, errors);
            return done ? DONE : FAILED;
        } catch (RuntimeException failure) {
            if (!halfway.isHappening()) {
                errors.println(sentence(failure));
            }
            return FAILED;
        }
    }

    static SpringApplication program() {
        var application = NamensServer.application(CommandProgram.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        // Only what the command itself needs is made.
        application.setLazyInitialization(true);
        var quiet = new HashMap<String, Object>(NamensServer.DEFAULTS);
        quiet.putAll(Map.of(
                "spring.main.log-startup-info", "false",
                "logging.level.root", "warn",
                "logging.level.org.springframework.boot", "off",
                "logging.level.org.springframework.context.annotation", "off",
                "logging.level.org.flywaydb", "off",
                "logging.level.com.zaxxer.hikari", "off",
                // What it says of a transaction whose connection is gone is in the sentence.
                "logging.level.org.springframework.transaction", "off"));
        application.setDefaultProperties(quiet);
        return application;
    }

    private static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof SQLException) {
                return "The database cannot be used: " + cause.getMessage();
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "The command failed: " + root.getMessage();
    }
}

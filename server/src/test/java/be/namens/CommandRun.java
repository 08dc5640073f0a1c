package be.namens;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a command of the jar answered, run in the same way as {@code java -jar} does. */
record CommandRun(int exit, String out, String errors) {

    static CommandRun of(String database, String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.add("--namens.database.url=" + database);
        arguments.add("--namens.base-url=http://localhost:1");
        arguments.add("--spring.profiles.active=demo");
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int exit = Commands.run(arguments.toArray(String[]::new), print(out), print(errors));
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}

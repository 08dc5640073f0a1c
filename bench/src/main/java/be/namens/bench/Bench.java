package be.namens.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The commands of the bench (docs/performance.md). */
public final class Bench {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private static final String USAGE = """
            Usage: java -jar namens-bench-exec.jar COMMAND --folder FOLDER [--setting value ...]
            make [--enterprises N] [--seed S] [--update ENTITIES]   writes the files of a synthetic Belgium
            load [--enterprises N] [--seed S]                       measures the loads of what was made, beside COPY of the same rows
            search [--enterprises N] [--seed S] [--queries Q]       loads what was made and measures the public search
            """;

    private Bench() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream errors) {
        try {
            switch (words.isEmpty() ? "" : words.getFirst()) {
                case "make" ->
                    Make.run(
                            new Arguments(
                                    words.subList(1, words.size()),
                                    Set.of("--folder", "--enterprises", "--seed", "--update")),
                            out);
                case "load" ->
                    Load.run(
                            new Arguments(
                                    words.subList(1, words.size()), Set.of("--folder", "--enterprises", "--seed")),
                            out);
                case "search" ->
                    Search.run(
                            new Arguments(
                                    words.subList(1, words.size()),
                                    Set.of("--folder", "--enterprises", "--seed", "--queries")),
                            out);
                default -> throw new WrongUse("there is no such command");
            }
            return DONE;
        } catch (WrongUse wrong) {
            errors.println("This cannot be run: " + wrong.getMessage() + ".");
            errors.print(USAGE);
            return NOT_UNDERSTOOD;
        } catch (IOException failure) {
            errors.println("The files cannot be written: " + failure.getMessage());
            return FAILED;
        }
    }
}

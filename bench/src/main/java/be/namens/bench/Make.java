package be.namens.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the files of a synthetic Belgium: the first full extract and functions file, and those of a day later. */
final class Make {

    static final String FULL = "KboOpenData_0001_2026_11_01_Full.zip";
    static final String UPDATE = "KboOpenData_0002_2026_11_02_Update.zip";
    static final String FUNCTIONS = "functions.jsonl";
    static final String FUNCTIONS_LATER = "functions-later.jsonl";

    private static final int ENTITIES_A_DAY = 20_000;
    static final int ENTERPRISES = 20_000;

    private Make() {}

    static void run(Arguments arguments, PrintStream out) throws IOException {
        var belgium = new Belgium(arguments.number("--enterprises", ENTERPRISES), arguments.number("--seed", 1), 1);
        Path folder = Files.createDirectories(arguments.folder());
        print(KboZipFile.full(belgium, folder.resolve(FULL)), out);
        int entities = arguments.number("--update", ENTITIES_A_DAY);
        print(KboZipFile.update(belgium, entities, folder.resolve(UPDATE)), out);
        print(Map.of(FUNCTIONS, FunctionsFile.write(belgium, folder.resolve(FUNCTIONS))), out);
        print(Map.of(FUNCTIONS_LATER, FunctionsFile.write(belgium.ofEdition(2), folder.resolve(FUNCTIONS_LATER))), out);
        out.println("Made in " + folder);
    }

    private static void print(Map<String, Long> rows, PrintStream out) {
        rows.forEach((file, count) -> out.printf("%-26s %,14d rows%n", file, count));
    }
}

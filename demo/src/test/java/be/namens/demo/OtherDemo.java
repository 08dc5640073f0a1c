package be.namens.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The PostgreSQL of a demo in a JVM of its own, which can be killed. */
final class OtherDemo {

    /** What it keeps in the database of kmo-portefeuille. */
    static final String WORD = "committed before the kill";

    private static final String READY = "ready";

    private final Process process;

    private OtherDemo(Process process) {
        this.process = process;
    }

    /** Returns when its PostgreSQL runs and holds the word. */
    static OtherDemo start(Path folder) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherDemo.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(READY)) {
                return new OtherDemo(process);
            }
        }
        throw new IOException("The other demo ended before it was ready");
    }

    /** As {@code kill -9}: nothing of it can tidy up. */
    void killForcibly() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        var postgres = DemoPostgres.start(Path.of(arguments[0]));
        try (var connection = DriverManager.getConnection(postgres.url("kmo"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT '" + WORD + "' AS word");
        }
        System.out.println(READY);
        Thread.currentThread().join();
    }
}

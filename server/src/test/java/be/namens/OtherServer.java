package be.namens;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The server in a JVM of its own with nothing of the tests on its class path, as {@code java -jar} starts it. */
public final class OtherServer implements AutoCloseable {

    private final Process process;
    private final int port;
    private final String sign;
    /** Written by the reader alone, and read only after it ended. */
    private final StringBuilder output = new StringBuilder();

    private final CompletableFuture<Boolean> started = new CompletableFuture<>();
    private final Thread reader = Thread.ofVirtual().unstarted(this::read);

    private OtherServer(int port, String sign, String... arguments) {
        this.port = port;
        this.sign = sign;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                withoutTests(),
                NamensServer.class.getName()));
        command.addAll(List.of(arguments));
        try {
            this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        reader.start();
    }

    /** Starts it on a free port of the loopback address, and returns when it serves. */
    public static OtherServer start(String... settings) {
        int port = freePort();
        var arguments = new ArrayList<>(List.of("--server.address=127.0.0.1", "--server.port=" + port));
        arguments.addAll(List.of(settings));
        var server = new OtherServer(port, "Started NamensServer in", arguments.toArray(String[]::new));
        if (!server.started.join()) {
            throw new IllegalStateException("It does not start:\n" + server.output);
        }
        return server;
    }

    /** Runs it with these arguments to its end. */
    static Ended run(String... arguments) {
        return new OtherServer(0, "", arguments).end();
    }

    /** Begins to run it with these arguments, and returns when it says the sign. */
    static OtherServer until(String sign, String... arguments) {
        var server = new OtherServer(0, sign, arguments);
        if (!server.started.join()) {
            throw new IllegalStateException("It never says " + sign + ":\n" + server.output);
        }
        return server;
    }

    /** How it ended, and everything that it said. */
    record Ended(int exit, String output) {}

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    int port() {
        return port;
    }

    /** Asks it to stop, as {@code SIGTERM} does. */
    void terminate() {
        // Destroying the process itself would close what it still says.
        process.toHandle().destroy();
    }

    /** Waits until it ended by itself. */
    Ended end() {
        try {
            int exit = process.waitFor();
            reader.join();
            return new Ended(exit, output.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (line.contains(sign)) {
                    started.complete(true);
                }
            }
        } catch (IOException ended) {
            output.append(ended);
        }
        started.complete(false);
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

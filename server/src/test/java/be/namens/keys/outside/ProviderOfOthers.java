package be.namens.keys.outside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** npm's oidc-provider in a process of its own, on the loopback address: installed once into {@code target}. */
final class ProviderOfOthers implements AutoCloseable {

    private static final Path SOURCE = Path.of("src/test/oidc-provider");
    private static final Path INSTALLED = Path.of("target/oidc-provider");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "provider.mjs");

    private final Process process;

    private ProviderOfOthers(Process process) {
        this.process = process;
    }

    /** Why it cannot be run here; empty when it can. */
    static Optional<String> lacks() {
        if (!runs(List.of("node", "--version"), Path.of("."))) {
            return Optional.of("there is no Node.js on this machine");
        }
        try {
            Files.createDirectories(INSTALLED);
            boolean same = Files.isDirectory(INSTALLED.resolve("node_modules/oidc-provider"));
            for (String file : FILES) {
                String wanted = Files.readString(SOURCE.resolve(file));
                var copy = INSTALLED.resolve(file);
                same &= Files.exists(copy) && Files.readString(copy).equals(wanted);
                Files.writeString(copy, wanted);
            }
            boolean installed = same
                    || runs(
                            List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"),
                            INSTALLED);
            return installed ? Optional.empty() : Optional.of("npm cannot install oidc-provider here");
        } catch (IOException failure) {
            return Optional.of("oidc-provider cannot be installed: " + failure);
        }
    }

    /** Starts it; returns when it listens. */
    static ProviderOfOthers start(String config) throws IOException {
        var builder = new ProcessBuilder("node", "provider.mjs").directory(INSTALLED.toFile());
        builder.environment().put("NAMENS_PROVIDER", config);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        var process = builder.start();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("listening")) {
                return new ProviderOfOthers(process);
            }
        }
        throw new IOException("oidc-provider does not start");
    }

    boolean listens() {
        return process.isAlive();
    }

    private static boolean runs(List<String> command, Path folder) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

package be.namens.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real browser: the one that is there, else Debian's when this is root's machine, else the one that Playwright fetches. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String NEEDED =
            "The browser tests need Chromium: install it (Debian: apt-get install chromium), or name it in NAMENS_CHROMIUM.";

    private final Map<String, String> environment;
    private final Commands commands;

    Chromium(Map<String, String> environment, Commands commands) {
        this.environment = environment;
        this.commands = commands;
    }

    /** Runs a program to its end: true when it did what it should. */
    interface Commands {
        boolean run(List<String> command);
    }

    static Browser launch(Playwright playwright) {
        var options = new LaunchOptions().setArgs(arguments());
        new Chromium(System.getenv(), Chromium::really).find().ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    /** Without downloading what is not needed: {@link #find} does that where it must. */
    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static List<String> arguments() {
        var arguments = new ArrayList<>(List.of(
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--no-first-run"));
        if (isRoot()) {
            // Chromium's sandbox refuses root; the only pages here are ours.
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    /** The program; empty when Playwright knows where its own is. */
    Optional<Path> find() {
        String named = environment.getOrDefault("NAMENS_CHROMIUM", "");
        if (!named.isBlank()) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new IllegalStateException("NAMENS_CHROMIUM names no program: " + named);
            }
            return Optional.of(Path.of(named));
        }
        var found = onPath(NAMES);
        if (found.isPresent()) {
            return found;
        }
        if (isRoot() && onPath(List.of("apt-get")).isPresent()) {
            commands.run(List.of("apt-get", "update", "-q"));
            if (commands.run(List.of("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"))) {
                return onPath(NAMES).or(() -> fail(NEEDED));
            }
        }
        if (commands.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium"))) {
            return Optional.empty();
        }
        return fail(NEEDED);
    }

    private Optional<Path> onPath(List<String> names) {
        return names.stream()
                .flatMap(name -> Arrays.stream(
                                environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fail(String sentence) {
        throw new IllegalStateException(sentence);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean really(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

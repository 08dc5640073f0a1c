package be.namens.demo;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * kmo-portefeuille in the same JVM, with a class path of its own: it sees nothing of Namens, and Namens nothing of it. It is taken
 * as it was compiled, because {@code mvn spring-boot:run} makes no jars.
 */
final class KmoBeside implements AutoCloseable {

    private static final String PROGRAM = "kmo.portefeuille.KmoPortefeuille";

    private final URLClassLoader classes;
    private final AutoCloseable program;

    private KmoBeside(URLClassLoader classes, AutoCloseable program) {
        this.classes = classes;
        this.program = program;
    }

    static KmoBeside start(Path project, Map<String, String> settings) {
        var classes = new URLClassLoader(
                "kmo", classPath(project.resolve("kmo/target")), ClassLoader.getPlatformClassLoader());
        return new KmoBeside(classes, onItsOwnThread(classes, settings));
    }

    /** Threads that the program makes inherit this one's context class loader. */
    private static AutoCloseable onItsOwnThread(ClassLoader classes, Map<String, String> settings) {
        var started = new CompletableFuture<AutoCloseable>();
        var thread = new Thread(
                () -> {
                    try {
                        started.complete((AutoCloseable) classes.loadClass(PROGRAM)
                                .getMethod("start", Map.class)
                                .invoke(null, settings));
                    } catch (InvocationTargetException failure) {
                        started.completeExceptionally(failure.getTargetException());
                    } catch (ReflectiveOperationException | LinkageError failure) {
                        started.completeExceptionally(failure);
                    }
                },
                "start-kmo");
        thread.setContextClassLoader(classes);
        thread.start();
        try {
            return started.join();
        } catch (CompletionException failure) {
            throw new CannotStart("kmo-portefeuille does not start.", failure);
        }
    }

    private static URL[] classPath(Path target) {
        var libraries = target.resolve("kmo.classpath");
        if (!Files.exists(libraries)) {
            throw new CannotStart(
                    "kmo-portefeuille is not compiled: `mvn spring-boot:run` in the root does that, or in an IDE "
                            + "`mvn compile` once. Looked in "
                            + target.toAbsolutePath().normalize() + ".");
        }
        try {
            List<URL> places = new ArrayList<>();
            places.add(target.resolve("classes").toUri().toURL());
            for (String library : Files.readString(libraries).strip().split(java.io.File.pathSeparator, -1)) {
                places.add(Path.of(library).toUri().toURL());
            }
            return places.toArray(URL[]::new);
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new CannotStart("The class path of kmo-portefeuille cannot be read: " + libraries + ".", failure);
        }
    }

    @Override
    public void close() {
        try (classes) {
            program.close();
        } catch (Exception failure) {
            throw new IllegalStateException("kmo-portefeuille does not stop", failure);
        }
    }
}

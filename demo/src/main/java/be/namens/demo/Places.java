package be.namens.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a demo runs.
 *
 * @param project the root of the source tree, where kmo-portefeuille was compiled
 * @param data the folder that keeps what the demo remembers
 */
record Places(Path project, Path data, int namensPort, int kmoPort, int countersPort, int itsmePort) {

    private static final int NAMENS = 8080;
    private static final int KMO = 8081;
    private static final int COUNTERS = 8082;
    private static final int ITSME = 8083;

    /** As README says. */
    static Places usual() {
        var project = sourceTree();
        return new Places(project, project.resolve(".namens"), NAMENS, KMO, COUNTERS, ITSME);
    }

    /** On free ports, for tests. */
    static Places free(Path data) {
        return new Places(sourceTree(), data, freePort(), freePort(), freePort(), freePort());
    }

    String namens() {
        return "http://localhost:" + namensPort;
    }

    String kmo() {
        return "http://localhost:" + kmoPort;
    }

    String counters() {
        return "http://localhost:" + countersPort;
    }

    /** The issuer of the simulated itsme. */
    String itsme() {
        return "http://localhost:" + itsmePort + "/v2";
    }

    /** One sentence when another program has a port; asked before anything is touched. */
    void orRefuse() {
        refuseTaken(namensPort, "Namens");
        refuseTaken(kmoPort, "kmo-portefeuille");
        refuseTaken(countersPort, "the simulated counters");
        refuseTaken(itsmePort, "the simulated itsme");
    }

    private static void refuseTaken(int port, String what) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw new CannotStart(
                    "Port " + port + ", where " + what + " should listen, is taken: end the program that has it"
                            + " (perhaps this demo runs already).",
                    taken);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new CannotStart("This machine has no free port.", failure);
        }
    }

    /** As Maven says, else the nearest folder above with kmo in it, for who starts the demo in an IDE. */
    private static Path sourceTree() {
        String said = System.getProperty("namens.demo.project", "");
        if (!said.isEmpty()) {
            return Path.of(said).toAbsolutePath().normalize();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("kmo")) && Files.isDirectory(folder.resolve("server"))) {
                return folder;
            }
        }
        throw new CannotStart("Start the demo from within the source tree.");
    }
}

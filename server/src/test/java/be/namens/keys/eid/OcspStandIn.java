package be.namens.keys.eid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.cert.ocsp.OCSPReq;

/** The place where an authority tells the status of its cards, over HTTP on the loopback address. */
final class OcspStandIn implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Behaviour behaviour = (exchange, question) -> exchange.sendResponseHeaders(503, -1);

    /** What it does with a question. */
    interface Behaviour {
        void answer(HttpExchange exchange, OCSPReq question) throws IOException;
    }

    OcspStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ocsp", this::serve);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String address() {
        return "http://" + host() + "/ocsp";
    }

    /** From now on. */
    void behave(Behaviour now) {
        behaviour = now;
        asked.set(0);
    }

    /** How often it was asked since it was told how to behave. */
    int asked() {
        return asked.get();
    }

    /** Does not go on before the stand-in is closed. */
    void hang() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void send(HttpExchange exchange, byte[] answer) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/ocsp-response");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            behaviour.answer(exchange, new OCSPReq(exchange.getRequestBody().readAllBytes()));
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}

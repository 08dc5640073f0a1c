package be.namens;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request that the server works on, because the rest of its form is still to come. */
final class HalfRequest implements AutoCloseable {

    private static final String FORM = "grant_type=authorization_code";
    private static final int HALF = 12;

    private final Socket socket;
    private final BufferedReader answer;

    private HalfRequest(Socket socket) throws IOException {
        this.socket = socket;
        this.answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** Returns when the server has taken it. */
    static HalfRequest to(int port, String path) throws IOException {
        var request = new HalfRequest(new Socket(InetAddress.getLoopbackAddress(), port));
        request.send("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nExpect: 100-continue\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + FORM.length() + "\r\n\r\n");
        String line = request.answer.readLine();
        if (line == null || !line.startsWith("HTTP/1.1 100")) {
            throw new IOException("The server does not take it: " + line);
        }
        request.answer.readLine();
        request.send(FORM.substring(0, HALF));
        return request;
    }

    /** Sends the rest and gives the first line of the answer. */
    String finish() throws IOException {
        send(FORM.substring(HALF));
        return String.valueOf(answer.readLine());
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

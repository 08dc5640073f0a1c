package be.namens.keys.eid;

import be.namens.shared.BoundedBody;
import be.namens.shared.Refused;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks an authority over HTTP: one request, no redirect, a bounded answer, and no longer than the patience. */
final class OcspResponder {

    /** An answer with a chain of certificates has some 2000 to 5000 bytes. */
    static final int LARGEST_ANSWER = 32 * 1024;

    private final HttpClient client;
    private final Duration patience;

    OcspResponder(Duration patience) {
        this.patience = patience;
        // Responders are old: not every one of them ignores an offer to speak HTTP/2.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    byte[] ask(URI address, byte[] question) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/ocsp-request")
                .header("Accept", "application/ocsp-response")
                .timeout(patience)
                .POST(BodyPublishers.ofByteArray(question))
                .build();
        var asked = client.sendAsync(request, head -> new BoundedBody(LARGEST_ANSWER));
        try {
            return usable(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw new Refused(EidRefusal.EID_OCSP_SLOW);
        } catch (ExecutionException failure) {
            throw new Refused(why(failure));
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new Refused(EidRefusal.EID_OCSP_DOWN);
        }
    }

    private static byte[] usable(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw new Refused(EidRefusal.EID_OCSP_DOWN);
        }
        return response.body();
    }

    private static EidRefusal why(ExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLarge) {
                return EidRefusal.EID_OCSP_UNUSABLE;
            }
            if (cause instanceof HttpTimeoutException) {
                return EidRefusal.EID_OCSP_SLOW;
            }
        }
        return EidRefusal.EID_OCSP_DOWN;
    }
}

package be.namens.registers.magda;

import be.namens.registers.magda.MagdaProblem.Why;
import be.namens.shared.BoundedBody;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** Carries one message to MAGDA by mutual TLS: no redirect, a bounded answer, and no longer than the patience. */
final class Post {

    /** An enterprise with some hundred functions, told at length, has some 300,000 bytes. */
    static final int LARGEST_ANSWER = 2 * 1024 * 1024;

    private final MagdaSettings settings;
    private final HttpClient client;

    Post(MagdaSettings settings, SSLContext ssl) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .sslContext(ssl)
                .build();
    }

    byte[] answerTo(byte[] message) throws MagdaProblem {
        var request = HttpRequest.newBuilder(settings.address())
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"")
                .timeout(settings.answerTimeout())
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        var asked = client.sendAsync(request, head -> new BoundedBody(LARGEST_ANSWER));
        try {
            return usable(asked.get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw new MagdaProblem(Why.SLOW);
        } catch (ExecutionException failure) {
            throw new MagdaProblem(why(failure));
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new MagdaProblem(Why.NO_CONNECTION);
        }
    }

    /** A SOAP fault comes with status 500: then the message says more than the status. */
    private static byte[] usable(HttpResponse<byte[]> response) throws MagdaProblem {
        int status = response.statusCode();
        if (status == 200 || (status == 500 && Reply.isFault(response.body()))) {
            return response.body();
        }
        throw new MagdaProblem(status >= 500 ? Why.SERVER_ERROR : Why.TURNED_AWAY, Integer.toString(status));
    }

    private static Why why(ExecutionException failure) {
        var why = Why.NO_CONNECTION;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLarge) {
                return Why.TOO_LARGE;
            }
            if (cause instanceof HttpTimeoutException) {
                return Why.SLOW;
            }
            if (cause instanceof SSLException) {
                return Why.TLS;
            }
            if (cause instanceof ConnectException) {
                return Why.NO_CONNECTION;
            }
        }
        return why;
    }
}

package be.namens.keys.outside;

import be.namens.shared.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** How a provider is asked: no redirect, a bounded answer, and no longer than the patience. */
final class BoundedHttp {

    /** Metadata, keys and tokens have some thousands of bytes. */
    static final int LARGEST_ANSWER = 128 * 1024;

    private BoundedHttp() {}

    static RestClient.Builder client(Duration timeout) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(timeout);
        return RestClient.builder()
                .requestFactory(factory)
                .requestInterceptor((request, body, execution) -> new Bounded(execution.execute(request, body)))
                .defaultStatusHandler(HttpStatusCode::is5xxServerError, (request, response) -> {
                    throw new Refused(OutsideRefusal.OUTSIDE_DOWN);
                });
    }

    /** What went wrong while the provider was asked. */
    static OutsideRefusal reason(Throwable failure) {
        var reason = OutsideRefusal.OUTSIDE_UNUSABLE;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused && refused.reason() instanceof OutsideRefusal known) {
                return known;
            }
            if (cause instanceof TooLarge) {
                return OutsideRefusal.OUTSIDE_TOO_LARGE;
            }
            if (cause instanceof HttpTimeoutException) {
                return OutsideRefusal.OUTSIDE_SLOW;
            }
            if (cause instanceof IOException) {
                reason = OutsideRefusal.OUTSIDE_DOWN;
            }
        }
        return reason;
    }

    /** More came than any answer needs. */
    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private record Bounded(ClientHttpResponse whole) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return whole.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return whole.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return whole.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return new BoundedStream(whole.getBody());
        }

        @Override
        public void close() {
            whole.close();
        }
    }

    private static final class BoundedStream extends FilterInputStream {

        private int left = LARGEST_ANSWER;

        private BoundedStream(InputStream whole) {
            super(whole);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int some = super.read(into, from, most);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int came) throws IOException {
            left -= came;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}

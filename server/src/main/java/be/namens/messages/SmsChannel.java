package be.namens.messages;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands SMS to a gateway over HTTP: one POST, no redirect, no longer than the patience; what it answers beside the status is not read. */
final class SmsChannel implements Channel {

    private final SmsSettings settings;
    private final BodyTemplate template;
    private final HttpClient client;

    SmsChannel(SmsSettings settings) {
        this.settings = settings;
        this.template = settings.template();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    @Override
    public MessageKind kind() {
        return MessageKind.SMS;
    }

    @Override
    public Limits limits() {
        return new Limits(settings.mostPerDay(), settings.giveUpAfter());
    }

    @Override
    public Delivery deliver(UUID id, Message message) {
        if (!(message instanceof Message.Sms sms)) {
            throw new IllegalArgumentException("Only SMS leaves here");
        }
        var asked = client.sendAsync(request(id, sms), BodyHandlers.discarding());
        try {
            return judge(asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode());
        } catch (TimeoutException slow) {
            asked.cancel(true);
            return new Delivery.OutOfOrder("no answer in time");
        } catch (ExecutionException failure) {
            return new Delivery.OutOfOrder("no connection");
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Delivery.NotNow("stopped");
        }
    }

    private HttpRequest request(UUID id, Message.Sms sms) {
        String body = template.fill(Map.of("to", sms.to().text(), "text", sms.text(), "id", id.toString()));
        var request = HttpRequest.newBuilder(URI.create(settings.url()))
                .header("Content-Type", settings.contentType())
                .timeout(settings.timeout())
                .POST(BodyPublishers.ofString(body));
        if (!settings.secret().isEmpty()) {
            request.header(settings.header(), settings.secret());
        }
        return request.build();
    }

    private static Delivery judge(int status) {
        return switch (status) {
            case 408, 425, 429 -> new Delivery.NotNow("status " + status);
            case 401, 403, 404 -> new Delivery.OutOfOrder("status " + status);
            default -> {
                if (status >= 200 && status < 300) {
                    yield new Delivery.Delivered();
                }
                yield status >= 400 && status < 500
                        ? new Delivery.Never("status " + status)
                        : new Delivery.OutOfOrder("status " + status);
            }
        };
    }
}

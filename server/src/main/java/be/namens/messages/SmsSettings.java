package be.namens.messages;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which gateway takes SMS: one POST for each.
 *
 * @param url empty when no SMS is sent
 * @param contentType {@code application/json} or {@code application/x-www-form-urlencoded}
 * @param body with {@code {to}}, {@code {text}} and, for a gateway that drops doubles, {@code {id}}
 * @param header in which the gateway expects the secret
 * @param secret as the gateway gave it, with {@code Bearer} before it where it wants that; empty when it asks none
 * @param timeout within which the gateway answers
 * @param giveUpAfter as long as a code is worth something
 * @param mostPerDay what one person gets on one day
 */
@ConfigurationProperties("namens.sms")
record SmsSettings(
        @DefaultValue("") String url,
        @DefaultValue("application/json") String contentType,

        @DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}")
        String body,

        @DefaultValue("Authorization") String header,
        @DefaultValue("") String secret,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("5m") Duration giveUpAfter,
        @DefaultValue("20") int mostPerDay) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    SmsSettings {
        if (!url.isEmpty() && !isSafe(URI.create(url))) {
            throw new IllegalArgumentException(
                    "namens.sms.url must be an https address: codes and the secret pass there");
        }
        if (!timeout.isPositive() || !giveUpAfter.isPositive() || mostPerDay < 1) {
            throw new IllegalArgumentException(
                    "namens.sms.timeout, .give-up-after and .most-per-day are more than nothing");
        }
        BodyTemplate.of(contentType, body);
    }

    private static boolean isSafe(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost())));
    }

    BodyTemplate template() {
        return BodyTemplate.of(contentType, body);
    }

    /** Shows neither the secret nor the address, which may hold one. */
    @Override
    public String toString() {
        return "SmsSettings[…]";
    }
}

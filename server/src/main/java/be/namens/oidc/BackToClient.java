package be.namens.oidc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The address of an e-service, exactly as it was registered, with parameters behind it (RFC 6749, section 3.1.2). */
final class BackToClient {

    private BackToClient() {}

    static String address(String registered, SequencedMap<String, String> parameters) {
        if (parameters.isEmpty()) {
            return registered;
        }
        return registered
                + (registered.contains("?") ? "&" : "?")
                + parameters.sequencedEntrySet().stream()
                        .map(BackToClient::pair)
                        .collect(Collectors.joining("&"));
    }

    private static String pair(Map.Entry<String, String> parameter) {
        return encoded(parameter.getKey()) + "=" + encoded(parameter.getValue());
    }

    /** Readable as a form and as an address alike: a space is never a plus sign. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

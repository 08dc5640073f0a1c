package be.namens.demo;

import java.util.Optional;
import java.util.stream.Stream;

/** A simulated e-service: it signs people in for real, and does nothing else. The catalogue of the demo knows the same clients. */
enum Counter {
    E_LOKETONDERNEMERS(
            "e-loketondernemers",
            "9c2a7d54-1e8b-4f60-8d35-2b7e9f1c4a22",
            "demo-e-loketondernemers-is-no-secret-at-all",
            "e_loketondernemers"),
    WSE_LOKET("WSE-loket", "e41f8b07-3d95-4c2a-b6f0-7a5d1c9e3b33", "demo-wse-loket-is-no-secret-at-all", "wse_loket"),
    MIJN_BIBLIOTHEEK(
            "Mijn Bibliotheek",
            "2f6d0c93-8a17-4e5b-9c41-5e0b7d3a1f58",
            "demo-mijn-bibliotheek-is-no-secret-at-all",
            "");

    private final String title;
    private final String clientId;
    private final String secret;
    private final String scope;

    Counter(String title, String clientId, String secret, String scope) {
        this.title = title;
        this.clientId = clientId;
        this.secret = secret;
        this.scope = scope;
    }

    String title() {
        return title;
    }

    String clientId() {
        return clientId;
    }

    String secret() {
        return secret;
    }

    /** What it asks beside who one is; may be empty. */
    String scope() {
        return scope;
    }

    /** From the root of the server. */
    String path() {
        return "/" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    static Optional<Counter> at(String path) {
        return Stream.of(values())
                .filter(counter -> path.equals(counter.path()) || path.startsWith(counter.path() + "/"))
                .findFirst();
    }
}

package be.namens.eservices;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** A catalogue of one e-service, for tests to spoil. */
final class Catalogues {

    static final String SECRET = "a-secret-of-forty-characters-0123456789A";

    private Catalogues() {}

    static String valid() {
        return named("loket", "LoketGebruiker");
    }

    static String named(String id, String right) {
        return """
                e-services:
                  - id: %s
                    name: {nl: Loket, fr: Guichet, de: Schalter, en: Counter}
                    start: https://loket.example/start
                    target-groups: [EA, BUR]
                    asks-for-whom: true
                    client:
                      id: %s-client
                      secret: %s
                      redirect-uris: [https://loket.example/callback, "http://localhost:9000/callback"]
                      scopes: [openid, profile, loket]
                    rights:
                      - id: %s
                        name: {nl: Gebruiker van het loket, fr: Utilisateur, de: Benutzer, en: User}
                        scope: loket
                        longest: P5Y
                        lowest-level: 30
                        means: [eid, "urn:be:namens:authmech:testkey"]
                        profiles:
                          - {code: gebruiker, name: {nl: Gebruiker, fr: Utilisateur, de: Benutzer, en: User}}
                          - {code: lezer, name: Lezer}
                        automatic:
                          kinds: [legal-person]
                          profiles: [gebruiker]
                """.formatted(id, id, SECRET, right);
    }

    static Resource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "catalogue of a test");
    }
}

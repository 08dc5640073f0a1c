package be.namens.eservices;

import be.namens.shared.LinedYaml;
import be.namens.shared.OpaqueToken;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part {@code client} of an e-service in the catalogue. */
final class ClientInFile {

    /** How the secrets of demos begin: they are public. */
    static final String DEMO_SECRET = "demo-";

    private static final int SHORTEST_SECRET = 32;
    private static final int LONGEST_CLIENT_ID = 100;
    private static final List<String> WITH_SECRET = List.of("client_secret_basic", "client_secret_post");
    private static final String WITH_KEY = "private_key_jwt";
    private static final String WITHOUT = "none";

    private final boolean demo;

    ClientInFile(boolean demo) {
        this.demo = demo;
    }

    Optional<Client> read(LinedYaml place, Set<String> clientIds) {
        place.keys(
                "id",
                "secret",
                "secret-sha256",
                "jwks",
                "authentication",
                "redirect-uris",
                "post-logout-redirect-uris",
                "scopes",
                "pkce",
                "access-token",
                "access-token-lifetime",
                "refresh-tokens");
        var id = place.value("id", ClientInFile::clientId);
        place.find("id").ifPresent(at -> CatalogueFile.once(at, clientIds));
        var secretHash = secretHash(place);
        var jwks = place.find("jwks").flatMap(at -> at.as(Meanings::publicKeys));
        var methods = methods(place);
        place.need("redirect-uris");
        var redirectUris = place.values("redirect-uris", ClientInFile::redirectUri);
        var postLogout = place.values("post-logout-redirect-uris", ClientInFile::redirectUri);
        place.need("scopes");
        var scopes = Set.copyOf(place.values("scopes", Meanings::scope));
        boolean pkce = place.value("pkce", Meanings::requiredOrOptional, methods.contains(WITHOUT));
        boolean jwt = place.value("access-token", Meanings::jwtOrOpaque, false);
        var lifetime = place.value("access-token-lifetime", Meanings::lifetime, Duration.ofHours(1));
        boolean refresh = place.value("refresh-tokens", Meanings::yesOrNo, false);
        if (refresh != scopes.contains("offline_access")) {
            place.problem("`refresh-tokens: true` and the scope `offline_access` go together");
        }
        return place.make(() -> new Client(
                id.orElseThrow(),
                secretHash,
                jwks,
                methods,
                Set.copyOf(redirectUris),
                Set.copyOf(postLogout),
                scopes,
                pkce,
                jwt,
                lifetime,
                refresh));
    }

    private static Set<String> methods(LinedYaml place) {
        boolean secret =
                place.find("secret").isPresent() || place.find("secret-sha256").isPresent();
        boolean key = place.find("jwks").isPresent();
        if (place.find("authentication").isEmpty()) {
            return defaultMethods(place, secret, key);
        }
        var methods = new HashSet<>(place.values("authentication", ClientInFile::method));
        place.find("authentication").ifPresent(at -> {
            if (methods.stream().anyMatch(WITH_SECRET::contains) != secret) {
                at.problem("`client_secret_basic` or `client_secret_post` and a secret go together");
            }
            if (methods.contains(WITH_KEY) != key) {
                at.problem("`private_key_jwt` and `jwks` go together");
            }
            if (methods.contains(WITHOUT) && methods.size() > 1) {
                at.problem("`none` stands alone");
            }
        });
        return methods;
    }

    private static Set<String> defaultMethods(LinedYaml place, boolean secret, boolean key) {
        var methods = new HashSet<String>();
        if (secret) {
            methods.addAll(WITH_SECRET);
        }
        if (key) {
            methods.add(WITH_KEY);
        }
        if (methods.isEmpty()) {
            place.problem(
                    "`secret`, `secret-sha256` or `jwks` is missing; a client without any says `authentication: none`");
        }
        return methods;
    }

    private Optional<byte[]> secretHash(LinedYaml place) {
        if (place.find("secret").isPresent() && place.find("secret-sha256").isPresent()) {
            place.problem("`secret` and `secret-sha256` are both there: keep one");
        }
        var plain = place.find("secret").flatMap(at -> at.as(this::hashed));
        return plain.or(() -> place.find("secret-sha256").flatMap(at -> at.as(ClientInFile::sha256)));
    }

    /** Never names the secret in what it says. */
    private byte[] hashed(String secret) {
        boolean ofDemo = secret.startsWith(DEMO_SECRET);
        if (ofDemo && !demo) {
            throw new IllegalArgumentException(
                    "this secret is the one of a demo, which is public: make one of your own");
        }
        if (!ofDemo && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("this secret is shorter than " + SHORTEST_SECRET
                    + " characters: make a random one, for example with `openssl rand -base64 32`");
        }
        return OpaqueToken.sha256(secret);
    }

    private static byte[] sha256(String hexadecimal) {
        if (!hexadecimal.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("the SHA-256 of the secret has 64 hexadecimal digits");
        }
        return HexFormat.of().parseHex(hexadecimal);
    }

    private static String clientId(String id) {
        if (id.length() > LONGEST_CLIENT_ID || !id.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException(
                    "`" + id + "` is no client id: letters, digits, `.`, `_` and `-`, at most " + LONGEST_CLIENT_ID);
        }
        return id;
    }

    private static String method(String method) {
        if (!WITH_SECRET.contains(method) && !WITH_KEY.equals(method) && !WITHOUT.equals(method)) {
            throw new IllegalArgumentException(
                    "`" + method
                            + "` is no authentication method; there are client_secret_basic, client_secret_post, private_key_jwt, none");
        }
        return method;
    }

    /** Kept as it was written: it is compared as exact text. */
    private static String redirectUri(String address) {
        if (Meanings.address(address).getRawFragment() != null) {
            throw new IllegalArgumentException("`" + address + "` may not have a part after #");
        }
        return address;
    }
}

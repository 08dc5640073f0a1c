package be.namens.keys.outside;

import be.namens.audit.AuditTrail;
import be.namens.keys.MeetPerson;
import be.namens.keys.outside.ProviderSettings.ClaimSettings;
import be.namens.keys.outside.ProviderSettings.LevelSettings;
import be.namens.keys.outside.ProviderSettings.TokenSettings;
import be.namens.keys.outside.ProviderSettings.Words;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Persons;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import be.namens.testing.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A provider on the loopback address, and kinds of key that know it. */
final class OutsideWorld implements AutoCloseable {

    static final String NUMBER = "urn:number";
    static final URI BASE = URI.create("http://namens.example");

    final ProviderStandIn provider = new ProviderStandIn();
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T10:00:00Z"));

    private final ApplicationContext context;
    private final Path keys;

    OutsideWorld(ApplicationContext context) {
        this.context = context;
        try {
            this.keys = Files.writeString(Files.createTempFile("our-keys", ".jwks"), RowsOfTokens.ours());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A kind that knows the provider; the name of the settings says in what it differs. */
    OutsideKind kind(String code, String settings, Duration timeout) {
        return kind(
                context,
                OutsideProvider.of(
                        code,
                        settings(provider.issuer(), keys, settings, List.of("openid", "profile"), timeout),
                        new NamensSettings(BASE)),
                new TheClock(clock));
    }

    static OutsideKind kind(ApplicationContext context, OutsideProvider provider, TheClock theClock) {
        return new OutsideKind(
                provider,
                new Departures(context.getBean(JdbcClient.class), context.getBean(Vault.class), theClock),
                context.getBean(NationalNumbers.class),
                context.getBean(Persons.class),
                context.getBean(MeetPerson.class),
                context.getBean(AuditTrail.class),
                context.getBean(TransactionTemplate.class),
                theClock);
    }

    static ProviderSettings settings(String issuer, Path keys, String name, List<String> scopes, Duration timeout) {
        boolean userinfo = name.endsWith("userinfo");
        @Nullable Duration maxAge = name.equals("max-age") ? Duration.ZERO : null;
        return new ProviderSettings(
                new Words("proefsleutel", null, null, null),
                new Words("niets", null, null, null),
                URI.create(issuer),
                ProviderStandIn.CLIENT,
                "private_key_jwt",
                "",
                "token-endpoint",
                keys.toString(),
                scopes,
                List.of(
                        new LevelSettings("high", "eidashigh", 35, 500),
                        new LevelSettings("low", "eidassubstantial", 25, 400)),
                true,
                name.equals("asks itself") ? "" : "login",
                maxAge,
                new ClaimSettings(
                        userinfo ? "userinfo" : "id-token",
                        name.equals("signed userinfo"),
                        NUMBER,
                        "given_name",
                        "family_name"),
                new TokenSettings(
                        List.of("RS256", "PS256", "ES256"),
                        !name.equals("plain"),
                        List.of("RSA-OAEP-256", "ECDH-ES"),
                        List.of("A128CBC-HS256", "A256GCM")),
                timeout,
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofHours(1));
    }

    @Override
    public void close() {
        provider.close();
        try {
            Files.delete(keys);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

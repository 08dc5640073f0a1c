package be.namens.keys.outside;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.Level;
import be.namens.keys.outside.OutsideTable.Row;
import be.namens.registers.Person;
import be.namens.shared.OpaqueToken;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code outside.yaml}: each thing that is checked is broken once, and refused with its own reason. */
@NamensTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideTableTest {

    private static final String CODE = "proef-itsme";

    private final OutsideWorld world;
    private final JdbcClient database;
    private final Person els;
    private final String number;

    OutsideTableTest(@Autowired ApplicationContext context, @Autowired JdbcClient database) {
        this.world = new OutsideWorld(context);
        this.database = database;
        var belgium = new Belgium(context);
        this.els = belgium.person("Els", "De Smet");
        this.number = belgium.numberOf(els).digits();
    }

    @AfterAll
    void close() {
        world.close();
    }

    static List<Row> rows() {
        return OutsideTable.read();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theTable(Row row) {
        // Who waits in vain need not wait long; who is answered must not be taken for slow on a busy machine.
        var patience = "outside-slow".equals(row.refused()) ? Duration.ofMillis(300) : Duration.ofSeconds(30);
        var kind = world.kind(CODE, row.settings(), patience);
        world.provider.behave(behaviour(row, kind));

        var answer = answer(row, kind);

        if (row.refused() == null) {
            assertThat(answer).isInstanceOf(KeyAnswer.Proven.class);
            var proven = ((KeyAnswer.Proven) answer).identity();
            assertThat(proven.person()).isEqualTo(els.id());
            assertThat(proven.keyKind()).isEqualTo(CODE);
            assertThat(proven.means()).isEqualTo(AuthenticationMeans.named("eidashigh", new Level(35, 500)));
            assertThat(lastFact()).isEqualTo("key.used by " + els.id());
        } else {
            assertThat(answer).isInstanceOf(KeyAnswer.NotProven.class);
            assertThat(((KeyAnswer.NotProven) answer).reason().code()).isEqualTo(row.refused());
            assertThat(lastFact()).isEqualTo("key.refused " + row.refused());
        }
    }

    @Test
    void everyReasonIsInTheTable() {
        assertThat(rows().stream().map(Row::refused))
                .containsAll(Arrays.stream(OutsideRefusal.values())
                        .map(OutsideRefusal::code)
                        .toList());
    }

    private ProviderStandIn.Behaviour behaviour(Row row, OutsideKind kind) {
        var behaviour = new ProviderStandIn.Behaviour();
        row.metadata().forEach((name, value) -> behaviour.metadata.put(name, "true".equals(value) ? true : value));
        behaviour.happens.putAll(row.happens());
        behaviour.keys = RowsOfTokens.published();
        behaviour.judge = new JudgesClient(world.provider.issuer() + "/token", kind.publishedKeys());
        behaviour.idToken = request -> RowsOfTokens.idToken(row, claims(row, request));
        behaviour.userinfo = request -> RowsOfTokens.userinfo(row, userinfo(row));
        return behaviour;
    }

    private Map<String, Object> claims(Row row, Map<String, String> request) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", world.provider.issuer());
        claims.put("sub", "els at the provider");
        claims.put("aud", ProviderStandIn.CLIENT);
        claims.put("iat", seconds("0s"));
        claims.put("exp", seconds("300s"));
        claims.put("nonce", request.get("nonce"));
        claims.put("acr", "high");
        if (!row.settings().endsWith("userinfo")) {
            claims.putAll(person());
        } else {
            claims.put(OutsideWorld.NUMBER, number);
        }
        row.claims().forEach((name, value) -> claims.put(name, value(name, value)));
        row.without().forEach(claims::remove);
        return claims;
    }

    private Map<String, Object> userinfo(Row row) {
        var claims = new LinkedHashMap<>(person());
        claims.put("sub", "els at the provider");
        claims.putAll(row.userinfo());
        return claims;
    }

    private Map<String, Object> person() {
        return Map.of(OutsideWorld.NUMBER, number, "given_name", "Els", "family_name", "De Smet");
    }

    private Object value(String name, Object written) {
        return switch (name) {
            case "iat", "exp", "nbf", "auth_time" ->
                written.toString().endsWith("s") || written.toString().endsWith("h")
                        ? seconds(written.toString())
                        : written;
            case "at_hash" -> written.equals("<right>") ? rightHash() : written;
            case OutsideWorld.NUMBER ->
                written.equals("<of nobody>") ? Belgium.freshNationalNumber().digits() : written;
            default -> written;
        };
    }

    private String accessToken = "";

    private String rightHash() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(OpaqueToken.sha256(accessToken), 16));
    }

    /** From now, such as {@code -50s}. */
    private long seconds(String from) {
        return world.clock.instant().plus(Duration.parse(iso(from))).getEpochSecond();
    }

    private static String iso(String from) {
        String text = from.toUpperCase(java.util.Locale.ROOT);
        return text.startsWith("-") ? "-PT" + text.substring(1) : "PT" + text;
    }

    private KeyAnswer answer(Row row, OutsideKind kind) {
        var visit = visit();
        var left = kind.leave(visit, means -> true);
        if (!(left instanceof KeyAnswer.Elsewhere elsewhere)) {
            return left;
        }
        var back = back(row, elsewhere.address());
        return switch (row.after()) {
            case "" -> kind.prove(visit, back);
            case "another answer" -> {
                assertThat(kind.prove(visit, back)).isInstanceOf(KeyAnswer.Proven.class);
                yield kind.prove(visit, back);
            }
            case "another visit" -> kind.prove(visit(), back);
            case "another provider" -> {
                var other = world.kind("another-proef", "", Duration.ofSeconds(30));
                other.leave(visit, means -> true);
                var answer = other.prove(visit, back);
                // The fact is of the other one.
                kind.prove(visit(), new KeyResponse(Map.of("state", "")));
                yield answer;
            }
            default -> {
                world.clock.advance(Duration.parse(iso(row.after())));
                yield kind.prove(visit, back);
            }
        };
    }

    private KeyResponse back(Row row, URI address) {
        String code = world.provider.confirm(address);
        accessToken = "access-" + code;
        var fields = new HashMap<String, String>();
        fields.put("state", ProviderStandIn.query(address.getRawQuery()).get("state"));
        fields.put("code", code);
        row.answer().forEach((name, value) -> fields.put(name, value.replace("<issuer>", world.provider.issuer())));
        return new KeyResponse(fields);
    }

    private static KeyVisit visit() {
        return new KeyVisit("a visit " + UUID.randomUUID());
    }

    private String lastFact() {
        return database.sql("""
                        SELECT kind || coalesce(' ' || (detail ->> 'why'), '') || coalesce(' by ' || actor, '') FROM audit.fact
                        WHERE detail ->> 'key' = ? ORDER BY id DESC LIMIT 1
                        """).param(CODE).query(String.class).single();
    }
}

package be.namens.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.Level;
import be.namens.keys.challenge.Challenges;
import be.namens.keys.eid.EidTable.Row;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code eid.yaml}: each thing that is checked is broken once, and refused with its own reason. */
@NamensTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EidTableTest {

    /** The reasons that only an authority that was asked can give. */
    private static final Set<String> FOR_WHICH_THE_STATUS_WAS_ASKED = Set.of(
            "eid-revoked",
            "eid-status-unknown",
            "eid-ocsp-down",
            "eid-ocsp-slow",
            "eid-ocsp-unusable",
            "eid-ocsp-signer",
            "eid-ocsp-nonce",
            "eid-ocsp-old");

    private final EidWorld world;
    private final RowsOfCards cards;
    private final Challenges challenges;
    private final JdbcClient database;
    private final Person els;

    EidTableTest(
            @Autowired ApplicationContext context, @Autowired Challenges challenges, @Autowired JdbcClient database) {
        this.world = new EidWorld(context);
        this.challenges = challenges;
        this.database = database;
        var belgium = new Belgium(context);
        this.els = belgium.person("Els", "De Smet");
        this.cards = new RowsOfCards(world, belgium.numberOf(els).digits());
    }

    @AfterAll
    void close() {
        world.close();
    }

    static List<Row> rows() {
        return EidTable.read();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theTable(Row row) {
        // Who waits in vain need not wait long; who is answered must not be taken for slow on a busy machine.
        var eid = world.eid("eid-ocsp-slow".equals(row.refused()) ? Duration.ofMillis(300) : Duration.ofSeconds(30));
        var card = cards.card(row);
        world.ocsp.behave(cards.authority(row, card));

        var answer = answer(row, eid, card);

        if (row.refused() == null) {
            var proven = ((KeyAnswer.Proven) answer).identity();
            assertThat(proven.person()).isEqualTo(els.id());
            assertThat(proven.keyKind()).isEqualTo("eid");
            assertThat(proven.means())
                    .isEqualTo(new AuthenticationMeans("urn:be:vlaanderen:authmech:eid", new Level(35, 500)));
            assertThat(lastFact()).isEqualTo("key.used by " + els.id());
        } else {
            assertThat(((KeyAnswer.NotProven) answer).reason().code()).isEqualTo(row.refused());
            boolean known = FOR_WHICH_THE_STATUS_WAS_ASKED.contains(row.refused())
                    || row.refused().equals("eid-ocsp-address");
            assertThat(lastFact()).isEqualTo("key.refused " + row.refused() + (known ? " by " + els.id() : ""));
        }
        boolean asked = row.refused() == null || FOR_WHICH_THE_STATUS_WAS_ASKED.contains(row.refused());
        assertThat(world.ocsp.asked())
                .as("the status is asked only of what can be believed so far, and once")
                .isEqualTo(asked && !"nobody listens".equals(row.status().happens()) ? 1 : 0);
    }

    @Test
    void everyReasonIsInTheTable() {
        assertThat(rows().stream().map(Row::refused))
                .containsAll(
                        Arrays.stream(EidRefusal.values()).map(EidRefusal::code).toList());
    }

    private KeyAnswer answer(Row row, EidKind eid, TestCard card) {
        var visit = visit();
        String token = cards.token(row, card, ask(row, eid, visit));
        var said = row.question().answered();
        if (said == null) {
            return prove(eid, visit, token);
        }
        return switch (said) {
            case "before" -> {
                assertThat(prove(eid, visit, token)).isInstanceOf(KeyAnswer.Proven.class);
                world.ocsp.behave(cards.authority(row, card));
                yield prove(eid, visit, token);
            }
            case "on another visit" -> {
                var other = visit();
                eid.page(other);
                yield prove(eid, other, token);
            }
            case "where nothing was asked" -> prove(eid, visit(), token);
            default -> throw new IllegalArgumentException(said);
        };
    }

    private String ask(Row row, EidKind eid, KeyVisit visit) {
        if (row.question().asked() == null) {
            return (String) eid.page(visit).get("nonce");
        }
        var ago = RowsOfCards.duration(row.question().asked(), Duration.ZERO);
        var asked = Question.random(world.now().minus(ago));
        challenges.issue(visit, "eid", asked.bytes(), Duration.ofHours(1));
        return asked.nonce();
    }

    private static KeyAnswer prove(EidKind eid, KeyVisit visit, String token) {
        return eid.prove(visit, new KeyResponse(Map.of("token", token)));
    }

    private static KeyVisit visit() {
        return new KeyVisit("a visit " + UUID.randomUUID());
    }

    private String lastFact() {
        return database.sql("""
                        SELECT kind || coalesce(' ' || (detail ->> 'why'), '') || coalesce(' by ' || actor, '') FROM audit.fact
                        WHERE detail ->> 'key' = 'eid' ORDER BY id DESC LIMIT 1
                        """).query(String.class).single();
    }
}

package be.namens.eservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.registers.Enterprise;
import be.namens.shared.LinedYaml;
import be.namens.shared.OpaqueToken;
import be.namens.shared.Refused;
import be.namens.testing.NamensTest;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue of e-services is what the file says, however often and by however many it is loaded. */
@NamensTest
class CatalogueTest {

    @Autowired
    LoadCatalogue load;

    @Autowired
    EServices eServices;

    @Autowired
    JdbcClient database;

    private final String id = "loket-" + UUID.randomUUID().toString().substring(0, 8);
    private final String right = "Recht" + UUID.randomUUID().toString().substring(0, 8);
    private final String catalogue = Catalogues.named(id, right);

    @Test
    void everythingInTheFileIsKept() {
        load.from(Catalogues.file(catalogue));
        EService kept = eServices.byClientId(id + "-client").orElseThrow();
        assertThat(kept.id()).isEqualTo(new EServiceId(id));
        assertThat(kept.name().de()).isEqualTo("Schalter");
        assertThat(kept.start()).isEqualTo(URI.create("https://loket.example/start"));
        assertThat(kept.targetGroups()).isEqualTo(Set.of(TargetGroup.BUR, TargetGroup.EA));
        assertThat(kept.lowestLevel()).isEqualTo(25);
        assertThat(kept.asksForWhom()).isTrue();
        assertThat(kept.client()).satisfies(client -> {
            assertThat(client.secretHash()).hasValue(OpaqueToken.sha256(Catalogues.SECRET));
            assertThat(client.authenticationMethods())
                    .containsExactlyInAnyOrder("client_secret_basic", "client_secret_post");
            assertThat(client.redirectUris())
                    .containsExactlyInAnyOrder("https://loket.example/callback", "http://localhost:9000/callback");
            assertThat(client.scopes()).containsExactlyInAnyOrder("openid", "profile", "loket");
            assertThat(client.pkceRequired()).isFalse();
            assertThat(client.accessTokenLifetime()).isEqualTo(Duration.ofHours(1));
        });
        RightDefinition definition = eServices.right(new RightId(right)).orElseThrow();
        assertThat(kept.rights()).containsExactly(definition);
        assertThat(definition.profiles())
                .extracting(RightDefinition.Profile::code)
                .containsExactly("gebruiker", "lezer");
        assertThat(definition.automatic())
                .hasValue(new RightDefinition.Automatic(List.of(Enterprise.Kind.LEGAL_PERSON), List.of("gebruiker")));
        assertThat(definition.key())
                .isEqualTo(
                        new KeyDemand(30, Set.of("urn:be:vlaanderen:authmech:eid", "urn:be:namens:authmech:testkey")));
        assertThat(definition.longest()).isEqualTo(Period.ofYears(5));
        assertThat(eServices.find(new EServiceId(id)).orElseThrow().rights()).isEqualTo(kept.rights());
        assertThat(eServices.all()).extracting(EService::id).contains(new EServiceId(id));
    }

    @Test
    void theSecretItselfIsNowhereInTheDatabase() {
        load.from(Catalogues.file(catalogue));
        assertThat(database.sql("SELECT to_jsonb(e)::text FROM eservices.e_service e WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain(Catalogues.SECRET);
    }

    @Test
    void loadingAgainChangesNothingAndLeavesNoFact() {
        load.from(Catalogues.file(catalogue));
        load.from(Catalogues.file(catalogue));
        assertThat(facts()).isEqualTo(1);
        load.from(Catalogues.file(catalogue.replace("asks-for-whom: true", "asks-for-whom: false")));
        assertThat(facts()).isEqualTo(2);
        assertThat(eServices.find(new EServiceId(id)).orElseThrow().asksForWhom())
                .isFalse();
    }

    @Test
    void manyProcessesThatStartAtOnceLoadItOnce() throws InterruptedException {
        Callable<Boolean> start = () -> {
            load.from(Catalogues.file(catalogue));
            return true;
        };
        try (var processes = Executors.newFixedThreadPool(4)) {
            assertThat(processes.invokeAll(Stream.generate(() -> start).limit(8).toList()))
                    .allSatisfy(loaded -> assertThat(loaded.get()).isTrue());
        }
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void aRightThatIsDroppedIsKnownButNoLongerOffered() {
        load.from(Catalogues.file(catalogue));
        load.from(Catalogues.file(catalogue.substring(0, catalogue.indexOf("    rights:"))));
        assertThat(eServices.find(new EServiceId(id)).orElseThrow().rights()).isEmpty();
        assertThat(eServices.right(new RightId(right))).isPresent();
        load.from(Catalogues.file(catalogue));
        assertThat(eServices.find(new EServiceId(id)).orElseThrow().rights()).hasSize(1);
    }

    @Test
    void anEServiceThatLeavesTheWholeCatalogueIsClosedAndKeepsItsName() {
        load.wholly(Catalogues.file(catalogue));
        load.wholly(Catalogues.file(Catalogues.named("ander-" + id, "X" + right)));

        assertThat(eServices.byClientId(id + "-client")).isEmpty();
        assertThat(eServices.all()).extracting(EService::id).doesNotContain(new EServiceId(id));
        assertThat(eServices.find(new EServiceId(id)))
                .hasValueSatisfying(closed -> assertThat(closed.rights()).isEmpty());
        assertThat(eServices.right(new RightId(right))).isPresent();
        assertThat(facts("e-service.closed")).isEqualTo(1);

        load.wholly(Catalogues.file(catalogue));
        assertThat(eServices.byClientId(id + "-client"))
                .hasValueSatisfying(open -> assertThat(open.rights()).hasSize(1));
        assertThat(facts()).as("it is in the catalogue anew").isEqualTo(2);
    }

    @Test
    void whatWasNeverInTheFileIsNotClosedByIt() {
        load.from(Catalogues.file(catalogue));
        load.wholly(Catalogues.file(Catalogues.named("ander-" + id, "X" + right)));
        assertThat(eServices.byClientId(id + "-client")).isPresent();
    }

    @Test
    void aWrongFileClosesNothing() {
        load.wholly(Catalogues.file(catalogue));
        assertThatThrownBy(() -> load.wholly(Catalogues.file(
                        Catalogues.named("ander-" + id, "X" + right).replace("[EA, BUR]", "[ZZ]"))))
                .isInstanceOf(LinedYaml.WrongFile.class);
        assertThat(eServices.byClientId(id + "-client")).isPresent();
    }

    @Test
    void aClientIdOrRightOfAnotherEServiceIsRefusedAndNothingIsKept() {
        load.from(Catalogues.file(catalogue));
        String other = "ander-" + id;
        assertThatThrownBy(() -> load.from(Catalogues.file(
                        Catalogues.named(other, "X" + right).replace(other + "-client", id + "-client"))))
                .isInstanceOf(LinedYaml.WrongFile.class)
                .hasMessageContaining("line 2: client-id-taken");
        assertThatThrownBy(() -> load.from(Catalogues.file(Catalogues.named(other, right))))
                .isInstanceOf(LinedYaml.WrongFile.class)
                .hasMessageContaining("line 2: right-of-another-e-service");
        assertThat(eServices.find(new EServiceId(other))).isEmpty();
    }

    @Test
    void savingAClientIdOfAnotherIsRefused() {
        load.from(Catalogues.file(catalogue));
        EService mine = eServices.find(new EServiceId(id)).orElseThrow();
        var copy = new EService(
                new EServiceId("kopie-" + id),
                mine.name(),
                mine.start(),
                mine.targetGroups(),
                mine.means(),
                mine.lowestLevel(),
                mine.asksForWhom(),
                mine.client(),
                List.of());
        assertThatThrownBy(() -> eServices.save(copy))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(EServicesRefusal.CLIENT_ID_TAKEN));
    }

    @Test
    void aFileThatIsNotThereIsSaidInOneSentence() {
        assertThatThrownBy(() -> load.from(new org.springframework.core.io.ClassPathResource("nowhere.yaml")))
                .isInstanceOf(LinedYaml.WrongFile.class)
                .hasMessageContaining("nowhere.yaml cannot be used")
                .hasMessageContaining("the file is not there");
    }

    @Test
    void whoKnowsNoClientFindsNothing() {
        assertThat(eServices.byClientId("nobody")).isEmpty();
        assertThat(eServices.right(new RightId("Nothing"))).isEmpty();
    }

    private int facts() {
        return facts("e-service.saved");
    }

    private int facts(String kind) {
        return database.sql("SELECT count(*) FROM audit.fact WHERE kind = ? AND e_service = ?")
                .params(kind, id)
                .query(Integer.class)
                .single();
    }
}

package be.namens.signin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.OpaqueToken;
import be.namens.signin.Choice;
import be.namens.signin.SignInRequest;
import be.namens.signin.SomeEService;
import be.namens.testing.NamensTest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journey belongs to one browser, for half an hour, and serves once. */
@NamensTest
class JourneyTest {

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient database;

    private final OpaqueToken browser = OpaqueToken.random();
    private final SignInRequest request = new SignInRequest(
            SomeEService.open().build(),
            Set.of("urn:be:vlaanderen:authmech:eid", "urn:be:vlaanderen:authmech:csamtotp"),
            true,
            true,
            Optional.of(Duration.ofMinutes(5)),
            Choice.read("0206731645"),
            "/op/v1/auth?state=" + "s".repeat(10_000));

    @Test
    void everythingThatWasAskedIsThereAgainOnTheNextPage() {
        var begun = journeys.begin(request, browser);

        var found = underWay(begun.id().value(), browser);
        assertThat(found.request(request.eService())).isEqualTo(request);
        assertThat(found.provenSession()).isEmpty();
        assertThat(found.chosen()).isEmpty();
    }

    @Test
    void aRequestThatAsksNothingInParticularIsKeptAsWell() {
        var plain = new SignInRequest(
                request.eService(), Set.of(), false, false, Optional.empty(), Optional.empty(), "/op/v1/auth");
        var begun = journeys.begin(plain, browser);

        var found = underWay(begun.id().value(), browser);
        assertThat(found.request(request.eService())).isEqualTo(plain);
        assertThat(found.resumption())
                .isEqualTo("/op/v1/auth?journey=" + begun.id().value());
    }

    @Test
    void whatWasProvenAndChosenIsKeptUntilSomebodyElseStartsOver() {
        var begun = journeys.begin(request, browser);
        UUID session = UUID.randomUUID();
        byte[] proof = OpaqueToken.sha256("proof");
        journeys.proven(begun, session, proof);
        journeys.chosen(begun, new Choice.Oneself());

        var found = underWay(begun.id().value(), browser);
        assertThat(found.provenSession()).contains(session);
        assertThat(found.chosen()).contains(new Choice.Oneself());
        assertThat(journeys.provenBy(found, proof)).contains(session);
        assertThat(journeys.provenBy(found, OpaqueToken.sha256("another"))).isEmpty();

        journeys.restart(found);
        var again = underWay(begun.id().value(), browser);
        assertThat(again.provenSession()).isEmpty();
        assertThat(again.chosen()).isEmpty();
        assertThat(journeys.provenBy(again, proof)).isEmpty();
    }

    @Test
    void inAnotherBrowserItIsRefused() {
        var begun = journeys.begin(request, browser);

        assertThat(journeys.find(begun.id().value(), OpaqueToken.random()))
                .isEqualTo(new JourneyAnswer.Elsewhere(request.eService().id()));
    }

    @Test
    void afterItsTimeItIsOver() {
        var begun = journeys.begin(request, browser);
        database.sql("UPDATE signin.journey SET ends_at = now() - interval '1 second' WHERE id_hash = ?")
                .param(begun.id().hash())
                .update();

        assertThat(journeys.find(begun.id().value(), browser))
                .isEqualTo(new JourneyAnswer.Expired(request.eService().id()));
    }

    @Test
    void itServesOnce() {
        var begun = journeys.begin(request, browser);
        journeys.finish(begun);

        assertThat(journeys.find(begun.id().value(), browser))
                .isEqualTo(new JourneyAnswer.Finished(request.eService().id()));
    }

    @Test
    void whatIsNoJourneyIsUnknownWhateverItsForm() {
        for (String id : new String[] {
            "", "'; --", "x".repeat(100_000), OpaqueToken.random().value()
        }) {
            assertThat(journeys.find(id, browser)).isEqualTo(new JourneyAnswer.Unknown());
        }
    }

    @Test
    void onlyHashesOfItsNamesAreKept() {
        var begun = journeys.begin(request, browser);

        String row = database.sql("SELECT journey::text FROM signin.journey WHERE id_hash = ?")
                .param(begun.id().hash())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(begun.id().value()).doesNotContain(browser.value());
    }

    private Journey underWay(String id, OpaqueToken of) {
        return ((JourneyAnswer.UnderWay) journeys.find(id, of)).journey();
    }
}

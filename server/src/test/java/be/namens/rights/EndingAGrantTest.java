package be.namens.rights;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.rights.EndGrant.Answer;
import be.namens.rights.GrantRight.Whom;
import be.namens.shared.Period;
import be.namens.shared.Refusal;
import be.namens.testing.NamensTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A grant is ended at once, by whoever has authority or by its holder, and once only. */
@NamensTest
class EndingAGrantTest {

    @Autowired
    GrantRight grantRight;

    @Autowired
    EndGrant endGrant;

    @Autowired
    GrantsInPostgres grants;

    @Autowired
    RightHolders holders;

    @Autowired
    ApplicationContext context;

    private Bakery bakery;
    private GrantId grant;

    @BeforeEach
    void elsHoldsAGrant() {
        bakery = new Bakery(context);
        grant = ((GrantRight.Answer.Granted) grantRight.grant(bakery.command()))
                .grant()
                .id();
    }

    @Test
    void whoeverHasAuthorityEndsItAndItStaysAsHistory() {
        var bo = bakery.belgium.person("Bo", "Claes");
        bakery.belgium.director(bo, bakery.halm);
        var ended = ended(bo, grant);
        assertThat(ended.endedBy()).isEqualTo(bo.id());
        assertThat(grants.find(grant)).hasValue(ended);
        assertThat(bakery.facts(bo))
                .singleElement()
                .satisfies(fact -> assertThat(fact).startsWith("right.ended ").contains(grant.toString()));
    }

    @Test
    void itsHolderGivesItUp() {
        assertThat(ended(bakery.els, grant).endedBy()).isEqualTo(bakery.els.id());
    }

    @Test
    void theRightIsGoneAtTheVeryNextCheck() {
        var right = context.getBean(be.namens.eservices.EServices.class)
                .right(Bakery.INKOM)
                .orElseThrow();
        assertThat(holders.of(bakery.halm.number(), right, bakery.today, 10))
                .extracting(RightHolders.RightHolder::person)
                .containsExactly(bakery.ann.id(), bakery.els.id());
        ended(bakery.ann, grant);
        assertThat(holders.of(bakery.halm.number(), right, bakery.today, 10))
                .extracting(RightHolders.RightHolder::person)
                .containsExactly(bakery.ann.id());
    }

    @Test
    void aStrangerAColleagueAndAGuessGetTheSameAnswer() {
        var stranger = bakery.belgium.person("Sus", "Vreemd");
        var colleague = bakery.belgium.person("Cis", "Wouters");
        grantRight.grant(bakery.to(new Whom.Known(colleague.id())));
        assertThat(refused(stranger, grant)).isEqualTo(RightsRefusal.GRANT_NOT_YOURS);
        assertThat(refused(colleague, grant)).isEqualTo(RightsRefusal.GRANT_NOT_YOURS);
        assertThat(refused(bakery.ann, GrantId.random())).isEqualTo(RightsRefusal.GRANT_NOT_YOURS);
        assertThat(grants.find(grant).orElseThrow()).isInstanceOf(Grant.InForce.class);
        assertThat(bakery.facts(stranger))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .startsWith("right.end-refused ")
                        .contains("grant-not-yours")
                        .doesNotContain(grant.toString()));
    }

    @Test
    void whoGrantedItAndLostAuthorityCannotEndIt() {
        bakery.belgium.withoutFunctions(bakery.halm);
        assertThat(refused(bakery.ann, grant)).isEqualTo(RightsRefusal.GRANT_NOT_YOURS);
    }

    @Test
    void endingTwiceIsRefusedWithTheDayOfTheFirst() {
        var first = ended(bakery.ann, grant);
        assertThat(endGrant.end(bakery.els.id(), grant))
                .isEqualTo(new Answer.NotEnded(RightsRefusal.ALREADY_ENDED, List.of(bakery.today)));
        assertThat(grants.find(grant)).hasValue(first);
    }

    @Test
    void manyWhoEndItAtOnceEndItOnce() throws InterruptedException {
        Callable<Answer> end = () -> endGrant.end(bakery.ann.id(), grant);
        List<Answer> answers;
        try (var posts = Executors.newFixedThreadPool(4)) {
            answers = posts.invokeAll(Stream.generate(() -> end).limit(6).toList()).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception failure) {
                            throw new AssertionError(failure);
                        }
                    })
                    .toList();
        }
        assertThat(answers).filteredOn(Answer.Ended.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Answer.NotEnded.class::isInstance)
                .containsOnly(new Answer.NotEnded(RightsRefusal.ALREADY_ENDED, List.of(bakery.today)));
    }

    @Test
    void oneThatIsOverIsNotEnded() {
        var last = bakery.today.minusDays(1);
        var over = new Grant.InForce(
                GrantId.random(),
                new Grant.Terms(
                        bakery.els.id(),
                        bakery.halm.number(),
                        Bakery.INKOM,
                        List.of("gebruiker"),
                        Period.between(last.minusDays(9), last),
                        bakery.ann.id(),
                        Instant.EPOCH));
        assertThat(grants.add(over, UUID.randomUUID())).isTrue();
        assertThat(endGrant.end(bakery.ann.id(), over.id()))
                .isEqualTo(new Answer.NotEnded(RightsRefusal.ALREADY_OVER, List.of(last)));
    }

    private Grant.Ended ended(Person actor, GrantId id) {
        var answer = endGrant.end(actor.id(), id);
        assertThat(answer).isInstanceOf(Answer.Ended.class);
        return ((Answer.Ended) answer).grant();
    }

    private Refusal refused(Person actor, GrantId id) {
        return refused(actor.id(), id);
    }

    private Refusal refused(PersonId actor, GrantId id) {
        var answer = endGrant.end(actor, id);
        assertThat(answer).isInstanceOf(Answer.NotEnded.class);
        return ((Answer.NotEnded) answer).reason();
    }
}

package be.namens.managers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.contact.ChangeContact;
import be.namens.keys.contact.Contact;
import be.namens.managers.AppointChiefAccessManager.Objection;
import be.namens.managers.DecideTogether.Answer;
import be.namens.messages.EmailAddress;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.shared.Period;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.Desks;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where representatives act only together, one proposes a chief access manager and enough others agree before anything is done. */
@NamensTest
class DecideTogetherTest {

    @Autowired
    DecideTogether together;

    @Autowired
    DismissChiefAccessManager dismiss;

    @Autowired
    ProposalsInPostgres proposals;

    @Autowired
    ChiefAccessManagers chiefs;

    @Autowired
    Authorities authorities;

    @Autowired
    ChangeContact contact;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TheClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext context;

    private Belgium belgium;
    private LocalDate today;
    private Person ann;
    private Person bo;
    private Person cis;
    private Person els;
    private Enterprise mill;

    @BeforeEach
    void aCompanyOfThreeDirectorsOfWhomTwoDecide() {
        belgium = new Belgium(context);
        today = clock.today();
        ann = belgium.person("Ann", "Peeters");
        bo = belgium.person("Bo", "Claes");
        cis = belgium.person("Cis", "Wouters");
        els = belgium.person("Els", "Maes");
        mill = belgium.company("Molen NV", "014");
        List.of(ann, bo, cis).forEach(director -> belgium.director(director, mill));
    }

    @Test
    void oneProposesAndNothingIsDoneYet() {
        var proposal = proposed(ann);
        assertThat(chiefs.at(mill.number(), today, 10)).isEmpty();
        assertThat(proposals.openAt(mill.number(), clock.now(), 10))
                .singleElement()
                .satisfies(open -> assertThat(open.agreed()).containsExactly(ann.id()));
        assertThat(facts(ann))
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .startsWith("manager.proposed ")
                        .contains(proposal.toString(), "\"to\": \"appoint\""));
    }

    @Test
    void whenAsManyAgreeAsTheLawAsksItIsDone() {
        var proposal = proposed(ann);
        assertThat(agree(bo, proposal)).isEqualTo(new Answer.Done(proposal));
        assertThat(authorities.of(els.id(), mill.number(), today)).isInstanceOf(Authority.Held.class);
        assertThat(chiefs.at(mill.number(), today, 10)).singleElement().satisfies(chief -> {
            assertThat(chief.terms().appointedBy()).isEqualTo(ann.id());
            assertThat(chief.terms().together()).isTrue();
        });
        assertThat(facts(bo)).singleElement().satisfies(fact -> assertThat(fact).startsWith("manager.agreed "));
        assertThat(facts(ann))
                .last()
                .satisfies(fact ->
                        assertThat(fact).startsWith("manager.appointed ").contains("\"ground\": \"together\""));
        assertThat(proposals.openAt(mill.number(), clock.now(), 10)).isEmpty();
    }

    @Test
    void whoAgreesTwiceIsOne() {
        var association = belgium.company("Buurtwerking VZW", "017");
        var five = List.of(ann, bo, cis, belgium.person("Dirk", "Baert"), belgium.person("Fien", "Leys"));
        five.forEach(member -> belgium.director(member, association));
        var proposal = new ProposalId(UUID.randomUUID());
        assertThat(together.propose(ann.id(), association.number(), appointEls(), proposal))
                .isEqualTo(new Answer.Waiting(proposal, 2));
        assertThat(agree(ann, proposal)).isEqualTo(new Answer.Waiting(proposal, 2));
        assertThat(agree(bo, proposal)).isEqualTo(new Answer.Waiting(proposal, 1));
        assertThat(agree(bo, proposal)).isEqualTo(new Answer.Waiting(proposal, 1));
        assertThat(agree(cis, proposal)).isEqualTo(new Answer.Done(proposal));
    }

    @Test
    void whoseFunctionIsOverDoesNotCountAnyMore() {
        var proposal = proposed(ann);
        belgium.withoutFunctions(mill);
        var dirk = belgium.person("Dirk", "Baert");
        List.of(bo, cis, dirk).forEach(director -> belgium.director(director, mill));
        assertThat(agree(bo, proposal)).isEqualTo(new Answer.Waiting(proposal, 1));
        assertThat(agree(cis, proposal)).isEqualTo(new Answer.Done(proposal));
    }

    @Test
    void twoWhoTurnOutToBeOnePersonAreOne() {
        var hans = belgium.foreigner("Hans", "Müller");
        var johann = belgium.foreigner("Johann", "Mueller");
        var association = belgium.company("Buurtwerking VZW", "017");
        List.of(ann, bo, hans, johann, cis).forEach(member -> belgium.director(member, association));
        var proposal = new ProposalId(UUID.randomUUID());
        together.propose(hans.id(), association.number(), appointEls(), proposal);
        assertThat(agree(johann, proposal)).isEqualTo(new Answer.Waiting(proposal, 1));
        new Desks(context).merge(johann, hans);
        assertThat(agree(ann, proposal)).isInstanceOf(Answer.Waiting.class);
        assertThat(chiefs.at(association.number(), today, 10)).isEmpty();
    }

    @Test
    void aStrangerSeesNothingAndWhoDecidesAloneProposesNothing() {
        var proposal = proposed(ann);
        assertThat(together.visible(els.id(), proposal)).isEmpty();
        assertThat(reasons(agree(els, proposal))).containsExactly(ManagersRefusal.PROPOSAL_NOT_YOURS);
        assertThat(reasons(together.withdraw(bo.id(), proposal))).containsExactly(ManagersRefusal.PROPOSAL_NOT_YOURS);
        assertThat(reasons(propose(els))).containsExactly(ManagersRefusal.NO_AUTHORITY);
        belgium.function("10007", bo, mill, Belgium.SINCE_2020);
        assertThat(reasons(propose(bo))).containsExactly(ManagersRefusal.DECIDES_ALONE);
        assertThat(facts(els)).hasSize(2).allSatisfy(fact -> assertThat(fact).startsWith("manager.proposal-refused "));
    }

    @Test
    void whoDecidesAloneMakesAProposalDone() {
        var proposal = proposed(ann);
        belgium.function("10007", bo, mill, Belgium.SINCE_2020);
        assertThat(agree(bo, proposal)).isEqualTo(new Answer.Done(proposal));
    }

    @Test
    void whatIsInTheWayIsSaidToWhoProposes() {
        assertThat(reasons(together.propose(
                        ann.id(),
                        mill.number(),
                        new Proposal.What.Appoint(els.id(), email(), today.plusYears(6)),
                        new ProposalId(UUID.randomUUID()))))
                .containsExactly(ManagersRefusal.APPOINTMENT_TOO_LONG);
        agree(bo, proposed(ann));
        assertThat(reasons(propose(ann))).containsExactly(ManagersRefusal.ALREADY_MANAGER);
    }

    @Test
    void theProposerTakesItBackAndThenNobodyAgrees() {
        var proposal = proposed(ann);
        assertThat(together.withdraw(ann.id(), proposal)).isEqualTo(new Answer.Withdrawn(proposal));
        assertThat(together.withdraw(ann.id(), proposal)).isEqualTo(new Answer.Withdrawn(proposal));
        assertThat(reasons(agree(bo, proposal))).containsExactly(ManagersRefusal.PROPOSAL_CLOSED);
        assertThat(chiefs.at(mill.number(), today, 10)).isEmpty();
    }

    @Test
    void aProposalLapses() {
        var proposal = proposed(ann);
        database.sql("UPDATE managers.proposal SET open_until = now() - interval '1 minute' WHERE id = ?")
                .param(proposal.value())
                .update();
        assertThat(reasons(agree(bo, proposal))).containsExactly(ManagersRefusal.PROPOSAL_CLOSED);
        assertThat(together.stateOf(proposals.find(proposal).orElseThrow())).isEqualTo(Proposal.State.LAPSED);
        assertThat(proposals.openAt(mill.number(), clock.now(), 10)).isEmpty();
    }

    @Test
    void togetherTheyEndAnAppointmentTooAndOneProposalIsEnough() {
        agree(bo, proposed(ann));
        var chief = chiefs.at(mill.number(), today, 10).getFirst();
        var dismiss = new Proposal.What.Dismiss(chief.id());
        var proposal = new ProposalId(UUID.randomUUID());
        assertThat(together.propose(cis.id(), mill.number(), dismiss, proposal))
                .isEqualTo(new Answer.Waiting(proposal, 1));
        assertThat(together.propose(ann.id(), mill.number(), dismiss, new ProposalId(UUID.randomUUID())))
                .isEqualTo(new Answer.Waiting(proposal, 1));
        assertThat(agree(ann, proposal)).isEqualTo(new Answer.Done(proposal));
        assertThat(authorities.of(els.id(), mill.number(), today)).isInstanceOf(Authority.NotHeld.class);
    }

    @Test
    void anAppointmentOfAnotherEnterpriseIsNotEndedHere() {
        agree(bo, proposed(ann));
        var chief = chiefs.at(mill.number(), today, 10).getFirst();
        var other = belgium.company("Brouwerij NV", "014");
        List.of(ann, bo, cis).forEach(director -> belgium.director(director, other));
        assertThat(reasons(together.propose(
                        ann.id(),
                        other.number(),
                        new Proposal.What.Dismiss(chief.id()),
                        new ProposalId(UUID.randomUUID()))))
                .containsExactly(ManagersRefusal.APPOINTMENT_NOT_YOURS);
    }

    @Test
    void theLastTwoAtOnceAppointOnce() throws Exception {
        var proposal = proposed(ann);
        Callable<Answer> byBo = () -> agree(bo, proposal);
        Callable<Answer> byCis = () -> agree(cis, proposal);
        try (var atOnce = Executors.newFixedThreadPool(4)) {
            var answers = atOnce.invokeAll(List.of(byBo, byCis, byBo, byCis)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(answers).anySatisfy(answer -> assertThat(answer).isEqualTo(new Answer.Done(proposal)));
        }
        assertThat(chiefs.at(mill.number(), today, 10)).hasSize(1);
    }

    @Test
    void theOthersAreToldWhereTheyGaveAnAddress() {
        var address = "bo-" + UUID.randomUUID() + "@example.be";
        transaction.executeWithoutResult(
                status -> contact.known(bo.id(), new Contact(new EmailAddress(address), Locale.ENGLISH)));
        proposed(ann);
        assertThat(TestPost.nextMailTo(address))
                .contains("Molen NV", "Ann Peeters", "/toegangsbeheerders?onderneming=");
    }

    @Test
    void aFunctionThatBeginsTomorrowAgreesToNothing() {
        var proposal = proposed(ann);
        var dirk = belgium.person("Dirk", "Baert");
        belgium.function("10002", dirk, mill, Period.from(today.plusDays(1)));
        assertThat(reasons(agree(dirk, proposal))).containsExactly(ManagersRefusal.PROPOSAL_NOT_YOURS);
    }

    @Test
    void oneWhoProposesWithoutEndKeepsNobodyElseFromProposingAndFillsNoPost() {
        for (int times = 0; times < 5; times++) {
            var proposal = proposed(ann);
            if (times % 2 == 0) {
                together.withdraw(ann.id(), proposal);
            }
        }
        assertThat(reasons(propose(ann))).containsExactly(ManagersRefusal.TOO_MANY_PROPOSALS);
        assertThat(propose(bo)).isInstanceOf(Answer.Waiting.class);
        database.sql("UPDATE managers.proposal SET proposed_at = proposed_at - interval '2 days' WHERE proposed_by = ?")
                .param(ann.id().value())
                .update();
        assertThat(propose(ann)).isInstanceOf(Answer.Waiting.class);
    }

    @Test
    void whatCanNotBeDoneAnyMoreIsARefusalOfWhoAgreesAndNotOfWhoProposed() {
        var proposal = proposed(ann);
        agree(bo, proposed(cis));
        assertThat(reasons(agree(bo, proposal))).containsExactly(ManagersRefusal.ALREADY_MANAGER);
        assertThat(facts(bo))
                .last()
                .satisfies(fact ->
                        assertThat(fact).startsWith("manager.proposal-refused ").contains("already-manager"));
        assertThat(facts(ann)).allSatisfy(fact -> assertThat(fact).startsWith("manager.proposed "));
    }

    @Test
    void whoseAppointmentWasGivenBackNeedsNoDecisionAnyMore() {
        agree(bo, proposed(ann));
        var chief = chiefs.at(mill.number(), today, 10).getFirst();
        var proposal = new ProposalId(UUID.randomUUID());
        together.propose(cis.id(), mill.number(), new Proposal.What.Dismiss(chief.id()), proposal);
        dismiss.end(els.id(), chief.id(), Locale.ENGLISH);
        assertThat(proposals.openAt(mill.number(), clock.now(), 10)).isEmpty();
        assertThat(reasons(agree(ann, proposal))).containsExactly(ManagersRefusal.APPOINTMENT_ENDED);
    }

    @Test
    void aBankruptcyInTheMiddleLeavesNothingToAgreeWith() {
        var proposal = proposed(ann);
        belgium.situation(mill, "050");
        assertThat(reasons(agree(bo, proposal))).containsExactly(ManagersRefusal.PROPOSAL_NOT_YOURS);
        var curator = belgium.person("Dirk", "Baert");
        belgium.function("90001", curator, mill, Belgium.SINCE_2020);
        assertThat(reasons(agree(curator, proposal))).containsExactly(ManagersRefusal.NO_CHIEFS_NOW);
        assertThat(chiefs.at(mill.number(), today, 10)).isEmpty();
    }

    private ProposalId proposed(Person by) {
        return ((Answer.Waiting) propose(by)).proposal();
    }

    private Answer propose(Person by) {
        return together.propose(by.id(), mill.number(), appointEls(), new ProposalId(UUID.randomUUID()));
    }

    private Proposal.What appointEls() {
        return new Proposal.What.Appoint(els.id(), email(), today.plusYears(1));
    }

    private Answer agree(Person by, ProposalId proposal) {
        return together.agree(by.id(), proposal, Locale.ENGLISH);
    }

    private static EmailAddress email() {
        return new EmailAddress("els-" + UUID.randomUUID() + "@example.be");
    }

    private static List<Refusal> reasons(Answer answer) {
        return ((Answer.Not) answer)
                .objections().stream().map(Objection::reason).toList();
    }

    private List<String> facts(Person actor) {
        return database.sql("""
                        SELECT kind || ' ' || detail::text FROM audit.fact
                         WHERE actor = ? AND kind LIKE 'manager.%' ORDER BY id
                        """).param(actor.id().value()).query(String.class).list();
    }
}

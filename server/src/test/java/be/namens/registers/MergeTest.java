package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.shared.Refused;
import be.namens.testing.Belgium;
import be.namens.testing.Desks;
import be.namens.testing.NamensTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two persons who turn out to be one become one, when two clerks say so; and everything leads to the one who stays. */
@NamensTest
class MergeTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProposeMerge propose;

    @Autowired
    DecideMerge decide;

    @Autowired
    MergeProposals proposals;

    @Autowired
    Persons persons;

    @Autowired
    LegalRepresentatives representatives;

    @Autowired
    JdbcClient database;

    private Belgium belgium;
    private Desks desks;
    private PersonId clerk;
    private PersonId colleague;
    private Person hans;
    private Person johann;
    private NationalNumber ofJohann;

    @BeforeEach
    void hansIsInTheRegisterTwice() {
        belgium = new Belgium(context);
        desks = new Desks(context);
        clerk = desks.clerk();
        colleague = desks.clerk();
        hans = belgium.foreigner("Hans", "Müller");
        johann = belgium.foreigner("Johann", "Mueller");
        ofJohann = belgium.numberOf(johann);
    }

    @Test
    void theNumberTheIdAndTheSubjectOfOneLeadToTheOther() {
        desks.merge(johann, hans);
        assertThat(persons.byNumber(ofJohann)).contains(hans);
        assertThat(persons.find(johann.id())).contains(hans);
        assertThat(persons.bySubject(johann.subject())).contains(hans);
        assertThat(persons.findAll(List.of(johann.id(), hans.id())))
                .containsEntry(johann.id(), hans)
                .containsEntry(hans.id(), hans);
        assertThat(persons.numberOf(johann.id())).isEqualTo(persons.numberOf(hans.id()));
        assertThat(persons.selves(hans.id())).containsExactly(hans.id(), johann.id());
    }

    @Test
    void whoIsRegisteredWithTheNumberOfOneIsTheOther() {
        desks.merge(johann, hans);
        assertThat(persons.register(ofJohann, "Hans", "Müller").id()).isEqualTo(hans.id());
        assertThat(persons.matching(ofJohann, "Müller")).isPresent();
    }

    @Test
    void whoWasMergedBeforeFollows() {
        var eve = belgium.person("Hans", "Müller-Lang");
        desks.merge(johann, hans);
        desks.merge(hans, eve);
        assertThat(persons.byNumber(ofJohann)).contains(eve);
        assertThat(persons.find(johann.id())).contains(eve);
        assertThat(persons.selves(eve.id())).containsExactlyInAnyOrder(eve.id(), hans.id(), johann.id());
    }

    @Test
    void theFunctionsOfBothAreThoseOfOneAndThePastStaysAsItWas() {
        var bakery = belgium.company("Bäckerei");
        var mill = belgium.company("Mühle");
        belgium.director(hans, bakery);
        belgium.director(johann, mill);
        desks.merge(johann, hans);
        var day = LocalDate.of(2026, 11, 22);
        assertThat(representatives.functionsOf(hans.id(), day, 10)).hasSize(2);
        assertThat(representatives.functionsOf(johann.id(), day, 10)).isEmpty();
        assertThat(representatives.representativesOf(mill.number(), day))
                .extracting(LegalFunction::person)
                .containsExactly(hans.id());
        assertThat(database.sql("""
                        SELECT person_id, known_until IS NULL FROM registers.function_life WHERE enterprise = ? ORDER BY known_from
                        """)
                        .param(mill.number().digits())
                        .query((row, number) -> row.getObject(1, UUID.class) + " " + row.getBoolean(2))
                        .list())
                .containsExactly(johann.id() + " false", hans.id() + " true");
    }

    @Test
    void aFunctionThatIsEnteredForTheOneOfBeforeIsThatOfTheOneWhoStays() {
        desks.merge(johann, hans);
        var mill = belgium.company("Mühle");
        belgium.director(johann, mill);
        assertThat(representatives.representativesOf(mill.number(), LocalDate.of(2026, 11, 22)))
                .extracting(LegalFunction::person)
                .containsExactly(hans.id());
    }

    @Test
    void theDocumentsOfBothFindTheOneWhoStays() {
        var identify = context.getBean(IdentifyPerson.class);
        var document = new IdentityDocument(IdentityDocument.Kind.PASSPORT, "DE", freshDocument());
        var seen = new Particulars("Johann", "Mueller", new BirthDate(1950, 1, 1), Sex.MALE, "DE", document);
        identify.identify(clerk, johann.id(), seen);
        desks.merge(johann, hans);
        assertThat(context.getBean(IdentitiesInPostgres.class).byDocument(document))
                .contains(hans.id());
        assertThat(context.getBean(IdentitiesInPostgres.class)
                        .of(hans.id())
                        .orElseThrow()
                        .document())
                .isEqualTo(document);
        assertThat(context.getBean(IdentitiesInPostgres.class).of(johann.id())).isEmpty();
    }

    @Test
    void theTrailTellsWhoProposedWhoDecidedAndWhoBothWere() {
        var proposal = proposed(hans, johann);
        assertThat(proposals.waiting(1_000)).contains(proposal);
        decide.merge(colleague, proposal.id());
        assertThat(proposals.find(proposal.id())).isEmpty();
        assertThat(facts(hans.id()))
                .containsExactly(
                        "person.merge-proposed DONE " + clerk + " " + johann.id(),
                        "person.merged DONE " + colleague + " " + johann.id());
    }

    @Test
    void whoProposesDoesNotDecide() {
        var proposal = proposed(hans, johann);
        assertRefused(() -> decide.merge(clerk, proposal.id()), RegistersRefusal.MERGE_BY_ANOTHER);
        assertRefused(() -> decide.decline(clerk, proposal.id()), RegistersRefusal.MERGE_BY_ANOTHER);
        assertThat(persons.byNumber(ofJohann)).contains(johann);
        assertThat(facts(hans.id())).contains("person.merged REFUSED " + clerk + " null");
    }

    @Test
    void whoProposedDoesNotDecideUnderAnotherNumberEither() {
        var twice = belgium.foreigner("Karel", "Klerk");
        var national = belgium.person("Karel", "Klerk");
        Stream.of(twice, national)
                .forEach(one -> context.getBean(DeskOfRegisterTests.class).employs(one.id()));
        var proposal = propose(twice.id(), hans, johann);
        desks.merge(twice, national);
        assertRefused(() -> decide.merge(national.id(), proposal.id()), RegistersRefusal.MERGE_BY_ANOTHER);
        decide.merge(colleague, proposal.id());
        assertThat(persons.find(johann.id())).contains(hans);
    }

    @Test
    void whoProposedByErrorWithdrawsItAndNobodyElseDoes() {
        var proposal = proposed(hans, johann);
        assertRefused(() -> decide.withdraw(colleague, proposal.id()), RegistersRefusal.MERGE_NOT_YOURS);
        decide.withdraw(clerk, proposal.id());
        assertThat(proposals.find(proposal.id())).isEmpty();
        assertRefused(() -> decide.merge(colleague, proposal.id()), RegistersRefusal.MERGE_OVER);
        assertRefused(() -> decide.withdraw(clerk, proposal.id()), RegistersRefusal.MERGE_OVER);
        assertThat(persons.byNumber(ofJohann)).contains(johann);
        assertThat(facts(hans.id()))
                .contains(
                        "person.merge-withdrawn REFUSED " + colleague + " null",
                        "person.merge-withdrawn DONE " + clerk + " " + johann.id());
        assertThat(proposed(hans, johann)).isNotEqualTo(proposal);
    }

    @Test
    void theWrongPairsOfBothAreThoseOfOne() {
        var pairs = context.getBean(WrongPairs.class);
        var today = LocalDate.of(2026, 11, 22);
        for (int times = 0; times < WrongPairs.MOST_A_DAY / 2; times++) {
            assertThat(pairs.countTry(hans.id(), today)).isTrue();
            assertThat(pairs.countTry(johann.id(), today)).isTrue();
        }
        desks.merge(johann, hans);
        assertThat(pairs.countTry(hans.id(), today)).isFalse();
    }

    @Test
    void whatWasDeclinedChangesNothingAndCanBeProposedAgain() {
        var proposal = proposed(hans, johann);
        decide.decline(colleague, proposal.id());
        assertRefused(() -> decide.merge(colleague, proposal.id()), RegistersRefusal.MERGE_OVER);
        assertThat(persons.byNumber(ofJohann)).contains(johann);
        assertThat(proposed(hans, johann)).isNotEqualTo(proposal);
    }

    @Test
    void forOnePersonOneProposalWaits() {
        proposed(hans, johann);
        assertRefused(
                () -> propose(colleague, belgium.foreigner("Hans", "Müller"), johann),
                RegistersRefusal.MERGE_WAITS_ALREADY);
    }

    @Test
    void aPersonIsNotMergedWithThemselvesNorTheClerkNorSomebodyUnknown() {
        var self = belgium.foreigner("Karel", "Klerk");
        context.getBean(DeskOfRegisterTests.class).employs(self.id());
        assertRefused(() -> propose(clerk, hans, hans), RegistersRefusal.MERGE_SAME_PERSON);
        assertRefused(() -> propose(self.id(), self, hans), RegistersRefusal.MERGE_NOT_ONESELF);
        assertRefused(() -> propose(self.id(), hans, self), RegistersRefusal.MERGE_NOT_ONESELF);
        var proposal = proposed(hans, self);
        assertRefused(() -> decide.merge(self.id(), proposal.id()), RegistersRefusal.MERGE_NOT_ONESELF);
        assertRefused(
                () -> propose(clerk, hans, new Person(PersonId.random(), "", "", "")), RegistersRefusal.PERSON_UNKNOWN);
        desks.merge(johann, hans);
        assertRefused(() -> propose(clerk, johann, belgium.foreigner("Jo", "Müller")), RegistersRefusal.PERSON_UNKNOWN);
    }

    @Test
    void whoHasANumberOfTheNationalRegisterStaysAndTwoOfThemAreTwoPersons() {
        var national = belgium.person("Hans", "Müller");
        assertRefused(() -> propose(clerk, hans, national), RegistersRefusal.MERGE_OTHER_WAY_ROUND);
        assertRefused(
                () -> propose(clerk, belgium.person("Hans", "Müller"), national),
                RegistersRefusal.MERGE_TWO_NATIONAL_NUMBERS);
        var number = belgium.numberOf(national);
        desks.merge(hans, national);
        assertThat(persons.numberOf(national.id())).contains(number);
    }

    @Test
    void whatIsTrueWhenItIsProposedIsAskedAgainWhenItIsDecided() {
        var proposal = proposed(hans, johann);
        context.getBean(ReplaceNumber.class)
                .replace(new ReplaceNumber.Command(clerk, johann.id(), Belgium.freshNationalNumber()));
        assertRefused(() -> decide.merge(colleague, proposal.id()), RegistersRefusal.MERGE_OTHER_WAY_ROUND);
    }

    @Test
    void whoWorksAtNoDeskNeitherProposesNorDecides() {
        var stranger = belgium.person("Sam", "Stranger").id();
        assertRefused(() -> propose(stranger, hans, johann), RegistersRefusal.NOT_A_REGISTRATION_DESK);
        var proposal = proposed(hans, johann);
        assertRefused(() -> decide.merge(stranger, proposal.id()), RegistersRefusal.NOT_A_REGISTRATION_DESK);
        assertRefused(() -> decide.decline(stranger, proposal.id()), RegistersRefusal.NOT_A_REGISTRATION_DESK);
        assertThat(proposals.find(proposal.id())).contains(proposal);
    }

    @Test
    void ofTenWhoDecideAtTheSameTimeOneDoes() throws InterruptedException {
        var proposal = proposed(hans, johann);
        var all = Collections.<Callable<Object>>nCopies(10, () -> {
            decide.merge(colleague, proposal.id());
            return true;
        });
        try (var together = Executors.newFixedThreadPool(9)) {
            assertThat(together.invokeAll(all))
                    .filteredOn(one -> one.state() == Future.State.SUCCESS)
                    .hasSize(1);
        }
    }

    /** Whoever makes a table that refers to persons says here what a merge does with it. */
    @Test
    void everyTableThatRefersToPersonsSaysWhatAMergeDoes() {
        var moved = Set.of(
                "keys.held_key.person_id",
                "keys.app_key.person_id",
                "keys.sms_key.person_id",
                "keys.token.person_id",
                "keys.activation_code.person_id",
                "keys.contact.person_id",
                "keys.notice.person_id",
                "keys.demo_person.person_id",
                "managers.chief.person_id",
                "organisations.work_relation.person_id",
                "registers.former_number.person_id",
                "registers.merge_proposal.proposed_by",
                "registers.identity.person_id",
                "registers.identity_document.person_id",
                "registers.own_function.person_id",
                "registers.person.merged_into",
                "rights.grant.person_id");
        var endsWithItsPerson = Set.of(
                "keys.app_activation.person_id",
                "keys.sms_activation.person_id",
                "keys.token_activation.person_id",
                "keys.contact_awaited.person_id",
                "signin.session.person",
                "signin.last_choice.person",
                "oidc.authorization_given.person_id",
                "portal.appointing.owner",
                "messages.outgoing.person_id",
                "messages.sent_on_day.person_id",
                "registers.told_of_person.person_id");
        var history = Set.of(
                "desks.opened_file.clerk",
                "desks.appointment.person_id",
                "keys.passkey.made_for",
                "keys.passkey_owner.person_id",
                "managers.agreement.person_id",
                "managers.chief.appointed_by",
                "managers.chief.ended_by",
                "managers.proposal.person_id",
                "managers.proposal.proposed_by",
                "registers.merge_proposal.decided_by",
                "registers.merge_proposal.merged",
                "registers.merge_proposal.survivor",
                "rights.grant.ended_by",
                "rights.grant.granted_by");
        var known = new TreeSet<>(moved);
        known.addAll(endsWithItsPerson);
        known.addAll(history);
        assertThat(database.sql("""
                        SELECT DISTINCT replace(r.conrelid::regclass || '.' || a.attname, '"', '')
                          FROM pg_constraint r JOIN pg_attribute a ON a.attrelid = r.conrelid AND a.attnum = ANY (r.conkey)
                         WHERE r.confrelid = 'registers.person'::regclass AND r.contype = 'f'
                        """).query(String.class).list()).containsExactlyInAnyOrderElementsOf(known);
    }

    private MergeProposal proposed(Person survivor, Person merged) {
        return propose(clerk, survivor, merged);
    }

    private MergeProposal propose(PersonId who, Person survivor, Person merged) {
        return propose.propose(new ProposeMerge.Command(who, survivor.id(), merged.id(), MergeReason.SAME_DOCUMENT));
    }

    private static void assertRefused(ThrowingCallable doing, RegistersRefusal why) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    private List<String> facts(PersonId subject) {
        return database.sql("""
                        SELECT kind, outcome, actor, detail ->> 'merged' AS merged FROM audit.fact
                        WHERE subject = ? AND kind LIKE 'person.merge%' ORDER BY id
                        """)
                .param(subject.value())
                .query((row, number) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4))
                .list();
    }

    private static String freshDocument() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }
}

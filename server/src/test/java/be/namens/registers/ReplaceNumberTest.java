package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.registers.IdentityDocument.Kind;
import be.namens.registers.load.OneLoad;
import be.namens.shared.Refused;
import be.namens.testing.Belgium;
import be.namens.testing.Desks;
import be.namens.testing.NamensTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A national number takes the place of a BIS number, and the person stays who they are. */
@NamensTest
class ReplaceNumberTest {

    private static final AtomicInteger DOCUMENTS = new AtomicInteger();

    @Autowired
    ApplicationContext context;

    @Autowired
    ReplaceNumber replace;

    @Autowired
    IssueBisNumber bis;

    @Autowired
    DeskOfRegisterTests desk;

    @Autowired
    Persons persons;

    @Autowired
    LegalRepresentatives representatives;

    @Autowired
    JdbcClient database;

    private Belgium belgium;
    private PersonId clerk;
    private NationalNumber before;
    private Person hans;

    @BeforeEach
    void hansHasABisNumber() {
        belgium = new Belgium(context);
        clerk = belgium.person("Karel", "Klerk").id();
        desk.employs(clerk);
        var issued = bis.issue(new IssueBisNumber.Command(
                clerk,
                new Particulars(
                        "Hans",
                        "Müller",
                        new BirthDate(1943, 2, 3),
                        Sex.MALE,
                        "DE",
                        new IdentityDocument(Kind.PASSPORT, "DE", "RPL%05d".formatted(DOCUMENTS.getAndIncrement()))),
                everybodyBorn()));
        before = issued.number();
        hans = issued.person();
    }

    /** The clerk says of all of them that they are another. */
    private Set<PersonId> everybodyBorn() {
        return new HashSet<>(database.sql("SELECT id FROM registers.person WHERE family_name = 'Müller'")
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    @Test
    void thePersonIsFoundWithBothAndGoesByTheNewOne() {
        var bakery = belgium.company("Bäckerei Müller");
        belgium.director(hans, bakery);
        var after = Belgium.freshNationalNumber();
        replace.replace(new ReplaceNumber.Command(clerk, hans.id(), after));
        assertThat(persons.numberOf(hans.id())).contains(after);
        assertThat(persons.byNumber(after)).contains(hans);
        assertThat(persons.byNumber(before)).contains(hans);
        assertThat(persons.matching(before, "Muller")).contains(hans);
        assertThat(persons.bySubject(hans.subject())).contains(hans);
        assertThat(representatives.functions(hans.id(), bakery.number(), LocalDate.of(2026, 11, 22)))
                .hasSize(1);
        assertThat(database.sql(
                                "SELECT actor::text FROM audit.fact WHERE kind = 'national-number.replaced' AND subject = ?")
                        .param(hans.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(clerk.toString());
    }

    @Test
    void whoIsRegisteredWithTheOldNumberIsStillOnePerson() {
        replace.replace(new ReplaceNumber.Command(clerk, hans.id(), Belgium.freshNationalNumber()));
        var again = persons.register(before, "Hans", "Müller-Lang");
        assertThat(again.id()).isEqualTo(hans.id());
        assertThat(persons.find(hans.id()).orElseThrow().familyName()).isEqualTo("Müller-Lang");
    }

    @Test
    void theOldNumberIsGivenToNobodyElse() {
        var first = hans;
        var ofFirst = before;
        replace.replace(new ReplaceNumber.Command(clerk, first.id(), Belgium.freshNationalNumber()));
        hansHasABisNumber();
        assertThat(hans.id()).isNotEqualTo(first.id());
        assertThat(before).isNotEqualTo(ofFirst);
        assertThat(persons.byNumber(ofFirst)).contains(first);
    }

    @Test
    void itIsRefusedWithTheNumberOfSomebodyElse() {
        var els = belgium.person("Els", "Claes");
        assertRefused(clerk, hans.id(), belgium.numberOf(els), RegistersRefusal.NUMBER_OF_SOMEBODY_ELSE);
        assertThat(persons.numberOf(hans.id())).contains(before);
    }

    @Test
    void itIsRefusedWithABisNumberAndForWhoHasANationalNumber() {
        var els = belgium.person("Els", "Claes");
        assertRefused(clerk, hans.id(), before, RegistersRefusal.NATIONAL_NUMBER_NEEDED);
        assertRefused(clerk, els.id(), Belgium.freshNationalNumber(), RegistersRefusal.NUMBER_STAYS);
        assertRefused(clerk, PersonId.random(), Belgium.freshNationalNumber(), RegistersRefusal.PERSON_UNKNOWN);
    }

    @Test
    void aClerkReplacesNoNumberOfTheirOwn() {
        desk.employs(hans.id());
        assertRefused(hans.id(), hans.id(), Belgium.freshNationalNumber(), RegistersRefusal.OWN_REGISTRATION);
        assertThat(persons.numberOf(hans.id())).contains(before);
    }

    @Test
    void whileARegisterIsLoadedNoNumberIsReplacedAndNobodyIsMerged() {
        var johann = belgium.foreigner("Johann", "Müller");
        var proposal = context.getBean(ProposeMerge.class)
                .propose(new ProposeMerge.Command(clerk, hans.id(), johann.id(), MergeReason.OWN_WORDS));
        var another = new Desks(context).clerk();
        context.getBean(TransactionTemplate.class).executeWithoutResult(loading -> {
            OneLoad.alone(database);
            CompletableFuture.runAsync(() -> {
                        assertRefused(
                                clerk,
                                hans.id(),
                                Belgium.freshNationalNumber(),
                                RegistersRefusal.REGISTER_BEING_LOADED);
                        assertThatThrownBy(
                                        () -> context.getBean(DecideMerge.class).merge(another, proposal.id()))
                                .isInstanceOfSatisfying(
                                        Refused.class,
                                        no -> assertThat(no.reason())
                                                .isEqualTo(RegistersRefusal.REGISTER_BEING_LOADED));
                    })
                    .join();
        });
        assertThat(persons.numberOf(hans.id())).contains(before);
    }

    @Test
    void whoWorksAtNoDeskReplacesNothing() {
        assertRefused(hans.id(), hans.id(), Belgium.freshNationalNumber(), RegistersRefusal.NOT_A_REGISTRATION_DESK);
        assertThat(persons.numberOf(hans.id())).contains(before);
    }

    @Test
    void whileItIsReplacedNobodyBecomesASecondPersonWithTheOldNumber() throws InterruptedException {
        var after = Belgium.freshNationalNumber();
        var doings = new ArrayList<Callable<Object>>();
        doings.add(() -> {
            replace.replace(new ReplaceNumber.Command(clerk, hans.id(), after));
            return hans.id();
        });
        for (int at = 0; at < 10; at++) {
            String name = "Müller" + "x".repeat(at);
            doings.add(() -> persons.register(before, "Hans", name).id());
        }
        try (var together = Executors.newFixedThreadPool(9)) {
            assertThat(together.invokeAll(doings).stream().map(one -> one.resultNow()))
                    .containsOnly(hans.id());
        }
        assertThat(persons.numberOf(hans.id())).contains(after);
    }

    private void assertRefused(PersonId who, PersonId person, NationalNumber number, RegistersRefusal why) {
        assertThatThrownBy(() -> replace.replace(new ReplaceNumber.Command(who, person, number)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(why));
        assertThat(database.sql("""
                        SELECT detail ->> 'why' FROM audit.fact
                        WHERE kind = 'national-number.replaced' AND actor = ? AND subject = ? AND outcome = 'REFUSED'
                        """)
                        .params(who.value(), person.value())
                        .query(String.class)
                        .list())
                .contains(why.code());
    }
}

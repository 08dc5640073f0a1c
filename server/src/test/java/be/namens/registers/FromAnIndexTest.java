package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.EnterpriseSearch.Wanted;
import be.namens.testing.Belgium;
import be.namens.testing.Desks;
import be.namens.testing.NamensTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** With twelve million persons nothing may scan: every question of the registers has an index that answers it. */
@NamensTest
class FromAnIndexTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Persons persons;

    @Autowired
    Enterprises enterprises;

    @Autowired
    LegalRepresentatives representatives;

    @Autowired
    EnterpriseSearch search;

    @Test
    void whoRepresentsWhom() {
        var belgium = new Belgium(context);
        var els = belgium.person("Els", "Claes");
        var holding = belgium.company("Claes Holding");
        var bakery = belgium.company("Bakkerij De Halm");
        belgium.director(holding, bakery, els);
        assertThat(scannedBy(() -> {
                    assertThat(representatives.functions(els.id(), bakery.number(), DAY))
                            .hasSize(1);
                    assertThat(representatives.functionsOf(els.id(), DAY, 10)).hasSize(1);
                    assertThat(representatives.representativesOf(bakery.number(), DAY))
                            .hasSize(1);
                }))
                .isEmpty();
    }

    @Test
    void whoAPersonIs() {
        var number = Belgium.freshNationalNumber();
        var els = persons.register(number, "Els", "Claes");
        assertThat(scannedBy(() -> {
                    assertThat(persons.find(els.id())).isPresent();
                    assertThat(persons.findAll(List.of(els.id()))).hasSize(1);
                    assertThat(persons.bySubject(els.subject())).isPresent();
                    assertThat(persons.matching(number, "Claes")).isPresent();
                    assertThat(persons.numberOf(els.id())).isPresent();
                }))
                .isEmpty();
    }

    @Test
    void whoMayBeThePersonAtTheDesk() {
        var desk = new Belgium(context).person("Karel", "Klerk").id();
        context.getBean(DeskOfRegisterTests.class).employs(desk);
        var document = new IdentityDocument(IdentityDocument.Kind.PASSPORT, "DE", "FROMINDEX");
        var seen = new Particulars("Hans", "Müller", new BirthDate(1944, 4, 4), Sex.MALE, "DE", document);
        var bis = context.getBean(IssueBisNumber.class);
        assertThat(scannedBy(() -> {
                    bis.issue(new IssueBisNumber.Command(desk, seen, Set.of()));
                    assertThat(bis.lookAlikes(desk, seen)).hasSize(1);
                }))
                .isEmpty();
    }

    @Test
    void whoWasMergedAndWhoHadAnotherNumber() {
        var belgium = new Belgium(context);
        var desks = new Desks(context);
        var hans = belgium.foreigner("Hans", "Müller");
        var johann = belgium.foreigner("Johann", "Müller");
        var before = belgium.numberOf(johann);
        assertThat(scannedBy(() -> {
                    desks.merge(johann, hans);
                    assertThat(persons.byNumber(before)).contains(hans);
                    assertThat(persons.find(johann.id())).contains(hans);
                    assertThat(persons.bySubject(johann.subject())).contains(hans);
                    assertThat(persons.selves(hans.id())).hasSize(2);
                    context.getBean(ReplaceNumber.class)
                            .replace(
                                    new ReplaceNumber.Command(desks.clerk(), hans.id(), Belgium.freshNationalNumber()));
                    context.getBean(MergeProposals.class).waiting(100);
                }))
                .isEmpty();
    }

    @Test
    void whatAnEnterpriseIsCalledAndWhereItsSeatIs() {
        var belgium = new Belgium(context);
        var bakery = belgium.company("Bakkerij De Halm");
        var trade = belgium.soleTrader(belgium.person("Els", "Claes"));
        database.sql("DELETE FROM registers.denomination WHERE entity = ?")
                .param(trade.number().digits())
                .update();
        assertThat(scannedBy(() -> {
                    assertThat(enterprises.find(bakery.number())).contains(bakery);
                    assertThat(enterprises.find(trade.number())).contains(trade);
                    assertThat(enterprises.findAll(List.of(bakery.number(), trade.number())))
                            .hasSize(2);
                }))
                .isEmpty();
    }

    @Test
    void whoIsFoundByName() {
        var belgium = new Belgium(context);
        var dairy = belgium.company("Melkerij Het Witte Paard");
        assertThat(scannedBy(() -> {
                    assertThat(search.find(new Wanted("witte paard", "gent"), 1).rows())
                            .anySatisfy(row -> assertThat(row.enterprise()).isEqualTo(dairy));
                    assertThat(search.find(new Wanted("melkrij witte", "gendt"), 1)
                                    .rows())
                            .anySatisfy(row -> assertThat(row.enterprise()).isEqualTo(dairy));
                    assertThat(search.find(new Wanted("m", ""), 1).rows()).isEmpty();
                    assertThat(search.enterpriseOf(new EstablishmentNumber("2000000339")))
                            .isEmpty();
                }))
                .isEmpty();
    }

    @Test
    void aScanWouldBeNoticed() {
        assertThat(scannedBy(() -> database.sql("SELECT count(*) FROM registers.person WHERE family_name = 'Claes'")
                        .query(Long.class)
                        .single()))
                .containsExactly("person");
    }

    /** The tables of the registers that were read from end to end; small ones too, where the planner is kept from it when it can. */
    private List<String> scannedBy(Runnable questions) {
        return transaction.execute(status -> {
            database.sql("SET LOCAL enable_seqscan = off").update();
            // Plans that other tests left on this connection were made when tables were small.
            database.sql("DISCARD PLANS").update();
            var before = scans();
            questions.run();
            var after = scans();
            return after.keySet().stream()
                    .filter(table -> after.get(table) > before.getOrDefault(table, 0L))
                    .toList();
        });
    }

    /** How often this connection read each table from end to end, as far as it has not reported that yet. */
    private Map<String, Long> scans() {
        return database
                .sql("SELECT relname, seq_scan FROM pg_stat_xact_user_tables WHERE schemaname = 'registers'")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package be.namens.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.eservices.RightId;
import be.namens.registers.Person;
import be.namens.shared.Period;
import be.namens.testing.NamensTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The lists of grants: newest first, page by page, by person, by right, current or past. */
@NamensTest
class ListsOfGrantsTest {

    private static final RightId LOKET = new RightId("TafelLoket");

    @Autowired
    GrantsInPostgres grants;

    @Autowired
    ApplicationContext context;

    private Bakery bakery;
    private int made;

    @BeforeEach
    void aBakery() {
        bakery = new Bakery(context);
    }

    @Test
    void aLongListIsReadPageByPageWithNothingLostOrRepeated() {
        var all = new ArrayList<GrantId>();
        for (int day = 0; day < 7; day++) {
            all.addFirst(
                    give(bakery.els, Bakery.INKOM, 10L * day, 10L * day + 1).id());
        }
        var read = new ArrayList<GrantId>();
        var sizes = new ArrayList<Integer>();
        Optional<String> from = Optional.empty();
        do {
            var page = grants.list(GrantFilter.at(bakery.halm.number(), GrantFilter.State.ANY), bakery.today, from, 3);
            page.rows().forEach(grant -> read.add(grant.id()));
            sizes.add(page.rows().size());
            from = page.next();
        } while (from.isPresent());
        assertThat(read).isEqualTo(all);
        assertThat(sizes).containsExactly(3, 3, 1);
    }

    @Test
    void grantsOfOneInstantAreNotLostBetweenPages() {
        var all = new ArrayList<GrantId>();
        made = 100;
        for (int day = 0; day < 4; day++) {
            all.add(give(bakery.els, Bakery.INKOM, 10L * day, 10L * day + 1).id());
            made = 100;
        }
        var filter = GrantFilter.of(bakery.els.id(), GrantFilter.State.ANY);
        var first = grants.list(filter, bakery.today, Optional.empty(), 2);
        var second = grants.list(filter, bakery.today, first.next(), 2);
        assertThat(second.next()).isEmpty();
        assertThat(first.rows()).extracting(Grant::id).doesNotContainAnyElementsOf(ids(second.rows()));
        assertThat(ids(first.rows())).hasSize(2);
        assertThat(all).containsAll(ids(first.rows())).containsAll(ids(second.rows()));
    }

    @Test
    void theyAreFilteredByPersonAndByRight() {
        var cis = bakery.belgium.person("Cis", "Wouters");
        var inkom = give(bakery.els, Bakery.INKOM, 0, 10);
        var loket = give(bakery.els, LOKET, 0, 10);
        var other = give(cis, Bakery.INKOM, 0, 10);
        var atHalm = GrantFilter.at(bakery.halm.number(), GrantFilter.State.CURRENT);
        assertThat(list(atHalm)).containsExactly(other, loket, inkom);
        assertThat(list(atHalm.and(bakery.els.id()))).containsExactly(loket, inkom);
        assertThat(list(atHalm.and(Bakery.INKOM))).containsExactly(other, inkom);
        assertThat(list(atHalm.and(bakery.els.id()).and(LOKET))).containsExactly(loket);
        assertThat(list(GrantFilter.of(cis.id(), GrantFilter.State.ANY))).containsExactly(other);
        assertThat(list(GrantFilter.at(bakery.belgium.company("Molen").number(), GrantFilter.State.ANY)))
                .isEmpty();
    }

    @Test
    void currentAreThoseInForceNowOrLaterAndPastAllOthers() {
        var now = give(bakery.els, Bakery.INKOM, 0, 0);
        var later = give(bakery.els, Bakery.INKOM, 5, 9);
        var over = give(bakery.els, Bakery.INKOM, -9, -1);
        var ended = give(bakery.els, LOKET, 0, 9).end(bakery.ann.id(), Instant.EPOCH.plusSeconds(1000));
        assertThat(grants.end(ended)).isTrue();
        assertThat(list(GrantFilter.of(bakery.els.id(), GrantFilter.State.CURRENT)))
                .containsExactly(later, now);
        assertThat(list(GrantFilter.of(bakery.els.id(), GrantFilter.State.PAST)))
                .containsExactly(ended, over);
        assertThat(list(GrantFilter.of(bakery.els.id(), GrantFilter.State.ANY)))
                .containsExactly(ended, over, later, now);
    }

    @Test
    void aStartOfAPageThatSomebodyMadeUpIsTheFirstPage() {
        var grant = give(bakery.els, Bakery.INKOM, 0, 1);
        for (String madeUp : List.of(
                "", "_", "x_y", "9223372036854775807_" + UUID.randomUUID(), "1_2_3", "' OR 1=1", "x".repeat(10_000))) {
            var page = grants.list(
                    GrantFilter.of(bakery.els.id(), GrantFilter.State.ANY), bakery.today, Optional.of(madeUp), 5);
            assertThat(page.rows()).as(madeUp).containsExactly(grant);
        }
    }

    @Test
    void nobodyListsTheGrantsOfEverybody() {
        assertThatThrownBy(() ->
                        new GrantFilter(Optional.empty(), Optional.empty(), Optional.of(LOKET), GrantFilter.State.ANY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Grant> list(GrantFilter filter) {
        return grants.list(filter, bakery.today, Optional.empty(), 50).rows();
    }

    private static List<GrantId> ids(List<Grant> rows) {
        return rows.stream().map(Grant::id).toList();
    }

    /** Each is granted a second after the one before. */
    private Grant.InForce give(Person person, RightId right, long first, long last) {
        var grant = new Grant.InForce(
                GrantId.random(),
                new Grant.Terms(
                        person.id(),
                        bakery.halm.number(),
                        right,
                        List.of("gebruiker"),
                        Period.between(bakery.today.plusDays(first), bakery.today.plusDays(last)),
                        bakery.ann.id(),
                        Instant.EPOCH.plusSeconds(made++)));
        assertThat(grants.add(grant, UUID.randomUUID())).isTrue();
        return grant;
    }
}

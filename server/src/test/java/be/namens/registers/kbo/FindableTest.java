package be.namens.registers.kbo;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.EnterInRegister;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.EnterpriseSearch;
import be.namens.registers.EnterpriseSearch.Wanted;
import be.namens.registers.EstablishmentNumber;
import be.namens.testing.Belgium;
import be.namens.testing.KboFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a search finds is what the register says now, after every load, update and single entry. */
class FindableTest extends KboLoading {

    private static final String FARYS = "0200068636";

    @Test
    void aFullExtractMakesItsNamesFindableAndForgetsOthers() {
        load(KboFiles.full());
        assertThat(found("farys")).containsExactly("Farys true");
        load(KboFiles.full()
                .replacing("denomination.csv", "Farys", "Watergroep")
                .numbered(137));
        assertThat(found("watergroep")).containsExactly("Watergroep true");
        assertThat(found("farys")).isEmpty();
    }

    @Test
    void anEnterpriseThatLeftTheFeedIsFoundAsStopped() {
        load(KboFiles.full());
        load(KboFiles.full()
                .replacing("enterprise.csv", "\"0200.068.636\",\"AC\",\"000\",\"2\",\"417\",,16-02-1923\n", "")
                .numbered(137));
        assertThat(found("farys")).containsExactly("Farys false");
    }

    @Test
    void anUpdateChangesNamesPlacesAndWhoIsThere() {
        load(KboFiles.full()
                .adding("establishment.csv", "\"2.000.002.121\",01-11-1974,\"0200.068.636\"")
                .adding("denomination.csv", "\"2.000.002.121\",\"2\",\"003\",\"Waterwinkel\""));
        assertThat(found("waterwinkel")).containsExactly("Farys true");
        assertThat(search().enterpriseOf(new EstablishmentNumber("2000002121"))).contains(new EnterpriseNumber(FARYS));
        assertThat(found("farys", "oostende")).isEmpty();

        load(
                KboFiles.update()
                        .with("establishment_delete.csv", "\"EstablishmentNumber\"\n\"2.000.002.121\"\n")
                        .with("establishment_insert.csv", header("establishment.csv"))
                        .with("denomination_delete.csv", "\"EntityNumber\"\n\"2.000.002.121\"\n\"0200.362.210\"\n")
                        .with(
                                "denomination_insert.csv",
                                header("denomination.csv") + "\"0200.362.210\",\"1\",\"001\",\"Eaux du Brabant\"\n")
                        .with("address_delete.csv", "\"EntityNumber\"\n\"0200.068.636\"\n")
                        .with(
                                "address_insert.csv",
                                header("address.csv")
                                        + "\"0200.068.636\",\"REGO\",,,\"8400\",\"Oostende\",\"Ostende\",\"Kaai\",\"Quai\",\"1\",,,\n"));
        assertThat(found("waterwinkel")).isEmpty();
        assertThat(found("eaux brabant")).containsExactly("Eaux du Brabant true");
        assertThat(found("association intercommunale")).isEmpty();
        assertThat(found("farys", "ostende")).containsExactly("Farys true");
        assertThat(found("farys", "gent")).isEmpty();
    }

    @Test
    void aSingleEntryIsFoundAtOnceAndUnderItsLastName() {
        load(KboFiles.full());
        var number = Belgium.freshEnterpriseNumber();
        enter(number, "Müller Zimmerei");
        assertThat(found("zimmerei muller")).containsExactly("Müller Zimmerei true");
        enter(number, "Müller Dachbau");
        assertThat(found("zimmerei")).isEmpty();
        assertThat(found("dachbbau")).containsExactly("Müller Dachbau true");
    }

    @Test
    void allPagesTogetherHoldEveryAnswerOnce() {
        var files = KboFiles.full();
        var expected = new ArrayList<String>();
        for (int which = 0; which < 45; which++) {
            String number = Belgium.freshEnterpriseNumber().formatted();
            expected.add(number);
            files.adding("enterprise.csv", "\"" + number + "\",\"AC\",\"000\",\"2\",\"610\",,01-01-2020")
                    .adding("denomination.csv", "\"" + number + "\",\"2\",\"001\",\"Herberg " + which % 7 + "\"");
        }
        load(files);
        var first = pages();
        assertThat(first).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(pages()).isEqualTo(first);
        var beyond = search().find(new Wanted("herberg", ""), 4);
        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.pages()).isEqualTo(3);
        assertThat(beyond.all()).isEqualTo(45);
    }

    private List<String> pages() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(page -> search().find(new Wanted("herberg", ""), page).rows())
                .flatMap(List::stream)
                .map(row -> row.enterprise().number().formatted())
                .toList();
    }

    private void enter(EnterpriseNumber number, String name) {
        registers
                .bean(EnterInRegister.class)
                .enterprise(new Enterprise(number, name, Enterprise.Kind.LEGAL_PERSON, "610", "Eupen", true));
    }

    private static EnterpriseSearch search() {
        return registers.bean(EnterpriseSearch.class);
    }

    private static List<String> found(String name) {
        return found(name, "");
    }

    private static List<String> found(String name, String place) {
        return search().find(new Wanted(name, place), 1).rows().stream()
                .map(row -> row.enterprise().name() + " " + row.enterprise().active())
                .toList();
    }
}

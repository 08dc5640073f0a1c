package be.namens.registers.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.OwnRegisters;
import be.namens.registers.EnterpriseSearch;
import be.namens.registers.EnterpriseSearch.Wanted;
import be.namens.testing.TruthTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The truth table of the search, asked of a register that was loaded from an extract. */
class SearchTableTest {

    private static OwnRegisters registers;
    private static SearchedRegister register;

    @BeforeAll
    static void load(@TempDir Path folder) {
        registers = OwnRegisters.empty();
        register = SearchedRegister.load(registers, Table.read().enterprises(), folder);
    }

    @AfterAll
    static void close() {
        registers.close();
    }

    static Stream<Case> cases() {
        return Table.read().cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerIsThatOfTheTable(Case theCase) {
        var found = registers.bean(EnterpriseSearch.class).find(new Wanted(theCase.search, theCase.place), 1);
        assertThat(found.rows().stream().map(register::is)).containsExactlyElementsOf(theCase.finds);
    }

    record Table(List<SearchedRegister.Entry> enterprises, List<Case> cases) {
        static Table read() {
            return TruthTable.read("search.yaml", Table.class);
        }
    }

    record Case(@JsonProperty("case") String name, String search, String place, List<String> finds) {
        Case {
            place = place == null ? "" : place;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

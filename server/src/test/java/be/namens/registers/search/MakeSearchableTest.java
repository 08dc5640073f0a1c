package be.namens.registers.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.OwnRegisters;
import be.namens.registers.EnterpriseSearch;
import be.namens.registers.EnterpriseSearch.Wanted;
import be.namens.registers.search.SearchedRegister.Entry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes from a version without search can search what was loaded then. */
class MakeSearchableTest {

    private static final Entry BAKERY =
            new Entry("halm", List.of("Bakkerij De Halm"), null, List.of("9000", "Gent", "Gand"), null, null);

    @Test
    void aRegisterThatWasLoadedBeforeBecomesSearchable(@TempDir Path folder) {
        try (var registers = OwnRegisters.empty()) {
            var made = registers.bean(MakeSearchable.class);
            made.make();
            assertThat(found(registers)).isEmpty();
            SearchedRegister.load(registers, List.of(BAKERY), folder);
            registers.database().sql("DELETE FROM registers.search_name").update();
            registers.database().sql("DELETE FROM registers.search_word").update();
            assertThat(found(registers)).isEmpty();
            made.make();
            assertThat(found(registers)).containsExactly("Bakkerij De Halm");
            made.make();
            assertThat(registers
                            .database()
                            .sql("SELECT count(*) FROM registers.search_name")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private static List<String> found(OwnRegisters registers) {
        return registers.bean(EnterpriseSearch.class).find(new Wanted("halm gent", ""), 1).rows().stream()
                .map(row -> row.enterprise().name())
                .toList();
    }
}

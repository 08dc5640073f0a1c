package be.namens.registers.kbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.registers.load.Lines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are read as published; what is broken stays within its row. */
class CsvRowsTest {

    @Test
    void fieldsStandWithAndWithoutQuotes() throws Broken {
        assertThat(CsvRows.split("\"a\",b,\"\",,\"c\"")).containsExactly("a", "b", "", "", "c");
        assertThat(CsvRows.split("\"a,b\",\"c \"\"d\"\" e\"")).containsExactly("a,b", "c \"d\" e");
        assertThat(CsvRows.split("a,")).containsExactly("a", "");
        assertThat(CsvRows.split(",")).containsExactly("", "");
        assertThat(CsvRows.split("\"\"\"\"")).containsExactly("\"");
        assertThat(CsvRows.split("\"Kirchenfabrik (WL - Burg-Reuland)\",x"))
                .containsExactly("Kirchenfabrik (WL - Burg-Reuland)", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "a,\"b", "\"a\"\"", "\"", "\"a\"\",b"})
    void aQuoteThatIsNotClosedIsNoticed(String line) throws Broken {
        assertThat(CsvRows.split(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"b,c", "a\"b,c", "\"a\" ,b", " \"a\",b"})
    void aQuoteInTheWrongPlaceIsBroken(String line) {
        assertThatThrownBy(() -> CsvRows.split(line)).isInstanceOf(Broken.class);
    }

    @Test
    void anOpenQuoteCostsItsOwnRowOnly() throws IOException {
        var rows = rows("a,b\n\"c,d\ne,f\n\"g\",h\n");
        assertThat(rows).extracting(CsvRows.Row::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(rows).extracting(CsvRows.Row::problem).containsExactly(null, "a quote is not closed", null, null);
        assertThat(rows.get(2).fields()).containsExactly("e", "f");
        assertThat(rows.get(3).fields()).containsExactly("g", "h");
    }

    @Test
    void anOpenQuoteInTheLastRowIsItsOwnProblem() throws IOException {
        var rows = rows("a,b\n\"c,d");
        assertThat(rows).extracting(CsvRows.Row::problem).containsExactly(null, "a quote is not closed");
    }

    @Test
    void aFieldOverTwoLinesIsOneRow() throws IOException {
        var rows = rows("a,\"b\nc\"\nd,e\n");
        assertThat(rows).extracting(CsvRows.Row::fields).containsExactly(List.of("a", "b\nc"), List.of("d", "e"));
        assertThat(rows).extracting(CsvRows.Row::line).containsExactly(1L, 3L);
    }

    @Test
    void aFieldGoesOverSomeLinesAndNeverOverTheWholeFile() throws IOException {
        assertThat(rows("\"a" + "\nx".repeat(8) + "\",b\nc,d\n"))
                .extracting(CsvRows.Row::line)
                .containsExactly(1L, 10L);
        assertThat(rows("\"a" + "\nx".repeat(9) + "\",b\n").getFirst().problem())
                .isEqualTo("a quote is not closed");
    }

    @Test
    void tooFewAndTooManyFieldsAreBroken() throws IOException {
        var rows = rows("a\na,b,c\na,b\n\n");
        assertThat(rows)
                .extracting(CsvRows.Row::problem)
                .containsExactly("the row has 1 columns instead of 2", "the row has 3 columns instead of 2", null);
    }

    private static List<CsvRows.Row> rows(String content) throws IOException {
        var rows = new CsvRows(new Lines(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))), 2);
        var all = new ArrayList<CsvRows.Row>();
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }
}

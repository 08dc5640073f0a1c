package be.namens.registers.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line that cannot be read is told so, and the next one is read as if nothing had happened. */
class LinesTest {

    @Test
    void linesEndInEveryWay() throws IOException {
        assertThat(texts("one\ntwo\r\n\nfour")).containsExactly("one", "two", "", "four");
        assertThat(texts("one\n")).containsExactly("one");
        assertThat(texts("")).isEmpty();
        assertThat(texts("\n")).containsExactly("");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLineOnly() throws IOException {
        assertThat(texts("\ufeffone\n\ufefftwo")).containsExactly("one", "\ufefftwo");
    }

    @Test
    void aLineThatIsNotUtf8CostsTheOthersNothing() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("één\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("één\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(new byte[] {(byte) 0xc0, (byte) 0xaf, '\n'});
        bytes.writeBytes("drie".getBytes(StandardCharsets.UTF_8));
        var lines = all(bytes.toByteArray());
        assertThat(lines).extracting(Lines.Line::text).containsExactly("één", "", "", "drie");
        assertThat(lines)
                .extracting(Lines.Line::problem)
                .containsExactly(null, "the line is not UTF-8", "the line is not UTF-8", null);
        assertThat(lines).extracting(Lines.Line::number).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aReplacementCharacterThatStandsInTheTextIsText() throws IOException {
        assertThat(texts("a\ufffdb")).containsExactly("a\ufffdb");
    }

    @Test
    void aCharacterWithCodeZeroIsRefused() throws IOException {
        var lines = all("a\0b\nc".getBytes(StandardCharsets.UTF_8));
        assertThat(lines.get(0).problem()).isEqualTo("the line holds a character with code 0");
        assertThat(lines.get(1).text()).isEqualTo("c");
    }

    @Test
    void aLineWithoutAnEndIsNotKeptInMemory() throws IOException {
        var lines = new Lines(new InputStream() {
            private long left = 200_000_000L;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(length, left);
                java.util.Arrays.fill(target, offset, offset + count, (byte) 'x');
                left -= count;
                return count;
            }
        });
        assertThat(lines.next().orElseThrow().problem()).startsWith("the line is longer than");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void theLongestLineIsReadAndOneByteMoreIsNot() throws IOException {
        String longest = "x".repeat(64 * 1024);
        var lines = all((longest + "\n" + longest + "y\nnext").getBytes(StandardCharsets.UTF_8));
        assertThat(lines.get(0).text()).isEqualTo(longest);
        assertThat(lines.get(1).problem()).isNotNull();
        assertThat(lines.get(2).text()).isEqualTo("next");
    }

    private static List<String> texts(String content) throws IOException {
        return all(content.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Lines.Line::text)
                .toList();
    }

    private static List<Lines.Line> all(byte[] content) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(content));
        var all = new ArrayList<Lines.Line>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }
}

package be.namens.desks.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.namens.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A proof is what its content says, and can be read. */
class ProofContentTest {

    @Test
    void threeTypesAreAcceptedByWhatTheyHold() {
        assertThat(ProofContent.read(Documents.pdf()).type()).isEqualTo(ProofContent.Type.PDF);
        assertThat(ProofContent.read(Documents.packedPdf()).type()).isEqualTo(ProofContent.Type.PDF);
        assertThat(ProofContent.read(Documents.jpegOfManyPasses(3)).type()).isEqualTo(ProofContent.Type.JPEG);
        assertThat(ProofContent.read(Documents.image("png")).type()).isEqualTo(ProofContent.Type.PNG);
        assertThat(ProofContent.read(Documents.image("jpg")).type()).isEqualTo(ProofContent.Type.JPEG);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("a page", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a picture of another type", Documents.image("gif")),
                Arguments.of("the first letters of a PDF", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("half a PDF", half(Documents.pdf())),
                Arguments.of("a PDF with a password", Documents.pdfWithPassword("geheim")),
                Arguments.of("a PNG cut off", half(Documents.image("png"))),
                Arguments.of("a PNG of very many pixels", huge()),
                Arguments.of("a PNG of one endless line", Documents.line(40_000_000)),
                Arguments.of("a JPEG of very many passes", Documents.jpegOfManyPasses(100)),
                Arguments.of("a PDF that nests without end", nested("trailer\n<</Root ")),
                Arguments.of("a PDF of objects that nest without end", nested("1 0 obj\n")),
                Arguments.of(
                        "a PDF whose password is not in plain letters", escaped(Documents.pdfWithPassword("geheim"))),
                Arguments.of("a PDF without a page", without(Documents.pdf(), "/Page")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatIsNoneOfThemOrBrokenIsRefused(String what, byte[] bytes) {
        assertThatExceptionOfType(Refused.class)
                .as(what)
                .isThrownBy(() -> ProofContent.read(bytes))
                .matches(refused -> refused.reason() == EnterprisesRefusal.PROOF_UNREADABLE);
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ProofContent.read(new byte[ProofContent.LONGEST + 1]))
                .matches(refused -> refused.reason() == EnterprisesRefusal.PROOF_TOO_LARGE);
    }

    private static byte[] escaped(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1)
                .replace("/Encrypt", "/#45ncrypt")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] without(byte[] pdf, String name) {
        return new String(pdf, StandardCharsets.ISO_8859_1)
                .replace(name, "/Other")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] nested(String before) {
        return ("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \n" + before + "[".repeat(1_000_000)
                        + ">>\nstartxref\n9\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** The header says 60,000 by 60,000. */
    private static byte[] huge() {
        byte[] png = Documents.image("png");
        for (int at : new int[] {16, 20}) {
            png[at] = 0;
            png[at + 1] = 0;
            png[at + 2] = (byte) 0xea;
            png[at + 3] = 0x60;
        }
        return png;
    }
}

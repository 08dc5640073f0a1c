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
                Arguments.of("more than may be", new byte[ProofContent.LONGEST + 1]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatIsNoneOfThemOrBrokenIsRefused(String what, byte[] bytes) {
        assertThatExceptionOfType(Refused.class)
                .as(what)
                .isThrownBy(() -> ProofContent.read(bytes))
                .matches(refused -> refused.reason() == EnterprisesRefusal.PROOF_UNREADABLE);
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

package be.namens.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What a reader of a PDF can select and copy. */
public final class PdfText {

    private PdfText() {}

    public static int pages(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        }
    }

    /** The text of the first page. */
    public static String of(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    /** The file as it is, with the content of its pages unpacked. */
    public static String raw(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new String(pdf, StandardCharsets.ISO_8859_1)
                    + new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
        }
    }
}

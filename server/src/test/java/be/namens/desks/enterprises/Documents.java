package be.namens.desks.enterprises;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** Documents as clerks have them. */
public final class Documents {

    private Documents() {}

    public static byte[] pdf() {
        return pdf(writer -> {});
    }

    static byte[] pdfWithPassword(String password) {
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);
        return pdf(writer -> writer.setEncryption(secret, secret, 0, PdfWriter.ENCRYPTION_AES_128));
    }

    private static byte[] pdf(Consumer<PdfWriter> prepare) {
        var out = new ByteArrayOutputStream();
        var document = new Document();
        prepare.accept(PdfWriter.getInstance(document, out));
        document.open();
        document.add(new Paragraph("Handelsregister Aachen, HRB 4711"));
        document.close();
        return out.toByteArray();
    }

    static byte[] image(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}

package be.namens.desks.enterprises;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** Documents as clerks have them. */
public final class Documents {

    private Documents() {}

    public static byte[] pdf() {
        return pdf(writer -> {});
    }

    /** One of exactly so many bytes; what is added is a comment before its end. */
    public static byte[] pdfOf(int length) {
        String whole = new String(pdf(), StandardCharsets.ISO_8859_1);
        int end = whole.lastIndexOf("startxref");
        String comment = "%" + "x".repeat(length - whole.length() - 2) + "\n";
        return (whole.substring(0, end) + comment + whole.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One whose pages lie packed in streams of objects. */
    static byte[] packedPdf() {
        return pdf(PdfWriter::setFullCompression);
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

    /** One line of so many pixels. */
    static byte[] line(int pixels) {
        return written(new BufferedImage(pixels, 1, BufferedImage.TYPE_BYTE_BINARY), "png");
    }

    /** A JPEG that is sent in passes, the last of them again and again: a few bytes each, and each decodes the whole. */
    static byte[] jpegOfManyPasses(int more) {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var passes = writer.getDefaultWriteParam();
        passes.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), null, null), passes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        String once = out.toString(StandardCharsets.ISO_8859_1);
        int end = once.length() - 2;
        String last = once.substring(once.lastIndexOf("\u00ff\u00da"), end);
        return (once.substring(0, end) + last.repeat(more) + once.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] image(String format) {
        return written(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format);
    }

    private static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}

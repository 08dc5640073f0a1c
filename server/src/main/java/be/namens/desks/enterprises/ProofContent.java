package be.namens.desks.enterprises;

import be.namens.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.openpdf.text.pdf.PdfReader;

/** The content of a proof, which is what its type says: judged by what it holds and never by what it is called. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares documents, and copies of five megabytes cost.
public record ProofContent(Type type, byte[] bytes) {

    /** As much as one document may hold. */
    public static final int LONGEST = 5 * 1024 * 1024;

    /** A scan of a page at 600 dots per inch has 35 million. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final int ENOUGH_SAMPLES = 256;

    /** What is accepted. */
    public enum Type {
        PDF("application/pdf", "pdf", new int[] {'%', 'P', 'D', 'F', '-'}),
        PNG("image/png", "png", new int[] {0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a}),
        JPEG("image/jpeg", "jpg", new int[] {0xff, 0xd8, 0xff});

        private final String mediaType;
        private final String ending;

        @SuppressWarnings("ImmutableEnumChecker") // Never changed.
        private final int[] begin;

        Type(String mediaType, String ending, int[] begin) {
            this.mediaType = mediaType;
            this.ending = ending;
            this.begin = begin;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return ending;
        }

        private boolean begins(byte[] bytes) {
            for (int at = 0; at < begin.length; at++) {
                if (at >= bytes.length || (bytes[at] & 0xff) != begin[at]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Reads what somebody sent; refused when it is none of the types, or damaged. */
    static ProofContent read(byte[] bytes) {
        return Arrays.stream(Type.values())
                .filter(type -> bytes.length <= LONGEST && type.begins(bytes) && isReadable(type, bytes))
                .findFirst()
                .map(type -> new ProofContent(type, bytes))
                .orElseThrow(() -> new Refused(EnterprisesRefusal.PROOF_UNREADABLE));
    }

    private static boolean isReadable(Type type, byte[] bytes) {
        return switch (type) {
            case PDF -> isPdf(bytes);
            case PNG, JPEG -> isImage(type, bytes);
        };
    }

    /** One with a page at least, that needs no password. */
    private static boolean isPdf(byte[] bytes) {
        try (var reader = new PdfReader(bytes)) {
            return reader.getNumberOfPages() > 0 && !reader.isEncrypted();
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** Read to its end, by few of its pixels: an image of little bytes can have very many. */
    private static boolean isImage(Type type, byte[] bytes) {
        Optional<ImageReader> known = Optional.ofNullable(
                ImageIO.getImageReadersByMIMEType(type.mediaType()).next());
        if (known.isEmpty()) {
            return false;
        }
        var reader = known.get();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                return false;
            }
            var few = reader.getDefaultReadParam();
            few.setSourceSubsampling(
                    (int) Math.max(1, width / ENOUGH_SAMPLES), (int) Math.max(1, height / ENOUGH_SAMPLES), 0, 0);
            reader.read(0, few);
            return true;
        } catch (IOException | RuntimeException broken) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    /** Does not show the content. */
    @Override
    public String toString() {
        return "ProofContent[" + type + "]";
    }
}

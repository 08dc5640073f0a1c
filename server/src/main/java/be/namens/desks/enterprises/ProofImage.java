package be.namens.desks.enterprises;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Whether an image can be read to its end: by few of its pixels, few images at a time, because one of little bytes can have very many. */
final class ProofImage {

    /** One pass over a progressive image decodes all of it, and can be a few bytes long; cameras and scanners write about ten. */
    static final int MOST_PASSES = 30;

    /** A scan of a page at 600 dots per inch has 35 million. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final int LONGEST_SIDE = 30_000;
    private static final int ENOUGH_SAMPLES = 256;

    /** A progressive image is kept in memory as a whole while it is read. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private static final int MARKER = 0xff;
    private static final int END = 0xd9;
    private static final int PASS = 0xda;

    private ProofImage() {}

    static boolean isWhole(ProofContent.Type type, byte[] bytes) {
        var known = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!known.hasNext()) {
            return false;
        }
        var reader = known.next();
        AT_ONCE.acquireUninterruptibly();
        try {
            return isWhole(reader, bytes);
        } finally {
            AT_ONCE.release();
            reader.dispose();
        }
    }

    private static boolean isWhole(ImageReader reader, byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
                return false;
            }
            var few = reader.getDefaultReadParam();
            few.setSourceSubsampling(
                    (int) Math.max(1, width / ENOUGH_SAMPLES), (int) Math.max(1, height / ENOUGH_SAMPLES), 0, 0);
            reader.read(0, few);
            return true;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** How often a JPEG (ISO/IEC 10918-1) passes over its image; more than may be when it is not written as it should. */
    static int passes(byte[] jpeg) {
        int passes = 0;
        int at = 2;
        while (at + 3 < jpeg.length) {
            int marker = jpeg[at + 1] & MARKER;
            if ((jpeg[at] & MARKER) != MARKER) {
                return Integer.MAX_VALUE;
            }
            if (marker == END) {
                return passes;
            }
            if (marker == MARKER || isAlone(marker)) {
                at += marker == MARKER ? 1 : 2;
                continue;
            }
            at += 2 + (((jpeg[at + 2] & MARKER) << 8) | (jpeg[at + 3] & MARKER));
            if (marker == PASS) {
                passes++;
                at = afterImage(jpeg, at);
            }
        }
        return passes;
    }

    /** Within what is coded of the image a marker is followed by zero, or says where decoding can begin again. */
    private static int afterImage(byte[] jpeg, int from) {
        int at = from;
        while (at + 1 < jpeg.length
                && ((jpeg[at] & MARKER) != MARKER || jpeg[at + 1] == 0 || isAlone(jpeg[at + 1] & MARKER))) {
            at++;
        }
        return at;
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    }
}

package be.namens.registers.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a text in UTF-8 of any length, one by one: a line that cannot be read is told so and the next one follows. */
public final class Lines {

    /** Far longer than any row of a register. */
    private static final int LONGEST = 64 * 1024;

    private static final int BUFFER = 128 * 1024;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final char REPLACEMENT = '\ufffd';

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[1024];
    private int from;
    private int to;
    private long number;
    private long bytes;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** How much has been taken from the text so far. */
    public long bytes() {
        return bytes;
    }

    /** The next line; empty after the last one. */
    public Optional<Line> next() throws IOException {
        int length = 0;
        boolean tooLong = false;
        boolean any = false;
        for (int character = read(); character >= 0; character = read()) {
            any = true;
            if (character == '\n') {
                break;
            }
            if (length == LONGEST) {
                tooLong = true;
                continue;
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, Math.min(LONGEST, length * 2));
            }
            line[length++] = (byte) character;
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        if (tooLong) {
            return Optional.of(Line.broken(number, "the line is longer than " + LONGEST + " bytes"));
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return Optional.of(decoded(length));
    }

    private int read() throws IOException {
        if (from == to) {
            from = 0;
            to = in.read(buffer);
            if (to <= 0) {
                to = 0;
                return -1;
            }
            bytes += to;
        }
        return buffer[from++] & 0xff;
    }

    private Line decoded(int length) {
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(length)) {
            return Line.broken(number, "the line is not UTF-8");
        }
        if (text.indexOf('\0') >= 0) {
            return Line.broken(number, "the line holds a character with code 0");
        }
        return Line.of(number, number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /** Whether a replacement character stood in the text itself. */
    private boolean isUtf8(int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    /**
     * One line.
     *
     * @param number counted from 1
     * @param text without its end; empty when the line is broken
     * @param problem why it cannot be read, or null
     */
    public record Line(long number, String text, @Nullable String problem) {

        static Line of(long number, String text) {
            return new Line(number, text, null);
        }

        static Line broken(long number, String problem) {
            return new Line(number, "", problem);
        }
    }
}

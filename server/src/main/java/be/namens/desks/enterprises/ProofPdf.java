package be.namens.desks.enterprises;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a PDF (ISO 32000-1) is there to its end and needs no password: by what it says of itself in clear. Nothing of it is unpacked,
 * because a few megabytes can unpack to many thousands of them.
 */
final class ProofPdf {

    /** As far from its end as readers look for the address of the table of objects. */
    private static final int TAIL = 2048;

    private static final Pattern END = Pattern.compile("startxref\\s{1,4}(\\d{1,10})\\s{1,4}%%EOF");
    private static final Pattern PACKED_TABLE = Pattern.compile("\\s{0,4}\\d{1,10}\\s\\d{1,5}\\sobj\\b");
    private static final Pattern PAGE = Pattern.compile("/Type\\s{0,4}/Page(?![A-Za-z])|/ObjStm");
    private static final Pattern ROOT = Pattern.compile("/Root\\s");
    private static final Pattern PASSWORD = Pattern.compile("/Encrypt(?![A-Za-z])");

    /** Any letter of a name can be written as its number. */
    private static final Pattern BY_NUMBER = Pattern.compile("#([0-9A-Fa-f]{2})");

    private ProofPdf() {}

    static boolean isWhole(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = END.matcher(text).region(Math.max(0, text.length() - TAIL), text.length());
        long address = -1;
        while (end.find()) {
            address = Long.parseLong(end.group(1));
        }
        if (address < 0) {
            return false;
        }
        String trailer = names(trailer(text, address));
        return ROOT.matcher(trailer).find()
                && !PASSWORD.matcher(trailer).find()
                && PAGE.matcher(text).find();
    }

    /** What stands after the table of objects, or before one that is packed; readers mend an address that is wrong, and take the last. */
    private static String trailer(String text, long address) {
        int table = (int) Math.min(address, text.length());
        if (PACKED_TABLE.matcher(text).region(table, text.length()).lookingAt()) {
            return between(text, table, "stream");
        }
        int beside = text.startsWith("xref", table) ? text.indexOf("trailer", table) : text.lastIndexOf("trailer");
        return beside < 0 ? "" : between(text, beside, "startxref");
    }

    private static String between(String text, int from, String to) {
        int end = text.indexOf(to, from);
        return end < 0 ? "" : text.substring(from, end);
    }

    private static String names(String written) {
        return BY_NUMBER
                .matcher(written)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}

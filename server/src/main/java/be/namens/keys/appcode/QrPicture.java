package be.namens.keys.appcode;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as an SVG path, drawn here so that no script and no outside party sees what is in it.
 *
 * @param size the side of the picture in modules, with the quiet zone
 * @param path the dark modules, one run of them per subpath
 */
public record QrPicture(int size, String path) {

    /** ISO/IEC 18004 asks four light modules on every side. */
    static final int QUIET_ZONE = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            drawRow(code, row, path);
        }
        return new QrPicture(code.size + 2 * QUIET_ZONE, path.toString());
    }

    private static void drawRow(QrCode code, int row, StringBuilder path) {
        int start = 0;
        while (start < code.size) {
            int end = start;
            while (code.getModule(end, row)) {
                end++;
            }
            if (end > start) {
                path.append('M').append(start + QUIET_ZONE).append(' ').append(row + QUIET_ZONE);
                path.append('h')
                        .append(end - start)
                        .append("v1H")
                        .append(start + QUIET_ZONE)
                        .append('z');
            }
            start = end + 1;
        }
    }

    /** Does not show the secret that is in it. */
    @Override
    public String toString() {
        return "QrPicture[…]";
    }
}

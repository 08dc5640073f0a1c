package be.namens.keys.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** The Liberation fonts, of which each PDF holds the letters that it uses: it looks and prints the same everywhere. */
final class Lettering {

    static final Lettering PLAIN = new Lettering("LiberationSans-Regular");
    static final Lettering BOLD = new Lettering("LiberationSans-Bold");

    /** Each character as wide as the next. */
    static final Lettering TYPED = new Lettering("LiberationMono-Bold");

    private static final Color INK = new Color(0x14, 0x21, 0x3D);

    private final BaseFont letters;

    private Lettering(String file) {
        try {
            letters = BaseFont.createFont("liberation/" + file + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    Font of(float points) {
        return of(points, INK);
    }

    Font of(float points, Color color) {
        return new Font(letters, points, Font.NORMAL, color);
    }
}

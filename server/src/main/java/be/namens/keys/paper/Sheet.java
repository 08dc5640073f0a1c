package be.namens.keys.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** One sheet of A4 that is being written, from top to bottom. */
public final class Sheet {

    private static final float MARGIN = millimetres(20);
    private static final float LINE = 1.4f;
    private static final Color TEAL = new Color(0x0B, 0x5D, 0x5B);

    private final Document document;

    private Sheet(Document document) {
        this.document = document;
    }

    /**
     * A PDF of this sheet.
     *
     * @param title in the window of the reader
     * @param language tag of the language of its text, for who has it read aloud
     */
    public static byte[] pdf(String title, String language, Consumer<Sheet> content) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        var writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        content.accept(new Sheet(document));
        document.close();
        return bytes.toByteArray();
    }

    public static float millimetres(float length) {
        return length * 72 / 25.4f;
    }

    public Sheet brand() {
        return add(new Paragraph(new Chunk("Namens", Lettering.BOLD.of(15, TEAL))), 0, 14);
    }

    public Sheet heading(String text) {
        return add(new Paragraph(text, Lettering.BOLD.of(19)), 0, 8);
    }

    public Sheet paragraph(String text) {
        return add(new Paragraph(text, Lettering.PLAIN.of(11)), 0, 7);
    }

    public Sheet strong(String text) {
        return add(new Paragraph(text, Lettering.BOLD.of(11)), 0, 7);
    }

    /** Something that is typed over: large, each character as wide as the next. */
    public Sheet toType(String text) {
        return add(new Paragraph(text, Lettering.TYPED.of(22)), 10, 16);
    }

    private Sheet add(Paragraph paragraph, float before, float after) {
        paragraph.setMultipliedLeading(LINE);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        document.add(paragraph);
        return this;
    }

    /** A card to cut out, 110 mm wide: a head, cells in rows from left to right, and a foot. */
    public Sheet card(String head, String line, int columns, Iterable<Numbered> cells, String foot) {
        float width = millimetres(110);
        var table = new PdfPTable(widths(columns));
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        table.setHorizontalAlignment(Element.ALIGN_LEFT);
        table.setSpacingBefore(12);
        table.addCell(across(new Phrase(head, Lettering.BOLD.of(12, TEAL)), 2 * columns, 7, 0));
        table.addCell(across(new Phrase(line, Lettering.PLAIN.of(8.5f)), 2 * columns, 1, 5));
        cells.forEach(cell -> {
            table.addCell(cell(new Phrase(cell.number() + " ", Lettering.PLAIN.of(8)), Element.ALIGN_RIGHT));
            table.addCell(cell(new Phrase(cell.text(), Lettering.TYPED.of(10)), Element.ALIGN_LEFT));
        });
        table.completeRow();
        table.addCell(across(new Phrase(foot, Lettering.PLAIN.of(7.5f)), 2 * columns, 5, 8));
        table.setTableEvent((written, widths, heights, headers, rows, canvases) ->
                cutHere(canvases[PdfPTable.LINECANVAS], widths[0], heights));
        document.add(table);
        return this;
    }

    /** For each column of cells one for the number and one for the text. */
    private static float[] widths(int columns) {
        float[] widths = new float[2 * columns];
        for (int at = 0; at < widths.length; at++) {
            widths[at] = at % 2 == 0 ? 1 : 2.2f;
        }
        return widths;
    }

    /** What stands in a cell of a card. */
    public record Numbered(int number, String text) {}

    private static void cutHere(PdfContentByte canvas, float[] across, float[] down) {
        canvas.setLineDash(4, 3, 0);
        canvas.setLineWidth(0.8f);
        float top = down[0];
        float bottom = down[down.length - 1];
        canvas.rectangle(across[0], bottom, across[across.length - 1] - across[0], top - bottom);
        canvas.stroke();
    }

    private static PdfPCell across(Phrase text, int columns, float above, float below) {
        var cell = bare(new PdfPCell(text));
        cell.setColspan(columns);
        cell.setLeading(0, LINE);
        cell.setPaddingTop(above);
        cell.setPaddingBottom(below);
        cell.setPaddingLeft(9);
        cell.setPaddingRight(9);
        return cell;
    }

    private static PdfPCell cell(Phrase text, int alignment) {
        var cell = bare(new PdfPCell(text));
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setPaddingTop(3);
        cell.setPaddingBottom(6);
        return cell;
    }

    private static PdfPCell bare(PdfPCell cell) {
        cell.setBorder(PdfPCell.NO_BORDER);
        return cell;
    }
}

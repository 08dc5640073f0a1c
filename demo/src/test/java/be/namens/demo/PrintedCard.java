package be.namens.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A federal token as its owner reads it from the paper. */
final class PrintedCard {

    private static final int CODES = 24;
    private static final int CODE = 6;
    private static final Pattern CARD = Pattern.compile(IntStream.rangeClosed(1, CODES)
            .mapToObj(number -> number + "([A-Z0-9]{" + CODE + "})")
            .collect(Collectors.joining()));

    private final String[] codes = new String[CODES];

    PrintedCard(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            var card =
                    CARD.matcher(new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", ""));
            if (!card.find()) {
                throw new AssertionError("No card with 24 codes on the paper");
            }
            for (int number = 1; number <= CODES; number++) {
                codes[number - 1] = card.group(number);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The answer to a question such as "Code nr. 17 van uw kaart". */
    String answer(String question) {
        return codes[Integer.parseInt(question.replaceAll("\\D", "")) - 1];
    }

    /** Another code of the same card. */
    String another(String question) {
        return codes[Integer.parseInt(question.replaceAll("\\D", "")) % CODES];
    }
}

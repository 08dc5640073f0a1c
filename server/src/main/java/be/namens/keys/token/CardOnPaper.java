package be.namens.keys.token;

import be.namens.keys.paper.Sheet;
import be.namens.screens.Texts;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The card as a PDF in the language of the reader: a sheet of A4 with how it is used, and the card to cut out. */
@Component
class CardOnPaper {

    private static final int COLUMNS = 4;

    private final Texts texts;
    private final NamensSettings settings;

    CardOnPaper(Texts texts, NamensSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * @param name whose card it is: nothing else about the person stands on it, and no national number
     */
    byte[] pdf(Card card, String name, Instant made) {
        String title = texts.text("keys.federal-token.paper.title");
        return Sheet.pdf(
                title,
                texts.locale().getLanguage(),
                sheet -> sheet.brand()
                        .heading(title)
                        .paragraph(texts.text("keys.federal-token.paper.use"))
                        .paragraph(texts.text("keys.federal-token.paper.keep"))
                        .strong(texts.text("keys.federal-token.paper.confirm"))
                        .paragraph(texts.text("keys.federal-token.paper.cut"))
                        .card(
                                texts.text("keys.federal-token.paper.head"),
                                texts.text(
                                        "keys.federal-token.paper.whose",
                                        name,
                                        LocalDate.ofInstant(made, TheClock.ZONE)),
                                COLUMNS,
                                IntStream.rangeClosed(1, Card.CODES)
                                        .mapToObj(number -> new Sheet.Numbered(
                                                number, card.code(number).grouped()))
                                        .toList(),
                                texts.text("keys.federal-token.paper.lost", settings.baseUrl() + "/sleutels")));
    }
}

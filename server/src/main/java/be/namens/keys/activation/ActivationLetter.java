package be.namens.keys.activation;

import be.namens.keys.paper.Sheet;
import be.namens.registers.Person;
import be.namens.screens.Texts;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The letter with the code: the name, the code, and what to do; neither the link nor a national number. */
@Component
class ActivationLetter {

    private final Texts texts;

    ActivationLetter(Texts texts) {
        this.texts = texts;
    }

    byte[] pdf(Person person, PaperCode code, Instant until, Locale language) {
        String title = text(language, "title");
        return Sheet.pdf(
                title,
                language.getLanguage(),
                sheet -> sheet.brand()
                        .heading(title)
                        .paragraph(text(language, "for", person.fullName()))
                        .paragraph(text(language, "how"))
                        .toType(code.grouped())
                        .paragraph(text(language, "steps"))
                        .strong(text(language, "until", until))
                        .paragraph(text(language, "once"))
                        .paragraph(text(language, "secret"))
                        .paragraph(text(language, "no-mail")));
    }

    private String text(Locale language, String part, Object... values) {
        return texts.textIn(language, "keys.activation.letter." + part, values);
    }
}

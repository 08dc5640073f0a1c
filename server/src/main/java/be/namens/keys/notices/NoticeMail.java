package be.namens.keys.notices;

import be.namens.keys.contact.Contact;
import be.namens.messages.Message;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.screens.Texts;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what somebody reads of a change, in the language in which they confirmed their address. */
@Component
class NoticeMail {

    /** Where the link of a notice leads. */
    static final String PAGE = "/dit-was-ik-niet/";

    private final Persons persons;
    private final NoticeWords words;
    private final Texts texts;
    private final NamensSettings settings;

    NoticeMail(Persons persons, NoticeWords words, Texts texts, NamensSettings settings) {
        this.persons = persons;
        this.words = words;
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * Writes it.
     *
     * @param link empty when there is nothing to deny
     */
    Message.Mail of(Notice notice, Contact to, Optional<OpaqueToken> link) {
        var language = to.language();
        String person = persons.find(notice.person()).map(Person::fullName).orElse("");
        String text = String.join(
                "\n\n",
                texts.textIn(language, "keys.notice.mail.greeting", person),
                words.full(notice, language) + "\n" + words.when(notice, language),
                next(notice, to, link),
                texts.textIn(language, "keys.notice.mail.safe"));
        return new Message.Mail(to.address(), words.brief(notice, language), text + "\n");
    }

    private String next(Notice notice, Contact to, Optional<OpaqueToken> link) {
        return link.map(token -> texts.textIn(
                        to.language(), "keys.notice.mail.deny", address(token, to), NoticesInPostgres.until(notice)))
                .orElseGet(() ->
                        texts.textIn(to.language(), "keys.notice.mail.no-link", settings.baseUrl() + "/sleutels"));
    }

    private String address(OpaqueToken token, Contact to) {
        return settings.baseUrl() + PAGE + token.value() + "?taal="
                + to.language().getLanguage();
    }
}

package be.namens.managers;

import be.namens.messages.Message;
import be.namens.messages.SendMessage;
import be.namens.registers.Enterprise;
import be.namens.registers.Enterprises;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.screens.Texts;
import be.namens.shared.NamensSettings;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells who is chief access manager, at the address that was given for them, that they were appointed and that it ended. */
@Component
class TellManager {

    private final SendMessage send;
    private final Enterprises enterprises;
    private final Persons persons;
    private final NamensSettings namens;
    private final Texts texts;

    TellManager(SendMessage send, Enterprises enterprises, Persons persons, NamensSettings namens, Texts texts) {
        this.send = send;
        this.enterprises = enterprises;
        this.persons = persons;
        this.namens = namens;
        this.texts = texts;
    }

    void appointed(ChiefAccessManager.InForce made, Locale language) {
        var terms = made.terms();
        send.sendToAddress(new Message.Mail(
                terms.email(),
                texts.textIn(language, "managers.mail.appointed.subject"),
                texts.textIn(
                        language,
                        "managers.mail.appointed.text",
                        name(terms),
                        name(terms.appointedBy()),
                        terms.period().end().orElseThrow(),
                        namens.baseUrl().resolve("/toegangsbeheerders"))));
    }

    void ended(ChiefAccessManager.Ended ended, Locale language) {
        send.sendToAddress(new Message.Mail(
                ended.terms().email(),
                texts.textIn(language, "managers.mail.ended.subject"),
                texts.textIn(language, "managers.mail.ended.text", name(ended.terms()), name(ended.endedBy()))));
    }

    private String name(ChiefAccessManager.Terms terms) {
        String number = terms.enterprise().formatted();
        return enterprises.find(terms.enterprise()).map(Enterprise::name).orElse("") + " (" + number + ")";
    }

    private String name(PersonId id) {
        return persons.find(id).map(Person::fullName).orElse("");
    }
}

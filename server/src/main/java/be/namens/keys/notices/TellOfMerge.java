package be.namens.keys.notices;

import be.namens.keys.contact.ChangeContact;
import be.namens.keys.contact.Contact;
import be.namens.keys.contact.Contacts;
import be.namens.messages.Message;
import be.namens.messages.SendMessage;
import be.namens.registers.PersonId;
import be.namens.registers.PersonIsMerged;
import be.namens.registers.Persons;
import be.namens.screens.Texts;
import be.namens.shared.NamensSettings;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells both addresses that a desk made one person of two: whoever it was not, calls that desk. Then the address of one stays. */
@Component
class TellOfMerge implements PersonIsMerged {

    private final NoticesInPostgres notices;
    private final Contacts contacts;
    private final ChangeContact change;
    private final Persons persons;
    private final SendMessage send;
    private final Texts texts;
    private final NamensSettings settings;

    TellOfMerge(
            NoticesInPostgres notices,
            Contacts contacts,
            ChangeContact change,
            Persons persons,
            SendMessage send,
            Texts texts,
            NamensSettings settings) {
        this.notices = notices;
        this.contacts = contacts;
        this.change = change;
        this.persons = persons;
        this.send = send;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public void merged(PersonId merged, PersonId survivor) {
        Stream.of(merged, survivor).forEach(one -> contacts.of(one).ifPresent(to -> tell(one, survivor, to)));
        notices.move(merged, survivor);
        change.move(merged, survivor);
    }

    private void tell(PersonId person, PersonId survivor, Contact to) {
        var language = to.language();
        String name = persons.find(person).orElseThrow().fullName();
        String text = texts.textIn(language, "keys.notice.merged.text", name, settings.baseUrl() + "/sleutels");
        send.send(survivor, new Message.Mail(to.address(), texts.textIn(language, "keys.notice.merged"), text));
    }
}

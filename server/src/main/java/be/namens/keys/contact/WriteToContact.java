package be.namens.keys.contact;

import be.namens.keys.WritePerson;
import be.namens.messages.Message;
import be.namens.messages.SendMessage;
import be.namens.registers.PersonId;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class WriteToContact implements WritePerson {

    private final Contacts contacts;
    private final SendMessage send;

    WriteToContact(Contacts contacts, SendMessage send) {
        this.contacts = contacts;
        this.send = send;
    }

    @Override
    public void write(PersonId person, Function<Locale, Words> words) {
        contacts.of(person).ifPresent(contact -> {
            var said = words.apply(contact.language());
            send.send(person, new Message.Mail(contact.address(), said.subject(), said.text()));
        });
    }
}

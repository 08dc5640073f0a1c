package be.namens.keys.notices;

import be.namens.keys.HeldKey;
import be.namens.keys.KeyChange;
import be.namens.keys.KeyIsChanged;
import be.namens.keys.contact.Contact;
import be.namens.keys.contact.ContactIsChanged;
import be.namens.keys.contact.Contacts;
import be.namens.messages.SendAnswer;
import be.namens.messages.SendMessage;
import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells somebody of each change of their keys: by e-mail, in the transaction of the change, and on the page of their keys.
 *
 * <p>A change of address is told to the address before it: the new one may be that of somebody else.
 */
@Component
class TellOfChange implements KeyIsChanged, ContactIsChanged {

    private final NoticesInPostgres notices;
    private final Contacts contacts;
    private final NoticeMail mail;
    private final SendMessage send;
    private final DeviceOfRequest device;
    private final TheClock clock;

    TellOfChange(
            NoticesInPostgres notices,
            Contacts contacts,
            NoticeMail mail,
            SendMessage send,
            DeviceOfRequest device,
            TheClock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.mail = mail;
        this.send = send;
        this.device = device;
        this.clock = clock;
    }

    @Override
    public void changed(HeldKey key, KeyChange change) {
        var about = Optional.of(Notice.AboutKey.of(key));
        var notice = new Notice(
                UUID.randomUUID(), key.person(), NoticedChange.of(change), about, device.name(), clock.now());
        notices.add(notice, tell(notice, contacts.of(key.person())), Optional.empty());
    }

    @Override
    public void contactChanged(PersonId person, Optional<Contact> before) {
        var notice = new Notice(
                UUID.randomUUID(), person, NoticedChange.CONTACT, Optional.empty(), device.name(), clock.now());
        notices.add(notice, tell(notice, before), before);
    }

    /** Gives the secret of the link that was sent; empty when there is none, or nobody to send it to. */
    private Optional<OpaqueToken> tell(Notice notice, Optional<Contact> to) {
        if (to.isEmpty()) {
            return Optional.empty();
        }
        var link = Optional.of(OpaqueToken.random())
                .filter(token -> notice.change().canBeDenied());
        var answer = send.send(notice.person(), mail.of(notice, to.get(), link));
        return answer == SendAnswer.TAKEN ? link : Optional.empty();
    }
}

package be.namens.keys.contact;

import be.namens.audit.AuditTrail;
import be.namens.messages.Channels;
import be.namens.messages.EmailAddress;
import be.namens.messages.Message;
import be.namens.messages.MessageKind;
import be.namens.messages.SendAnswer;
import be.namens.messages.SendMessage;
import be.namens.registers.PersonId;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person gives their e-mail address, and shows with a code that they read what arrives there. */
@Component
public class ChangeContact {

    private final ContactsInPostgres contacts;
    private final List<ContactIsChanged> told;
    private final Channels channels;
    private final SendMessage send;
    private final Texts texts;
    private final Vault vault;
    private final AuditTrail trail;
    private final TheClock clock;

    ChangeContact(
            ContactsInPostgres contacts,
            List<ContactIsChanged> told,
            Channels channels,
            SendMessage send,
            Texts texts,
            Vault vault,
            AuditTrail trail,
            TheClock clock) {
        this.contacts = contacts;
        this.told = List.copyOf(told);
        this.channels = channels;
        this.send = send;
        this.texts = texts;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether this installation sends e-mail at all. */
    public boolean isOffered() {
        return channels.state(MessageKind.MAIL) != Channels.State.NOT_OFFERED;
    }

    /** Sends a code to the address, in the language of the page; refused when it is none, too early, too often, or nothing leaves. */
    @Transactional
    public void begin(PersonId person, String typed) {
        var address = EmailAddress.typed(typed).orElseThrow(() -> new Refused(ContactRefusal.EMAIL_NEEDED));
        if (channels.state(MessageKind.MAIL) != Channels.State.OPEN) {
            throw notTaken(person, "out-of-order", new Refused(ContactRefusal.EMAIL_OUT_OF_ORDER));
        }
        var contact = new Contact(address, texts.locale());
        var code = ContactCode.random();
        switch (contacts.await(person, contact, code.hash(person, vault))) {
            case Turn.Wait wait ->
                throw notTaken(person, "too-soon", new Refused(ContactRefusal.EMAIL_CODE_WAIT, seconds(wait.until())));
            case Turn.Tomorrow tomorrow -> throw tooMany(person);
            case Turn.Now yes -> send(person, contact, code);
        }
    }

    private void send(PersonId person, Contact contact, ContactCode code) {
        var mail = new Message.Mail(
                contact.address(),
                texts.text("keys.contact.mail.subject"),
                texts.text("keys.contact.mail.text", code.digits()));
        if (send.send(person, mail) != SendAnswer.TAKEN) {
            throw tooMany(person);
        }
    }

    private Refused tooMany(PersonId person) {
        return notTaken(person, "too-many", new Refused(ContactRefusal.EMAIL_CODE_TOO_MANY));
    }

    private Refused notTaken(PersonId person, String why, Refused refused) {
        trail.refused(new ContactFact.NotTaken(person, why));
        return refused;
    }

    private long seconds(Instant until) {
        return Math.max(1, Duration.between(clock.now(), until).plusMillis(999).toSeconds());
    }

    /** The address that waits for its code, masked. */
    @Transactional(readOnly = true)
    public Optional<String> begun(PersonId person) {
        return contacts.awaited(person).map(contact -> contact.address().masked());
    }

    /** Whether the code is right; refused when it has no six digits, or when nothing can be confirmed (any more). */
    @Transactional
    public boolean confirm(PersonId person, String typed) {
        var code = ContactCode.typed(typed).orElseThrow(() -> new Refused(ContactRefusal.EMAIL_CODE_NEEDED));
        var awaited = contacts.tryToConfirm(person)
                .orElseThrow(() -> notTaken(person, "over", new Refused(ContactRefusal.EMAIL_CODE_OVER)));
        if (!awaited.isConfirmedBy(code.hash(person, vault))) {
            trail.refused(new ContactFact.NotTaken(person, "wrong"));
            return false;
        }
        var before = contacts.lock(person);
        contacts.set(person, awaited.contact());
        contacts.forgetAwaited(person);
        trail.record(new ContactFact.Confirmed(person));
        if (before.filter(old -> old.address().equals(awaited.contact().address()))
                .isEmpty()) {
            told.forEach(one -> one.contactChanged(person, before));
        }
        return true;
    }

    /** Takes an address that was confirmed elsewhere: by a desk, or by who loads the world of a demo. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void known(PersonId person, Contact contact) {
        contacts.set(person, contact);
        trail.record(new ContactFact.Confirmed(person));
    }

    /** Gives somebody the address back that they had, because the change was not theirs; what waited for a code is forgotten. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putBack(PersonId person, Contact before) {
        contacts.set(person, before);
        contacts.forgetAwaited(person);
        trail.record(new ContactFact.PutBack(person));
    }

    /** The address of somebody who turned out to be another person becomes theirs, unless they have one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(PersonId from, PersonId to) {
        contacts.move(from, to);
    }

    /** Forgets an address that waits for its code: whoever gave it may not have been the person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetAwaited(PersonId person) {
        contacts.forgetAwaited(person);
    }
}

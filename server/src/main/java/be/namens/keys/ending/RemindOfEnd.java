package be.namens.keys.ending;

import be.namens.keys.contact.Contact;
import be.namens.keys.contact.Contacts;
import be.namens.messages.Channels;
import be.namens.messages.Message;
import be.namens.messages.MessageKind;
import be.namens.messages.SendAnswer;
import be.namens.messages.SendMessage;
import be.namens.screens.Texts;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes once, {@link be.namens.keys.HeldKey#WARNED_BEFORE} before, to who holds a key that ends. That it was written is noted in the transaction
 * in which the e-mail is put with those that leave, so that any number of processes may be at it and a crash loses nothing.
 */
@Component
class RemindOfEnd {

    private static final int AT_ONCE = 100;

    private final EndingKeysInPostgres keys;
    private final Contacts contacts;
    private final Channels channels;
    private final SendMessage send;
    private final Texts texts;
    private final NamensSettings settings;
    private final TransactionTemplate transaction;
    private final TheClock clock;

    RemindOfEnd(
            EndingKeysInPostgres keys,
            Contacts contacts,
            Channels channels,
            SendMessage send,
            Texts texts,
            NamensSettings settings,
            TransactionTemplate transaction,
            TheClock clock) {
        this.keys = keys;
        this.contacts = contacts;
        this.channels = channels;
        this.send = send;
        this.texts = texts;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Nothing where no e-mail is sent: the keys wait until it is set up. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "${namens.keys.ending.first:PT3M}")
    void remind() {
        boolean more = channels.state(MessageKind.MAIL) != Channels.State.NOT_OFFERED;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> remindSome()));
        }
    }

    /** Whether there may be more that can be told now. */
    private boolean remindSome() {
        var claimed = keys.claim(clock.now(), AT_ONCE);
        long told = claimed.stream().filter(this::tell).count();
        return claimed.size() == AT_ONCE && told > 0;
    }

    /** False when it is to be tried again; who gave no address sees it on the page of their keys. */
    private boolean tell(EndingKey key) {
        var contact = contacts.of(key.person());
        boolean told = contact.isEmpty() || send.send(key.person(), mail(key, contact.get())) == SendAnswer.TAKEN;
        if (!told) {
            keys.putBack(key);
        }
        return told;
    }

    private Message.Mail mail(EndingKey key, Contact to) {
        var language = to.language();
        String kind = texts.textIn(language, "key." + key.kind() + ".name");
        var until = LocalDate.ofInstant(key.until(), TheClock.ZONE);
        return new Message.Mail(
                to.address(),
                texts.textIn(language, "keys.ending.mail.subject", kind, until),
                texts.textIn(language, "keys.ending.mail.text", kind, until, settings.baseUrl() + "/sleutels"));
    }
}

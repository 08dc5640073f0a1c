package be.namens.keys.smscode;

import be.namens.messages.Message;
import be.namens.messages.MobileNumber;
import be.namens.messages.SendMessage;
import be.namens.registers.PersonId;
import be.namens.screens.Texts;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a code in the language of the page on which it was asked. */
@Component
@Conditional(SmsIsOffered.class)
class SendCode {

    private final SendMessage send;
    private final Texts texts;
    private final TransactionTemplate transaction;

    SendCode(SendMessage send, Texts texts, TransactionTemplate transaction) {
        this.send = send;
        this.texts = texts;
        this.transaction = transaction;
    }

    /** In the transaction of what it is about. */
    void send(PersonId person, MobileNumber number, SmsCode code) {
        send.send(person, message(number, code));
    }

    /** Beside the request, so that its time does not tell whether there was somebody to send it to. */
    void sendUnseen(SmsKey key, SmsCode code) {
        var message = message(key.number(), code);
        Thread.startVirtualThread(() -> transaction.executeWithoutResult(status -> send.send(key.person(), message)));
    }

    private Message message(MobileNumber number, SmsCode code) {
        return new Message.Sms(number, texts.text("key.sms-code.message", code.digits()));
    }
}

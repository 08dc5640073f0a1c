package be.namens.keys.smscode;

import be.namens.keys.AddKey;
import be.namens.keys.KeyFact.Refused.Why;
import be.namens.messages.Channels;
import be.namens.messages.MessageKind;
import be.namens.messages.MobileNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person gives the number of their mobile telephone, and shows with a code that it is in their hands. */
@Component
@Conditional(SmsIsOffered.class)
public class EnrolSmsCode {

    private final SmsKeys keys;
    private final SendCode sendCode;
    private final Channels channels;
    private final AddKey addKey;
    private final Vault vault;
    private final TheClock clock;

    EnrolSmsCode(SmsKeys keys, SendCode sendCode, Channels channels, AddKey addKey, Vault vault, TheClock clock) {
        this.keys = keys;
        this.sendCode = sendCode;
        this.channels = channels;
        this.addKey = addKey;
        this.vault = vault;
        this.clock = clock;
    }

    /** Sends a code to the number; refused when it is none, too early, too often, or nothing leaves at the moment. */
    @Transactional
    public void begin(PersonId person, String typed) {
        var number = MobileNumber.typed(typed).orElseThrow(() -> new Refused(SmsRefusal.MOBILE_NUMBER_NEEDED));
        if (channels.state(MessageKind.SMS) != Channels.State.OPEN) {
            throw notAdded(person, Why.OUT_OF_ORDER, new Refused(SmsRefusal.SMS_OUT_OF_ORDER));
        }
        var now = clock.now();
        switch (keys.takeTurn(KeyedHash.of("keys.sms-code.activation", person.toString(), vault), now)) {
            case Turn.Wait wait -> {
                var seconds = SmsCodeKind.seconds(now, wait.until());
                throw notAdded(person, Why.TOO_SOON, new Refused(SmsRefusal.SMS_CODE_WAIT, seconds));
            }
            case Turn.Tomorrow tomorrow ->
                throw notAdded(person, Why.TOO_MANY, new Refused(SmsRefusal.SMS_CODE_TOO_MANY));
            case Turn.Now yes -> {
                var code = SmsCode.random();
                keys.await(person, number, code.hash(vault), now);
                sendCode.send(person, number, code);
            }
        }
    }

    /** The number that waits for its code, masked. */
    @Transactional(readOnly = true)
    public Optional<String> begun(PersonId person) {
        return keys.awaited(person, clock.now()).map(MobileNumber::masked);
    }

    /** The number of the person's key, masked. */
    @Transactional(readOnly = true)
    public Optional<String> holds(PersonId person) {
        return keys.of(person).map(key -> key.number().masked());
    }

    /** Whether the code is right; refused when it has no six digits, or when nothing can be confirmed (any more). */
    @Transactional
    public boolean confirm(PersonId person, String typed) {
        var code = SmsCode.typed(typed).orElseThrow(() -> new Refused(SmsRefusal.SMS_CODE_NEEDED));
        var now = clock.now();
        var waiting = keys.tryToConfirm(person, now);
        if (waiting.isEmpty() && keys.isConfirmedSince(person, now.minus(SmsRule.VALID))) {
            return true; // A form that is sent twice gets the answer of the first time.
        }
        var awaited = waiting.orElseThrow(() -> notAdded(person, Why.OVER, new Refused(SmsRefusal.SMS_CODE_OVER)));
        if (!awaited.codeHash().is(code.hash(vault))) {
            addKey.notAdded(person, SmsCodeKind.CODE, Why.WRONG);
            return false;
        }
        var number = awaited.number();
        keys.activate(addKey.replace(person, SmsCodeKind.CODE, number.masked()), person, number);
        return true;
    }

    private Refused notAdded(PersonId person, Why why, Refused refused) {
        addKey.notAdded(person, SmsCodeKind.CODE, why);
        return refused;
    }
}

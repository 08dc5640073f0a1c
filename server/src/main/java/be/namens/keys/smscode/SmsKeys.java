package be.namens.keys.smscode;

import be.namens.keys.KeyId;
import be.namens.keys.KeyVisit;
import be.namens.messages.MobileNumber;
import be.namens.registers.PersonId;
import java.time.Instant;
import java.util.Optional;

/** The numbers of telephones that persons confirmed, those that they are confirming, and the codes that were asked. */
interface SmsKeys {

    Optional<SmsKey> of(PersonId person);

    /** As {@link #of}, also when the time of the key is over. */
    Optional<SmsKey> evenPastItsTime(PersonId person);

    /** Keeps the number of the person's new key. */
    void activate(KeyId key, PersonId person, MobileNumber number);

    /** Gives the number to another person; false when they have one. */
    boolean move(PersonId from, PersonId to);

    /** Deletes the number of the key, and the one that waits to replace it. */
    void remove(KeyId key);

    /** Counts one more code for this subject, unless it is too early or there were too many today; by one statement. */
    Turn takeTurn(KeyedHash subject, Instant now);

    /** Asks a code on this visit, in place of one that was asked before. */
    void ask(KeyVisit visit, SmsQuestion question, Instant now);

    /** The question of this visit that can still be answered, without counting a try. */
    Optional<SmsQuestion> asked(KeyVisit visit, Instant now);

    /** Counts a try and gives the question; of any number at the same time no more get it than the rule allows. */
    Optional<SmsQuestion> tryToAnswer(KeyVisit visit, Instant now);

    /** Uses the question up; false when another answer did so first. */
    boolean use(KeyVisit visit, SmsQuestion question);

    /** Keeps a number until it is confirmed, in place of one that waited. */
    void await(PersonId person, MobileNumber number, KeyedHash codeHash, Instant now);

    Optional<MobileNumber> awaited(PersonId person, Instant now);

    /** Counts a try of a confirmation and gives what waits. */
    Optional<AwaitedNumber> tryToConfirm(PersonId person, Instant now);

    /** Whether the person's key was confirmed after that moment, and no other number waits. */
    boolean isConfirmedSince(PersonId person, Instant moment);
}

package be.namens.keys.smscode;

import be.namens.messages.MobileNumber;

/**
 * A number that waits for its code.
 *
 * @param codeHash of the code that was sent to it
 */
record AwaitedNumber(MobileNumber number, KeyedHash codeHash) {}

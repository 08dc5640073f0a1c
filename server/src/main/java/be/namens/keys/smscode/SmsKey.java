package be.namens.keys.smscode;

import be.namens.keys.KeyId;
import be.namens.messages.MobileNumber;
import be.namens.registers.PersonId;

/** The one SMS code of a person. */
record SmsKey(KeyId id, PersonId person, MobileNumber number) {}

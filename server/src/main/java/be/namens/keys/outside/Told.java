package be.namens.keys.outside;

import be.namens.keys.AuthenticationMeans;
import be.namens.registers.NationalNumber;

/**
 * What a provider told, when everything holds.
 *
 * @param givenName empty when it did not tell
 * @param familyName empty when it did not tell
 */
record Told(NationalNumber number, String givenName, String familyName, AuthenticationMeans means) {}

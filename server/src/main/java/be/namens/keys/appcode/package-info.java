/** The app code: codes of six digits from an authenticator app (TOTP, RFC 6238). */
@NullMarked
package be.namens.keys.appcode;

import org.jspecify.annotations.NullMarked;

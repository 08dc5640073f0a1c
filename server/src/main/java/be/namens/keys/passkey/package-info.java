/** The passkey: a secret that never leaves the person's device, which answers for this website alone (WebAuthn). */
@NullMarked
package be.namens.keys.passkey;

import org.jspecify.annotations.NullMarked;

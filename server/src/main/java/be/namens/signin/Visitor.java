package be.namens.signin;

import be.namens.shared.OpaqueToken;
import java.util.Optional;

/**
 * Who knocks, as far as cookies tell.
 *
 * @param browser names this browser; a journey belongs to it
 * @param session names the sign-in session, if there seems to be one
 * @param device with what, as the browser says
 */
public record Visitor(OpaqueToken browser, Optional<OpaqueToken> session, Device device) {}

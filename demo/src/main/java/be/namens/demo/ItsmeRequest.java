package be.namens.demo;

import java.util.Map;
import java.util.Optional;

/**
 * What Namens asked of the simulated itsme, and who confirmed it.
 *
 * @param challenge of PKCE, S256
 * @param person empty as long as nobody typed a number
 */
record ItsmeRequest(String state, String nonce, String challenge, Optional<World.Somebody> person) {

    /** Empty when it is not what the one client of this provider may ask. */
    static Optional<ItsmeRequest> of(Map<String, String> query, String client, String callback) {
        boolean right = client.equals(query.get("client_id"))
                && callback.equals(query.get("redirect_uri"))
                && "code".equals(query.get("response_type"))
                && "S256".equals(query.get("code_challenge_method"))
                && query.getOrDefault("scope", "").contains("openid");
        return right
                ? Optional.of(new ItsmeRequest(
                        query.getOrDefault("state", ""),
                        query.getOrDefault("nonce", ""),
                        query.getOrDefault("code_challenge", ""),
                        Optional.empty()))
                : Optional.empty();
    }

    ItsmeRequest by(World.Somebody who) {
        return new ItsmeRequest(state, nonce, challenge, Optional.of(who));
    }
}

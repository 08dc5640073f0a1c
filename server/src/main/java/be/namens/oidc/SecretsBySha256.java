package be.namens.oidc;

import be.namens.shared.OpaqueToken;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Client secrets are random and long, so SHA-256 is enough to keep them.
 *
 * <p>Spring's default would turn them into bcrypt at first use, which costs 80 ms of processor at every token request.
 */
class SecretsBySha256 implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence secret) {
        return HexFormat.of().formatHex(OpaqueToken.sha256(String.valueOf(secret)));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        return secret != null
                && hash != null
                && MessageDigest.isEqual(
                        OpaqueToken.sha256(secret.toString()), HexFormat.of().parseHex(hash));
    }
}

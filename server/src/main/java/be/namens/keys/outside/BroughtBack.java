package be.namens.keys.outside;

import be.namens.keys.KeyResponse;
import be.namens.shared.Refused;
import java.util.regex.Pattern;

/**
 * What a browser brings back from a provider (RFC 6749, section 4.1.2, and RFC 9207).
 *
 * @param error empty when there is none
 * @param issuer who says it; empty when that is not said
 */
record BroughtBack(String state, String code, String error, String issuer) {

    /** As the errors that are registered look; what looks otherwise is not kept. */
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");

    static BroughtBack of(KeyResponse response) {
        return new BroughtBack(
                response.field("state"), response.field("code"), response.field("error"), response.field("iss"));
    }

    /** The code; refused with what is wrong, first with an answer that is of another provider. */
    String codeFrom(OutsideProvider provider, Metadata metadata) {
        if (issuer.isEmpty() ? metadata.saysIssuer() : !issuer.equals(provider.issuer())) {
            throw new Refused(OutsideRefusal.OUTSIDE_MIXED_UP);
        }
        if (!error.isEmpty()) {
            throw new Refused(reason(error));
        }
        if (code.isEmpty()) {
            throw new Refused(OutsideRefusal.OUTSIDE_NO_CODE);
        }
        return code;
    }

    private static OutsideRefusal reason(String error) {
        return switch (error) {
            case "access_denied" -> OutsideRefusal.OUTSIDE_CANCELLED;
            case "temporarily_unavailable", "server_error" -> OutsideRefusal.OUTSIDE_BUSY;
            default -> OutsideRefusal.OUTSIDE_ERROR;
        };
    }

    /** The error, for the trail. */
    String said() {
        return ERROR.matcher(error).matches() ? error : "";
    }

    /** Shows no code. */
    @Override
    public String toString() {
        return "BroughtBack[…]";
    }
}

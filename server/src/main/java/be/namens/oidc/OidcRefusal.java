package be.namens.oidc;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why a request cannot even be answered to the e-service that sent the person: the page that they see instead. */
enum OidcRefusal implements Refusal {
    /** The {@code client_id} is missing or none of ours. */
    UNKNOWN_CLIENT,
    /** The {@code redirect_uri} is not exactly one that the e-service registered. */
    WRONG_REDIRECT_URI,
    /** A parameter is missing, repeated or longer than it may be, and there is nowhere safe to answer to. */
    UNREADABLE_REQUEST,
    /** The {@code post_logout_redirect_uri} is not exactly one that the e-service registered. */
    WRONG_LOGOUT_URI;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Fault fault() {
        return Fault.INPUT;
    }
}

package be.namens.keys.eid;

import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Locale;

/**
 * Whether a token proves whose card it is, in two steps: what this server can see for itself, and only of a card of a known
 * authority that signed our question the status, which is asked elsewhere.
 */
final class CheckCard {

    private final String origin;
    private final TrustedAuthorities authorities;
    private final CardRules cardRules;
    private final OcspRules ocspRules;
    private final OcspResponder responder;
    private final TheClock clock;

    CheckCard(URI base, TrustedAuthorities authorities, CardRules cardRules, OcspRules ocspRules, TheClock clock) {
        this.origin = originOf(base);
        this.authorities = authorities;
        this.cardRules = cardRules;
        this.ocspRules = ocspRules;
        this.responder = new OcspResponder(ocspRules.timeout());
        this.clock = clock;
    }

    /**
     * A card of a known authority that answered the question.
     *
     * @param issuer the authority that gave it
     */
    record Shown(X509Certificate card, X509Certificate issuer, CardHolder holder) {}

    /** As a browser writes it: scheme, host, and a port that is not the usual one. */
    static String originOf(URI base) {
        String scheme = base.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = base.getPort() < 0 || base.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + base.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + base.getPort());
    }

    /** Refused with the reason of the first thing that is not right. */
    Shown shown(WebEidToken token, Question question) {
        var now = clock.now();
        var card = token.certificate();
        cardRules.check(card, now);
        var issuer = authorities.issuerOf(card, now);
        if (!token.answers(origin, question.nonce())) {
            throw new Refused(EidRefusal.EID_SIGNATURE);
        }
        return new Shown(card, issuer, CardHolder.of(card));
    }

    /** Asks the authority whether it still stands by the card; refused when it does not, or does not say so. */
    void stillHolds(Shown shown) {
        var address = OcspAddress.of(shown.card(), authorities.ocspHosts());
        var question = OcspQuestion.about(shown.card(), shown.issuer());
        var answer = OcspAnswer.read(responder.ask(address, question.encoded()));
        answer.check(question, shown.issuer(), ocspRules, clock.now());
    }
}

package be.namens.keys.eid;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why a card does not prove who somebody is: one reason for each thing that is checked. */
enum EidRefusal implements Refusal {
    /** The form came without an answer of the card, as when scripts do not run. */
    EID_NO_TOKEN(Fault.INPUT),
    EID_TOKEN_TOO_LARGE(Fault.INPUT),
    /** Not the JSON that Web eID makes, or a field is missing or no base64. */
    EID_TOKEN_UNREADABLE(Fault.INPUT),
    /** A version of the token whose rules are not those of {@code web-eid:1}. */
    EID_FORMAT(Fault.INPUT),
    /** None of the nine that Web eID uses. */
    EID_ALGORITHM(Fault.INPUT),
    /** The algorithm is not one for the key in the certificate. */
    EID_ALGORITHM_KEY(Fault.INPUT),
    EID_CERTIFICATE_UNREADABLE(Fault.INPUT),
    /** No question waits for an answer: it was answered before, or asked on another visit. */
    EID_QUESTION_OVER(Fault.CONFLICT),
    /** The question was asked too long ago. */
    EID_QUESTION_OLD(Fault.CONFLICT),
    /** The signature is not one over this question, for this origin, by this card; which of the three cannot be known. */
    EID_SIGNATURE(Fault.INPUT),
    EID_NOT_YET_VALID(Fault.NOT_ALLOWED),
    EID_EXPIRED(Fault.NOT_ALLOWED),
    /** The certificate is not one for making digital signatures. */
    EID_KEY_USAGE(Fault.NOT_ALLOWED),
    /** The certificate is not one for proving who one is to a server. */
    EID_EXTENDED_KEY_USAGE(Fault.NOT_ALLOWED),
    /** None of the policies that this installation accepts. */
    EID_POLICY(Fault.NOT_ALLOWED),
    /** Not given by an authority that this installation knows. */
    EID_AUTHORITY(Fault.NOT_ALLOWED),
    /** The certificate does not say where its status is told, or names a place that may not be asked. */
    EID_OCSP_ADDRESS(Fault.NOT_ALLOWED),
    /** Withdrawn or suspended. */
    EID_REVOKED(Fault.NOT_ALLOWED),
    /** The authority does not know the certificate. */
    EID_STATUS_UNKNOWN(Fault.NOT_ALLOWED),
    /** Who tells the status cannot be reached, or says that it cannot answer now. */
    EID_OCSP_DOWN(Fault.OUT_OF_ORDER),
    EID_OCSP_SLOW(Fault.OUT_OF_ORDER),
    /** Not an answer to what was asked. */
    EID_OCSP_UNUSABLE(Fault.OUT_OF_ORDER),
    /** The answer is not signed by the authority or by whom it charged with that. */
    EID_OCSP_SIGNER(Fault.OUT_OF_ORDER),
    /** The answer does not repeat our own number: it may have been given to somebody else, before. */
    EID_OCSP_NONCE(Fault.OUT_OF_ORDER),
    /** The answer tells what was so too long ago, or what is not so yet. */
    EID_OCSP_OLD(Fault.OUT_OF_ORDER),
    /** The certificate does not say whose it is by a national number that counts here. */
    EID_HOLDER(Fault.NOT_ALLOWED);

    private final Fault fault;

    EidRefusal(Fault fault) {
        this.fault = fault;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Fault fault() {
        return fault;
    }
}

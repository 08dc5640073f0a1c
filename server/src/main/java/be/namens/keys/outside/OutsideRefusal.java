package be.namens.keys.outside;

import be.namens.shared.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an outside provider does not prove who somebody is: one reason for each thing that is checked. Value: its name. */
enum OutsideRefusal implements Refusal {
    /** The answer belongs to nothing that waits: it was given before, or nobody left from here for it. */
    OUTSIDE_NOTHING_ASKED(Fault.CONFLICT),
    OUTSIDE_TOO_LATE(Fault.CONFLICT),
    /** The person said no there ({@code access_denied}). */
    OUTSIDE_CANCELLED(Fault.NOT_ALLOWED),
    /** The provider says that it cannot answer now. */
    OUTSIDE_BUSY(Fault.OUT_OF_ORDER),
    /** The provider does not take what we asked: something is wrong between it and us. */
    OUTSIDE_ERROR(Fault.OUT_OF_ORDER),
    /** The answer comes from another provider (RFC 9207), or does not say from which, although it would. */
    OUTSIDE_MIXED_UP(Fault.NOT_ALLOWED),
    /** Neither a code nor an error. */
    OUTSIDE_NO_CODE(Fault.OUT_OF_ORDER),

    OUTSIDE_DOWN(Fault.OUT_OF_ORDER),
    OUTSIDE_SLOW(Fault.OUT_OF_ORDER),
    OUTSIDE_TOO_LARGE(Fault.OUT_OF_ORDER),
    OUTSIDE_UNUSABLE(Fault.OUT_OF_ORDER),
    /** Its metadata is of another issuer, lacks an address, or names one without TLS. */
    OUTSIDE_METADATA(Fault.OUT_OF_ORDER),
    /** It does not give a token for the code. */
    OUTSIDE_CODE_REFUSED(Fault.OUT_OF_ORDER),
    OUTSIDE_NO_TOKEN(Fault.OUT_OF_ORDER),

    /** No JWT. */
    OUTSIDE_TOKEN_UNREADABLE(Fault.OUT_OF_ORDER),
    OUTSIDE_NOT_ENCRYPTED(Fault.OUT_OF_ORDER),
    /** Encrypted by an algorithm that is not on the list, or compressed. */
    OUTSIDE_ENCRYPTION(Fault.OUT_OF_ORDER),
    /** Not encrypted for one of our keys. */
    OUTSIDE_DECRYPTION(Fault.OUT_OF_ORDER),
    OUTSIDE_NOT_SIGNED(Fault.OUT_OF_ORDER),
    /** Signed by an algorithm that is not on the list. */
    OUTSIDE_ALGORITHM(Fault.OUT_OF_ORDER),
    /** Signed by a key that the provider does not publish. */
    OUTSIDE_KEY(Fault.OUT_OF_ORDER),
    OUTSIDE_SIGNATURE(Fault.OUT_OF_ORDER),
    OUTSIDE_ISSUER(Fault.OUT_OF_ORDER),
    /** Not meant for us. */
    OUTSIDE_AUDIENCE(Fault.OUT_OF_ORDER),
    /** Given to another client than us. */
    OUTSIDE_PARTY(Fault.OUT_OF_ORDER),
    OUTSIDE_EXPIRED(Fault.OUT_OF_ORDER),
    /** Made before we asked, or in the future, or without saying when. */
    OUTSIDE_ISSUED_AT(Fault.OUT_OF_ORDER),
    OUTSIDE_SUBJECT(Fault.OUT_OF_ORDER),
    /** Not the answer to this question. */
    OUTSIDE_NONCE(Fault.OUT_OF_ORDER),
    /** The person did not prove it anew. */
    OUTSIDE_AUTH_TIME(Fault.NOT_ALLOWED),
    /** The access token is not the one that the ID token was given with. */
    OUTSIDE_ACCESS_TOKEN(Fault.OUT_OF_ORDER),
    /** No level that means something here. */
    OUTSIDE_ACR(Fault.NOT_ALLOWED),

    OUTSIDE_USERINFO_NOT_SIGNED(Fault.OUT_OF_ORDER),
    /** Userinfo of somebody else. */
    OUTSIDE_USERINFO_SUBJECT(Fault.OUT_OF_ORDER),

    /** No national number that counts here. */
    OUTSIDE_NUMBER(Fault.NOT_ALLOWED),
    /** Somebody whom Namens does not know, and no name to enter them by. */
    OUTSIDE_NAME(Fault.NOT_ALLOWED);

    private final Fault fault;

    OutsideRefusal(Fault fault) {
        this.fault = fault;
    }

    static Optional<OutsideRefusal> withCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
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

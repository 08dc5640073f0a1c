package be.namens.keys.eid;

import be.namens.shared.Refused;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Objects;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;

/** What an authority answered, and whether it may be believed (RFC 6960, section 3.2). */
final class OcspAnswer {

    private final BasicOCSPResp answer;

    private OcspAnswer(BasicOCSPResp answer) {
        this.answer = answer;
    }

    static OcspAnswer read(byte[] encoded) {
        try {
            var response = new OCSPResp(encoded);
            switch (response.getStatus()) {
                case OCSPResp.SUCCESSFUL -> {
                    if (response.getResponseObject() instanceof BasicOCSPResp basic) {
                        return new OcspAnswer(basic);
                    }
                    throw new Refused(EidRefusal.EID_OCSP_UNUSABLE);
                }
                case OCSPResp.TRY_LATER, OCSPResp.INTERNAL_ERROR -> throw new Refused(EidRefusal.EID_OCSP_DOWN);
                default -> throw new Refused(EidRefusal.EID_OCSP_UNUSABLE);
            }
        } catch (IOException | OCSPException | IllegalArgumentException | ClassCastException unreadable) {
            throw new Refused(EidRefusal.EID_OCSP_UNUSABLE);
        }
    }

    /** Returns when the certificate holds; refused in every other case. */
    void check(OcspQuestion question, X509Certificate issuer, OcspRules rules, Instant now) {
        var about = about(question);
        if (!OcspSigner.signed(answer, issuer, now)) {
            throw new Refused(EidRefusal.EID_OCSP_SIGNER);
        }
        if (!question.isRepeatedBy(answer, rules.nonce())) {
            throw new Refused(EidRefusal.EID_OCSP_NONCE);
        }
        if (!rules.isFresh(about, now)) {
            throw new Refused(EidRefusal.EID_OCSP_OLD);
        }
        good(about.getCertStatus());
    }

    private SingleResp about(OcspQuestion question) {
        var all = answer.getResponses();
        if (all.length != 1 || !question.isAbout(all[0].getCertID())) {
            throw new Refused(EidRefusal.EID_OCSP_UNUSABLE);
        }
        return all[0];
    }

    private static void good(CertificateStatus status) {
        if (status instanceof RevokedStatus) {
            throw new Refused(EidRefusal.EID_REVOKED);
        }
        if (status instanceof UnknownStatus) {
            throw new Refused(EidRefusal.EID_STATUS_UNKNOWN);
        }
        if (!Objects.equals(status, CertificateStatus.GOOD)) {
            throw new Refused(EidRefusal.EID_OCSP_UNUSABLE);
        }
    }
}

package be.namens.keys.eid.testcard;

import be.namens.shared.TheClock;
import java.io.IOException;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the status of the cards of the demo, by OCSP and signed by their authority itself. */
@Component
@Profile("demo")
class DemoStatus {

    private final DemoAuthority authority;
    private final TheClock clock;

    DemoStatus(DemoAuthority authority, TheClock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    /** Answers a question of OCSP; what is none is answered as the protocol says. */
    byte[] answer(byte[] asked) {
        try {
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, signed(new OCSPReq(asked)))
                    .getEncoded();
        } catch (IOException | IllegalArgumentException noQuestion) {
            return malformed();
        } catch (OCSPException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object signed(OCSPReq question) throws OCSPException, OperatorCreationException {
        var now = clock.now();
        var key = SubjectPublicKeyInfo.getInstance(authority.keys().getPublic().getEncoded());
        var sha1 = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
        var answer = new BasicOCSPRespBuilder(new RespID(key, sha1));
        for (var one : question.getRequestList()) {
            answer.addResponse(
                    one.getCertID(), status(one.getCertID()), Date.from(now), Date.from(now.plusSeconds(60)));
        }
        var nonce = question.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            answer.setResponseExtensions(new Extensions(nonce));
        }
        return answer.build(
                new JcaContentSignerBuilder("SHA384withECDSA")
                        .build(authority.keys().getPrivate()),
                new X509CertificateHolder[0],
                Date.from(now));
    }

    private CertificateStatus status(CertificateID card) {
        if (!authority.gave(card.getSerialNumber())) {
            return new UnknownStatus();
        }
        return authority.revoked(card.getSerialNumber())
                ? new RevokedStatus(Date.from(clock.now().minusSeconds(3600)), CRLReason.keyCompromise)
                : CertificateStatus.GOOD;
    }

    private static byte[] malformed() {
        try {
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.MALFORMED_REQUEST, null)
                    .getEncoded();
        } catch (OCSPException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

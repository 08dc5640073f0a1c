package be.namens.keys.eid;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
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

/** What an authority answers about a card before it is signed: that it holds, since just now, but for what a test changes. */
final class StatusDraft {

    /** By whom the answer is signed. */
    enum Signer {
        AUTHORITY,
        CHARGED,
        CHARGED_WITHOUT_PURPOSE,
        CHARGED_LONG_AGO,
        OTHER_AUTHORITY,
        NOBODY
    }

    private final CardAuthority authority;
    private final CardAuthority other;
    private final Instant now;

    String status = "good";
    Signer signer = Signer.CHARGED;
    Duration thisUpdate = Duration.ZERO;
    Duration nextUpdate = Duration.ofMinutes(10);
    String nonce = "same";
    String hash = "SHA256";
    boolean aboutAnother;
    boolean twice;

    StatusDraft(CardAuthority authority, CardAuthority other, Instant now) {
        this.authority = authority;
        this.other = other;
        this.now = now;
    }

    byte[] answer(OCSPReq question) {
        try {
            var by = signer();
            var info = SubjectPublicKeyInfo.getInstance(by.keys().getPublic().getEncoded());
            var sha1 = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            var draft = new BasicOCSPRespBuilder(new RespID(info, sha1));
            var about = question.getRequestList()[0].getCertID();
            add(draft, aboutAnother ? next(about) : about);
            if (twice) {
                add(draft, next(about));
            }
            addNonce(draft, question);
            var signed = draft.build(
                    new JcaContentSignerBuilder(hash + "withECDSA")
                            .build(by.keys().getPrivate()),
                    by.chain().toArray(X509CertificateHolder[]::new),
                    Date.from(now));
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, signed)
                    .getEncoded();
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(BasicOCSPRespBuilder draft, CertificateID about) {
        draft.addResponse(about, status(), Date.from(now.plus(thisUpdate)), Date.from(now.plus(nextUpdate)));
    }

    private CertificateStatus status() {
        return switch (status) {
            case "good" -> CertificateStatus.GOOD;
            case "revoked" -> new RevokedStatus(Date.from(now.minusSeconds(60)), CRLReason.keyCompromise);
            case "suspended" -> new RevokedStatus(Date.from(now.minusSeconds(60)), CRLReason.certificateHold);
            case "unknown" -> new UnknownStatus();
            default -> throw new IllegalArgumentException(status);
        };
    }

    /** The same authority, the serial number after it. */
    private static CertificateID next(CertificateID about) throws OCSPException {
        return CertificateID.deriveCertificateID(about, about.getSerialNumber().add(BigInteger.ONE));
    }

    private void addNonce(BasicOCSPRespBuilder draft, OCSPReq question) throws IOException {
        var asked = question.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        switch (nonce) {
            case "same" -> draft.setResponseExtensions(new Extensions(asked));
            case "other" ->
                draft.setResponseExtensions(new Extensions(new Extension(
                        OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                        false,
                        new DEROctetString(new byte[32]).getEncoded())));
            case "none" -> {}
            default -> throw new IllegalArgumentException(nonce);
        }
    }

    private record By(KeyPair keys, List<X509CertificateHolder> chain) {}

    private By signer() throws GeneralSecurityException, IOException {
        return switch (signer) {
            case AUTHORITY -> new By(authority.keys(), List.of());
            case CHARGED -> charged(authority, true, Duration.ofDays(30));
            case CHARGED_WITHOUT_PURPOSE -> charged(authority, false, Duration.ofDays(30));
            case CHARGED_LONG_AGO -> charged(authority, true, Duration.ofMinutes(-1));
            case OTHER_AUTHORITY -> charged(other, true, Duration.ofDays(30));
            case NOBODY -> {
                var genuine = charged(authority, true, Duration.ofDays(30));
                yield new By(CardAuthority.freshKeys("P-384"), genuine.chain());
            }
        };
    }

    private By charged(CardAuthority by, boolean purpose, Duration until) throws GeneralSecurityException, IOException {
        var keys = CardAuthority.keys("P-256");
        var draft = by.draft(
                new X500Name("C=BE, CN=OCSP responder"),
                keys.getPublic(),
                now.minus(Duration.ofDays(60)),
                now.plus(until));
        if (purpose) {
            draft.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
        }
        return new By(keys, List.of(new JcaX509CertificateHolder(by.sign(draft))));
    }
}

package be.namens.keys.eid;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** Who may tell the status of a card: the authority that gave it, or whom that authority charged with it (RFC 6960, 4.2.2.2). */
final class OcspSigner {

    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final int DIGITAL_SIGNATURE = 0;

    /** With SHA-1 or MD5 somebody could make a second answer with the signature of the first; we know of no responder that needs them. */
    private static final Set<String> ALGORITHMS = Set.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha384WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha512WithRSAEncryption.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA256.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA384.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA512.getId());

    private OcspSigner() {}

    static boolean signed(BasicOCSPResp answer, X509Certificate issuer, Instant now) {
        return ALGORITHMS.contains(answer.getSignatureAlgOID().getId()) && isSignedByEither(answer, issuer, now);
    }

    private static boolean isSignedByEither(BasicOCSPResp answer, X509Certificate issuer, Instant now) {
        return isSignedBy(answer, issuer)
                || Stream.of(answer.getCerts())
                        .flatMap(OcspSigner::certificate)
                        .anyMatch(signer -> isCharged(signer, issuer, now) && isSignedBy(answer, signer));
    }

    /** Charged by a certificate of the same authority that says so and holds now. */
    private static boolean isCharged(X509Certificate signer, X509Certificate issuer, Instant now) {
        try {
            if (!signer.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
                return false;
            }
            signer.verify(issuer.getPublicKey());
            return ALGORITHMS.contains(signer.getSigAlgOID())
                    && isForAnswers(signer)
                    && !now.isBefore(signer.getNotBefore().toInstant())
                    && !now.isAfter(signer.getNotAfter().toInstant());
        } catch (GeneralSecurityException notOfThisAuthority) {
            return false;
        }
    }

    private static boolean isForAnswers(X509Certificate signer) throws CertificateParsingException {
        var extended = signer.getExtendedKeyUsage();
        boolean[] usage = signer.getKeyUsage();
        return extended != null && extended.contains(OCSP_SIGNING) && (usage == null || usage[DIGITAL_SIGNATURE]);
    }

    private static boolean isSignedBy(BasicOCSPResp answer, X509Certificate signer) {
        try {
            return answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(signer.getPublicKey()));
        } catch (OCSPException | OperatorCreationException another) {
            return false;
        }
    }

    private static Stream<X509Certificate> certificate(X509CertificateHolder holder) {
        try {
            return Stream.of(new JcaX509CertificateConverter().getCertificate(holder));
        } catch (GeneralSecurityException unreadable) {
            return Stream.empty();
        }
    }
}

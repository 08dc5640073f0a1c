package be.namens.keys.eid;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** One question to an authority (RFC 6960): does this certificate hold? With a number of our own that the answer must repeat. */
final class OcspQuestion {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** RFC 9654 wants 32 bytes. */
    private static final int NONCE_BYTES = 32;

    private final CertificateID certificate;
    private final Extension nonce;

    private OcspQuestion(CertificateID certificate, Extension nonce) {
        this.certificate = certificate;
        this.nonce = nonce;
    }

    static OcspQuestion about(X509Certificate card, X509Certificate issuer) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var extension = new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
            return new OcspQuestion(id(issuer, card.getSerialNumber()), extension);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-1 names the certificate here and proves nothing: it is what every responder understands (RFC 5019). */
    private static CertificateID id(X509Certificate issuer, BigInteger serial) {
        try {
            var sha1 = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            return new CertificateID(sha1, new JcaX509CertificateHolder(issuer), serial);
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] encoded() {
        try {
            return new OCSPReqBuilder()
                    .addRequest(certificate)
                    .setRequestExtensions(new Extensions(nonce))
                    .build()
                    .getEncoded();
        } catch (OCSPException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isAbout(CertificateID answered) {
        return answered.getSerialNumber().equals(certificate.getSerialNumber())
                && answered.getHashAlgOID().equals(certificate.getHashAlgOID())
                && Arrays.equals(answered.getIssuerNameHash(), certificate.getIssuerNameHash())
                && Arrays.equals(answered.getIssuerKeyHash(), certificate.getIssuerKeyHash());
    }

    /**
     * Whether the answer repeats our number.
     *
     * @param needed whether an answer without any number will do no more
     */
    boolean isRepeatedBy(BasicOCSPResp answer, boolean needed) {
        var repeated = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        return repeated == null
                ? !needed
                : Arrays.equals(
                        repeated.getExtnValue().getOctets(),
                        nonce.getExtnValue().getOctets());
    }
}

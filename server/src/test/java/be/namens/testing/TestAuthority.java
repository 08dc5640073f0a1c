package be.namens.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that gives certificates for TLS between a test and its stand-ins. */
public final class TestAuthority {

    public static final String PASSWORD = "test-stores-hold-nothing-real";

    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final X500Name name;
    private final KeyPair keys;
    private final X509Certificate certificate;

    public TestAuthority(String commonName) {
        this.name = new X500Name("C=BE, CN=" + commonName);
        this.keys = freshKeys();
        this.certificate = certify(name, keys, "", Duration.ofDays(30));
    }

    /** A key with its chain, under the alias {@code key}. */
    public KeyStore keyStore(String commonName) {
        return keyStore(commonName, "localhost", Duration.ofDays(30));
    }

    /** The same with another host, and for how long from now on; what lies before now is over. */
    public KeyStore keyStore(String commonName, String host, Duration until) {
        try {
            var own = freshKeys();
            var subject = new X500Name("C=BE, CN=" + commonName);
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", own.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {
                certify(subject, own, host, until), certificate
            });
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Trusts this authority and nobody else. */
    public KeyStore trustStore() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", certificate);
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private X509Certificate certify(X500Name subject, KeyPair own, String host, Duration until) {
        Instant now = java.time.Clock.systemUTC().instant();
        boolean authority = host.isEmpty();
        try {
            var draft = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(now.minus(Duration.ofDays(40))),
                    Date.from(now.plus(until)),
                    subject,
                    own.getPublic());
            draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (!authority) {
                var names = host.equals("localhost")
                        ? new GeneralName[] {
                            new GeneralName(
                                    GeneralName.iPAddress,
                                    InetAddress.getLoopbackAddress().getHostAddress()),
                            new GeneralName(GeneralName.dNSName, host)
                        }
                        : new GeneralName[] {new GeneralName(GeneralName.dNSName, host)};
                draft.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(draft.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair freshKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package be.namens.keys.eid;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of a Belgium that does not exist: a root, and authorities below it that give cards, all on P-384. */
record CardAuthority(X500Name name, KeyPair keys, X509Certificate certificate) {

    private static final Duration TEN_YEARS = Duration.ofDays(3650);
    private static final AtomicLong SERIAL = new AtomicLong(new SecureRandom().nextLong() >>> 1);
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    /** A root that certifies itself. */
    static CardAuthority root(String commonName, Instant now) {
        var name = new X500Name("C=BE, CN=" + commonName);
        var keys = freshKeys("P-384");
        return new CardAuthority(name, keys, authority(name, keys, name, keys.getPrivate(), now, now.plus(TEN_YEARS)));
    }

    CardAuthority below(String commonName, Instant from, Instant until) {
        var sub = new X500Name("C=BE, CN=" + commonName);
        var subKeys = freshKeys("P-384");
        return new CardAuthority(sub, subKeys, authority(sub, subKeys, name, keys.getPrivate(), from, until));
    }

    CardAuthority below(String commonName, Instant now) {
        return below(commonName, now.minus(TEN_YEARS), now.plus(TEN_YEARS));
    }

    private static X509Certificate authority(
            X500Name name, KeyPair keys, X500Name issuer, PrivateKey issuerKey, Instant from, Instant until) {
        try {
            var draft = draft(name, keys.getPublic(), issuer, from, until);
            draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return signed(draft, issuerKey);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The beginning of a certificate by this authority. */
    JcaX509v3CertificateBuilder draft(X500Name subject, PublicKey key, Instant from, Instant until) {
        return draft(subject, key, name, from, until);
    }

    X509Certificate sign(JcaX509v3CertificateBuilder draft) {
        return signed(draft, keys.getPrivate());
    }

    private static JcaX509v3CertificateBuilder draft(
            X500Name subject, PublicKey key, X500Name issuer, Instant from, Instant until) {
        return new JcaX509v3CertificateBuilder(
                issuer, BigInteger.valueOf(SERIAL.incrementAndGet()), Date.from(from), Date.from(until), subject, key);
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder draft, PrivateKey key) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(draft.build(new JcaContentSignerBuilder("SHA384withECDSA").build(key)));
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keys of a kind, the same at each call: those of RSA take long to make. */
    static KeyPair keys(String kind) {
        return KEYS.computeIfAbsent(kind, CardAuthority::freshKeys);
    }

    static KeyPair freshKeys(String kind) {
        try {
            if (kind.startsWith("RSA-")) {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(Integer.parseInt(kind.substring(4)));
                return generator.generateKeyPair();
            }
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp" + kind.substring(2) + "r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package be.namens.keys.eid.testcard;

import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The authority of a demo world. Its key is made when the server starts and ends with it, so that its cards open nothing else and
 * nothing later.
 */
@Component
@Profile("demo")
class DemoAuthority {

    private static final X500Name NAME = new X500Name("C=BE, O=Namens testwereld, CN=Testkaart Citizen CA");
    private static final Duration YEAR = Duration.ofDays(365);

    /** To prove who one is, citizen, on the cards of today. */
    private static final String POLICY = "2.16.56.12.1.1.2.2";

    private final KeyPair keys;
    private final X509Certificate certificate;
    private final String ocsp;
    private final TheClock clock;
    private final AtomicLong serial = new AtomicLong(1);
    private final Map<String, DemoCard> cards = new ConcurrentHashMap<>();
    private final Set<BigInteger> given = ConcurrentHashMap.newKeySet();
    private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();

    DemoAuthority(NamensSettings settings, TheClock clock) throws GeneralSecurityException, IOException {
        this.clock = clock;
        this.ocsp = settings.baseUrl() + DemoCards.OCSP;
        this.keys = Make.P384.newKeys();
        var draft = draft(NAME, keys.getPublic());
        draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.digitalSignature));
        this.certificate = signed(draft);
    }

    X509Certificate certificate() {
        return certificate;
    }

    KeyPair keys() {
        return keys;
    }

    boolean gave(BigInteger number) {
        return given.contains(number);
    }

    boolean revoked(BigInteger number) {
        return revoked.contains(number);
    }

    /** The card of this make of this person, made when it is shown for the first time. */
    DemoCard card(Person person, NationalNumber number, Make make) {
        return cards.computeIfAbsent(person.id() + " " + make, absent -> give(person, number, make));
    }

    private DemoCard give(Person person, NationalNumber number, Make make) {
        try {
            var cardKeys = make.newKeys();
            var card = signed(ofCard(person, number, cardKeys.getPublic()));
            given.add(card.getSerialNumber());
            if (make == Make.REVOKED) {
                revoked.add(card.getSerialNumber());
            }
            return new DemoCard(make, cardKeys.getPrivate(), card);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JcaX509v3CertificateBuilder ofCard(Person person, NationalNumber number, PublicKey key) throws IOException {
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "BE")
                .addRDN(BCStyle.CN, person.fullName() + " (Authentication)")
                .addRDN(BCStyle.SURNAME, person.familyName())
                .addRDN(BCStyle.GIVENNAME, person.givenName())
                .addRDN(BCStyle.SERIALNUMBER, number.digits())
                .build();
        var draft = draft(subject, key);
        draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        draft.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
        draft.addExtension(
                Extension.certificatePolicies,
                false,
                new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(POLICY))));
        draft.addExtension(
                Extension.authorityInfoAccess,
                false,
                new AuthorityInformationAccess(new AccessDescription(
                        AccessDescription.id_ad_ocsp, new GeneralName(GeneralName.uniformResourceIdentifier, ocsp))));
        return draft;
    }

    private JcaX509v3CertificateBuilder draft(X500Name subject, PublicKey key) {
        var now = clock.now();
        return new JcaX509v3CertificateBuilder(
                NAME,
                BigInteger.valueOf(serial.getAndIncrement()),
                Date.from(now.minus(YEAR)),
                Date.from(now.plus(YEAR.multipliedBy(9))),
                subject,
                key);
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder draft) throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA384withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(draft.build(signer));
        } catch (OperatorCreationException everyPlatformHasIt) {
            throw new GeneralSecurityException(everyPlatformHasIt);
        }
    }
}

package be.namens.keys.eid;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
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
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** The certificate of a card before it is given: as those of Belgian cards, but for what a test changes. */
final class CardDraft {

    /** Citizen, to prove who one is, on the cards of today. */
    static final String POLICY = "2.16.56.12.1.1.2.2";

    String keys = "P-384";
    boolean ownKeys;
    String number;
    String family = "De Smet";
    Duration from = Duration.ofDays(-30);
    Duration until = Duration.ofDays(3600);
    int usage = KeyUsage.digitalSignature;
    List<KeyPurposeId> purposes = List.of(KeyPurposeId.id_kp_clientAuth);
    List<String> policies = List.of(POLICY);
    String ocsp;
    boolean unknownCriticalExtension;

    CardDraft(String number, String ocsp) {
        this.number = number;
        this.ocsp = ocsp;
    }

    TestCard by(CardAuthority authority, Instant now) {
        var pair = ownKeys ? CardAuthority.freshKeys(keys) : CardAuthority.keys(keys);
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "BE")
                .addRDN(BCStyle.CN, "Els " + family + " (Authentication)");
        if (!family.isEmpty()) {
            subject.addRDN(BCStyle.SURNAME, family);
        }
        subject.addRDN(BCStyle.GIVENNAME, "Els Marie");
        if (!number.isEmpty()) {
            subject.addRDN(BCStyle.SERIALNUMBER, number);
        }
        var draft = authority.draft(subject.build(), pair.getPublic(), now.plus(from), now.plus(until));
        try {
            extend(draft);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new TestCard(pair, authority.sign(draft), authority);
    }

    private void extend(JcaX509v3CertificateBuilder draft) throws IOException {
        draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        draft.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (!purposes.isEmpty()) {
            draft.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)));
        }
        if (!policies.isEmpty()) {
            var named = policies.stream()
                    .map(policy -> new PolicyInformation(new ASN1ObjectIdentifier(policy)))
                    .toArray(PolicyInformation[]::new);
            draft.addExtension(Extension.certificatePolicies, false, new CertificatePolicies(named));
        }
        if (!ocsp.isEmpty()) {
            draft.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(new AccessDescription(
                            AccessDescription.id_ad_ocsp,
                            new GeneralName(GeneralName.uniformResourceIdentifier, ocsp))));
        }
        if (unknownCriticalExtension) {
            draft.addExtension(new ASN1ObjectIdentifier("1.2.3.4.5"), true, new byte[] {5, 0});
        }
    }
}

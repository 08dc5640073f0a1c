package be.namens.keys.eid;

import be.namens.shared.Refused;
import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * What the certificate of a card must say of itself to be the one for proving who one is.
 *
 * @param policies of which it has at least one
 */
record CardRules(Set<String> policies) {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

    CardRules {
        policies = Set.copyOf(policies);
    }

    void check(X509Certificate card, Instant now) {
        if (now.isBefore(card.getNotBefore().toInstant())) {
            throw new Refused(EidRefusal.EID_NOT_YET_VALID);
        }
        if (now.isAfter(card.getNotAfter().toInstant())) {
            throw new Refused(EidRefusal.EID_EXPIRED);
        }
        boolean[] usage = card.getKeyUsage();
        if (usage == null || !usage[DIGITAL_SIGNATURE]) {
            throw new Refused(EidRefusal.EID_KEY_USAGE);
        }
        if (!extendedUsage(card).contains(CLIENT_AUTHENTICATION)) {
            throw new Refused(EidRefusal.EID_EXTENDED_KEY_USAGE);
        }
        if (policiesOf(card).stream().noneMatch(policies::contains)) {
            throw new Refused(EidRefusal.EID_POLICY);
        }
    }

    private static List<String> extendedUsage(X509Certificate card) {
        try {
            var usage = card.getExtendedKeyUsage();
            return usage == null ? List.of() : usage;
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }

    private static List<String> policiesOf(X509Certificate card) {
        byte[] extension = card.getExtensionValue(Extension.certificatePolicies.getId());
        if (extension == null) {
            return List.of();
        }
        try {
            var policies = CertificatePolicies.getInstance(JcaX509ExtensionUtils.parseExtensionValue(extension));
            return List.of(policies.getPolicyInformation()).stream()
                    .map(PolicyInformation::getPolicyIdentifier)
                    .map(Object::toString)
                    .toList();
        } catch (IOException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}

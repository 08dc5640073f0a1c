package be.namens.keys.eid;

import be.namens.shared.Refused;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The authorities whose cards are accepted: those that give the cards themselves, not the roots above them, so that what else a
 * root certifies is not trusted.
 *
 * @param authorities at least one
 * @param ocspHosts who may be asked for the status of a card: {@code host}, {@code *.domain}, each with {@code :port} when it is
 *     not the usual one
 */
public record TrustedAuthorities(List<X509Certificate> authorities, List<String> ocspHosts) {

    private static final int KEY_CERT_SIGN = 5;

    public TrustedAuthorities {
        authorities = List.copyOf(authorities);
        ocspHosts = List.copyOf(ocspHosts);
        for (var authority : authorities) {
            if (!isAuthority(authority)) {
                throw new IllegalArgumentException("Not an authority: "
                        + authority.getSubjectX500Principal().getName());
            }
        }
    }

    static boolean isAuthority(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (usage == null || usage[KEY_CERT_SIGN]);
    }

    /** The authority that gave this card. */
    X509Certificate issuerOf(X509Certificate card, Instant now) {
        var valid = new HashSet<TrustAnchor>();
        for (var authority : authorities) {
            if (isValid(authority, now)) {
                valid.add(new TrustAnchor(authority, null));
            }
        }
        if (valid.isEmpty()) {
            throw new Refused(EidRefusal.EID_AUTHORITY);
        }
        return Objects.requireNonNull(path(card, valid, now).getTrustAnchor().getTrustedCert());
    }

    private static PKIXCertPathValidatorResult path(X509Certificate card, Set<TrustAnchor> anchors, Instant now) {
        try {
            var parameters = new PKIXParameters(anchors);
            parameters.setDate(Date.from(now));
            // The status of the card is asked of its authority by ourselves.
            parameters.setRevocationEnabled(false);
            var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(card));
            return (PKIXCertPathValidatorResult)
                    CertPathValidator.getInstance("PKIX").validate(path, parameters);
        } catch (CertPathValidatorException untrusted) {
            throw new Refused(EidRefusal.EID_AUTHORITY);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static boolean isValid(X509Certificate authority, Instant now) {
        return !now.isBefore(authority.getNotBefore().toInstant())
                && !now.isAfter(authority.getNotAfter().toInstant());
    }
}

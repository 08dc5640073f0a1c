package be.namens.keys.eid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** The file of an operator with the certificates of authorities, one after the other. */
final class AuthoritiesFile {

    private AuthoritiesFile() {}

    static List<X509Certificate> read(String file) {
        try (var in = Files.newInputStream(Path.of(file))) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (certificates.isEmpty()) {
                throw new Unusable("holds no certificate", file);
            }
            for (var certificate : certificates) {
                if (!TrustedAuthorities.isAuthority(certificate)) {
                    throw new Unusable(
                            "holds a certificate that is of no authority ("
                                    + certificate.getSubjectX500Principal().getName() + ")",
                            file);
                }
            }
            return certificates;
        } catch (IOException | InvalidPathException unreadable) {
            throw new Unusable("cannot be read", file);
        } catch (CertificateException noCertificates) {
            throw new Unusable("holds something else than certificates", file);
        }
    }

    /** Says in one sentence what is wrong with the file. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unusable(String what, String file) {
            super("The file of the setting namens.eid.authorities " + what + ": " + file);
        }
    }
}

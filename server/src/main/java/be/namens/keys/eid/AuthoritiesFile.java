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

    /** Fails with one sentence for the operator. */
    static List<X509Certificate> read(String file) {
        try (var in = Files.newInputStream(Path.of(file))) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("The file of namens.eid.authorities holds no certificate: " + file);
            }
            return certificates;
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException(
                    "The file of namens.eid.authorities cannot be read: " + file, unreadable);
        } catch (CertificateException noCertificates) {
            throw new IllegalArgumentException(
                    "The file of namens.eid.authorities holds something else than certificates: " + file,
                    noCertificates);
        }
    }
}

package be.namens.keys.eid;

import be.namens.shared.Refused;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Where the status of a card is asked: the address in its certificate, if it is a place that we ask at all. */
final class OcspAddress {

    private OcspAddress() {}

    /** The first address that is allowed: no certificate sends this server to places of its own choosing. */
    static URI of(X509Certificate card, List<String> hosts) {
        return addresses(card)
                .flatMap(OcspAddress::uri)
                .filter(address -> isPlain(address) && hosts.stream().anyMatch(host -> fits(address, host)))
                .findFirst()
                .orElseThrow(() -> new Refused(EidRefusal.EID_OCSP_ADDRESS));
    }

    private static Stream<String> addresses(X509Certificate card) {
        byte[] extension = card.getExtensionValue(Extension.authorityInfoAccess.getId());
        if (extension == null) {
            return Stream.empty();
        }
        try {
            var access = AuthorityInformationAccess.getInstance(JcaX509ExtensionUtils.parseExtensionValue(extension));
            return Stream.of(access.getAccessDescriptions())
                    .filter(one -> one.getAccessMethod().equals(AccessDescription.id_ad_ocsp))
                    .map(AccessDescription::getAccessLocation)
                    .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                    .map(name -> name.getName().toString());
        } catch (IOException | IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }

    private static Stream<URI> uri(String text) {
        try {
            return Stream.of(URI.create(text));
        } catch (IllegalArgumentException noAddress) {
            return Stream.empty();
        }
    }

    private static boolean isPlain(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null;
    }

    private static boolean fits(URI address, String allowed) {
        int colon = allowed.lastIndexOf(':');
        String host = colon < 0 ? allowed : allowed.substring(0, colon);
        int port = colon < 0 ? usualPort(address) : Integer.parseInt(allowed.substring(colon + 1));
        return fitsHost(address.getHost().toLowerCase(Locale.ROOT), host.toLowerCase(Locale.ROOT))
                && (address.getPort() < 0 ? usualPort(address) : address.getPort()) == port;
    }

    private static boolean fitsHost(String host, String allowed) {
        return allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed);
    }

    private static int usualPort(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}

package be.namens.keys.eid;

import be.namens.shared.Refused;
import java.security.cert.X509Certificate;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Whose card it is, as the state wrote in its certificate.
 *
 * @param number eleven digits
 * @param givenName all given names; empty for who has none
 */
record CardHolder(String number, String givenName, String familyName) {

    /** The form of ETSI EN 319 412-1, which Belgian cards do not use today. */
    private static final String PREFIX = "PNOBE-";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{11}");

    static CardHolder of(X509Certificate card) {
        var subject = X500Name.getInstance(card.getSubjectX500Principal().getEncoded());
        String serial = only(subject, BCStyle.SERIALNUMBER);
        String number = serial.startsWith(PREFIX) ? serial.substring(PREFIX.length()) : serial;
        String familyName = only(subject, BCStyle.SURNAME);
        if (!NUMBER.matcher(number).matches() || familyName.isBlank()) {
            throw new Refused(EidRefusal.EID_HOLDER);
        }
        return new CardHolder(number, only(subject, BCStyle.GIVENNAME), familyName);
    }

    /** Empty when there is none, or more than one. */
    private static String only(X500Name subject, ASN1ObjectIdentifier type) {
        var found = subject.getRDNs(type);
        return found.length == 1
                        && !found[0].isMultiValued()
                        && found[0].getFirst().getValue() instanceof ASN1String text
                ? text.getString().strip()
                : "";
    }

    /** Shows nobody's number. */
    @Override
    public String toString() {
        return "CardHolder[…]";
    }
}

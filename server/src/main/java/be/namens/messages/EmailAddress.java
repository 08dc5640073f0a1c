package be.namens.messages;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to which e-mail can be sent: a dot-atom, an at sign and a domain (RFC 5321, 4.1.2); no quoted names, no network addresses.
 *
 * @param text the domain in lower case and in ASCII (RFC 5890); the part before it as its owner writes it
 */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public EmailAddress {
        int at = text.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_NAME
                || text.length() > LONGEST
                || !NAME.matcher(text.substring(0, at)).matches()
                || !DOMAIN.matcher(text.substring(at + 1)).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** What a person typed, spaces around it aside; empty when nothing can be sent to it. */
    public static Optional<EmailAddress> typed(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(new EmailAddress(text.substring(0, at) + "@" + domain));
        } catch (IllegalArgumentException nothingCanBeSentToIt) {
            return Optional.empty();
        }
    }

    /** For a screen where its owner must recognise it: {@code a•••@example.be}. */
    public String masked() {
        return text.charAt(0) + "•••" + text.substring(text.lastIndexOf('@'));
    }

    /** Shows nobody's address. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}

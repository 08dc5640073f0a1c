package be.namens.messages;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which server takes e-mail.
 *
 * @param host empty when no e-mail is sent
 * @param user empty when the server asks no name and password
 * @param from the address of the sender
 * @param timeout within which the server connects, and answers each step
 * @param mostPerDay what one person gets on one day
 */
@ConfigurationProperties("namens.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("") String from,
        @DefaultValue("Namens") String sender,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1d") Duration giveUpAfter,
        @DefaultValue("30") int mostPerDay) {

    MailSettings {
        if (!host.isEmpty() && EmailAddress.typed(from).isEmpty()) {
            throw new IllegalArgumentException("namens.mail.from must be the e-mail address of the sender");
        }
        if (!timeout.isPositive() || !giveUpAfter.isPositive() || mostPerDay < 1) {
            throw new IllegalArgumentException(
                    "namens.mail.timeout, .give-up-after and .most-per-day are more than nothing");
        }
    }

    /** How the connection to the server is secured. */
    enum Security {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** From the start. */
        TLS,
        /** After the greeting, or not at all sent (RFC 3207). */
        STARTTLS
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}

package be.namens.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands e-mail to a server by SMTP, in plain text, marked as sent by a machine (RFC 3834). */
final class MailChannel implements Channel {

    private final MailSettings settings;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    MailChannel(MailSettings settings) {
        this.settings = settings;
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isEmpty()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        server.setJavaMailProperties(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        String patience = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case NONE -> {}
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
        }
        return properties;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.MAIL;
    }

    @Override
    public Limits limits() {
        return new Limits(settings.mostPerDay(), settings.giveUpAfter());
    }

    @Override
    public Delivery deliver(UUID id, Message message) {
        if (!(message instanceof Message.Mail mail)) {
            throw new IllegalArgumentException("Only e-mail leaves here");
        }
        try {
            server.send(written(id, mail));
            return new Delivery.Delivered();
        } catch (MailAuthenticationException refused) {
            return new Delivery.OutOfOrder("authentication");
        } catch (MailSendException failure) {
            return why(failure);
        } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
            return new Delivery.NotNow(failure.getClass().getSimpleName());
        }
    }

    private MimeMessage written(UUID id, Message.Mail mail) throws MessagingException, UnsupportedEncodingException {
        var from = EmailAddress.typed(settings.from()).orElseThrow().text();
        var written = server.createMimeMessage();
        written.setFrom(new InternetAddress(from, settings.sender(), StandardCharsets.UTF_8.name()));
        written.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(mail.to().text()));
        written.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        written.setText(mail.text(), StandardCharsets.UTF_8.name());
        written.setHeader("Message-ID", "<" + id + from.substring(from.lastIndexOf('@')) + ">");
        written.setHeader("Auto-Submitted", "auto-generated");
        return written;
    }

    /** The server's own words may repeat the address: they are not passed on. */
    private static Delivery why(MailSendException failure) {
        for (var reason : failure.getMessageExceptions()) {
            if (reason instanceof SendFailedException failed) {
                boolean refused = failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
                return refused ? new Delivery.Never("address refused") : new Delivery.NotNow("not taken");
            }
        }
        return new Delivery.OutOfOrder("no connection");
    }
}

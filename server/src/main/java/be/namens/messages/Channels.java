package be.namens.messages;

import be.namens.shared.TheClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** By which roads messages leave here, and whether those are open. */
@Component
public class Channels {

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    /** After a failure nobody is sent this way for so long; then somebody tries whether it is open again. */
    private static final Duration CLOSED = Duration.ofMinutes(2);

    private final List<Channel> channels;
    private final OutgoingMessages outgoing;
    private final TheClock clock;

    @Autowired
    Channels(MailSettings mail, SmsSettings sms, OutgoingMessages outgoing, TheClock clock) {
        this(configured(mail, sms), outgoing, clock);
    }

    Channels(List<Channel> channels, OutgoingMessages outgoing, TheClock clock) {
        this.channels = List.copyOf(channels);
        this.outgoing = outgoing;
        this.clock = clock;
    }

    private static List<Channel> configured(MailSettings mail, SmsSettings sms) {
        var found = new ArrayList<Channel>();
        if (mail.host().isEmpty()) {
            LOG.warn("namens.mail.host is not set: nobody gets a notice by e-mail, also not of changes to their keys");
        } else {
            found.add(new MailChannel(mail));
        }
        if (sms.url().isEmpty()) {
            LOG.warn("namens.sms.url is not set: no SMS leaves, so nobody can use a code by SMS");
        } else {
            found.add(new SmsChannel(sms));
        }
        return found;
    }

    /** The same for everybody, whoever asks: it tells nothing about a person. */
    public State state(MessageKind kind) {
        if (find(kind).isEmpty()) {
            return State.NOT_OFFERED;
        }
        boolean failed = outgoing.failedSince(kind, clock.now().minus(CLOSED));
        return failed ? State.OUT_OF_ORDER : State.OPEN;
    }

    Optional<Channel> find(MessageKind kind) {
        return channels.stream().filter(channel -> channel.kind() == kind).findFirst();
    }

    /** Whether messages of a kind leave. */
    public enum State {
        OPEN,
        /** Who takes them does not answer, or does not want them from us, since a moment ago. */
        OUT_OF_ORDER,
        /** It was not set up. */
        NOT_OFFERED
    }
}

package be.namens.keys.notices;

import be.namens.audit.AuditTrail;
import be.namens.keys.BlockKey;
import be.namens.keys.KeyId;
import be.namens.keys.SessionsOfPerson;
import be.namens.keys.contact.ChangeContact;
import be.namens.shared.OpaqueToken;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody says that a change was not theirs. What shows that it is they is the secret of the link, which was sent to them alone: they may
 * have no key any more that they trust.
 */
@Component
public class DenyChange {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final NoticesInPostgres notices;
    private final BlockKey blockKey;
    private final ChangeContact changeContact;
    private final List<SessionsOfPerson> sessions;
    private final AuditTrail trail;
    private final TheClock clock;

    DenyChange(
            NoticesInPostgres notices,
            BlockKey blockKey,
            ChangeContact changeContact,
            List<SessionsOfPerson> sessions,
            AuditTrail trail,
            TheClock clock) {
        this.notices = notices;
        this.blockKey = blockKey;
        this.changeContact = changeContact;
        this.sessions = List.copyOf(sessions);
        this.trail = trail;
        this.clock = clock;
    }

    /** What would be denied; changes nothing, so that programs that look into e-mail may ask it. */
    @Transactional(readOnly = true)
    public Notice ask(String secret) {
        return read(secret)
                .flatMap(notices::find)
                .filter(this::isOpen)
                .map(Link::notice)
                .orElseThrow(() -> new Refused(NoticeRefusal.NOTICE_LINK_OVER));
    }

    /** Blocks the key, puts the address back, and ends every session of the person; once, whoever else uses the link at that moment. */
    @Transactional
    public Notice deny(String secret) {
        var link = read(secret).flatMap(notices::lock).orElseThrow(() -> new Refused(NoticeRefusal.NOTICE_LINK_OVER));
        if (!isOpen(link)) {
            String why = link.answeredAt().isPresent() ? "used" : "late";
            trail.refused(new DenialRefused(link.notice().person(), why));
            throw new Refused(NoticeRefusal.NOTICE_LINK_OVER);
        }
        var notice = link.notice();
        notices.answered(notice, clock.now());
        var doubtful = doubtfulKeys(notice);
        if (link.before().isPresent()) {
            notices.endLinksAfter(notice);
            changeContact.putBack(notice.person(), link.before().get());
        } else {
            changeContact.forgetAwaited(notice.person());
        }
        long blocked = doubtful.stream().filter(blockKey::block).count();
        sessions.forEach(one -> one.endAll(notice.person()));
        trail.record(new DeniedChange(notice.person(), notice.change(), (int) blocked));
        return notice;
    }

    /** The key that it is about; of a change of address those that changed since, of which the person was not told. */
    private List<KeyId> doubtfulKeys(Notice denied) {
        var changes = denied.change() == NoticedChange.CONTACT ? notices.after(denied).stream() : Stream.of(denied);
        return changes.filter(notice -> notice.change().leavesKey())
                .flatMap(notice -> notice.key().stream())
                .map(Notice.AboutKey::id)
                .distinct()
                .toList();
    }

    private boolean isOpen(Link link) {
        return link.answeredAt().isEmpty() && link.until().isAfter(clock.now());
    }

    private static Optional<OpaqueToken> read(String secret) {
        return SECRET.matcher(secret).matches() ? Optional.of(new OpaqueToken(secret)) : Optional.empty();
    }
}

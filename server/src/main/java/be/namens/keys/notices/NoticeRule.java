package be.namens.keys.notices;

import java.time.Duration;

/** How long what is told of a change counts. */
final class NoticeRule {

    /** Who is on holiday can still say that it was not they. */
    static final Duration LINK_LASTS = Duration.ofDays(14);

    /** So long the page of keys shows a change. */
    static final Duration SHOWN = Duration.ofDays(30);

    /** So long who opens an old link is still told what became of it. */
    static final Duration REMEMBERED = Duration.ofDays(90);

    /** Changes on the page of keys. */
    static final int MOST_SHOWN = 5;

    private NoticeRule() {}
}

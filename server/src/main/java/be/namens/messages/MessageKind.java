package be.namens.messages;

import java.util.Locale;

/** The roads by which a message leaves. */
public enum MessageKind {
    MAIL,
    SMS;

    /** As the database and the trail have it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

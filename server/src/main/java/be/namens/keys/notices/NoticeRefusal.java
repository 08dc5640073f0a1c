package be.namens.keys.notices;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why a link of a notice does nothing. */
public enum NoticeRefusal implements Refusal {
    /** It was used, it is too old, or there never was one: which, only the trail says. */
    NOTICE_LINK_OVER;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Fault fault() {
        return Fault.ABSENT;
    }
}

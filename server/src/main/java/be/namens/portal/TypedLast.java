package be.namens.portal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** How an end was typed: as long as may be, or a last day. */
public record TypedLast(
        @BindParam("tot") @Nullable String choice,
        @BindParam("tot-day") @Nullable String day,
        @BindParam("tot-month") @Nullable String month,
        @BindParam("tot-year") @Nullable String year) {

    /** How the end is given. */
    public enum Until {
        LONGEST,
        DAY,
        NOT_CHOSEN
    }

    /** As it was answered before. */
    public static TypedLast of(LocalDate last) {
        var day = TypedDay.of(last);
        return new TypedLast("dag", day.day(), day.month(), day.year());
    }

    public static TypedLast empty() {
        return new TypedLast(null, null, null, null);
    }

    public TypedDay last() {
        return TypedDay.given(day, month, year);
    }

    /** Whoever fills in a last day means that day, also when the choice beside it was forgotten. */
    public Until until() {
        if ("langst".equals(choice)) {
            return Until.LONGEST;
        }
        return "dag".equals(choice) || !last().isEmpty() ? Until.DAY : Until.NOT_CHOSEN;
    }
}

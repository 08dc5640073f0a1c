package be.namens.portal.granting;

import be.namens.portal.TypedDay;
import be.namens.portal.TypedLast;
import be.namens.shared.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** The form of the period: a first day, and either as long as may be or a last day. */
record TypedPeriod(
        @BindParam("van-day") @Nullable String firstDay,
        @BindParam("van-month") @Nullable String firstMonth,
        @BindParam("van-year") @Nullable String firstYear,
        @BindParam("tot") @Nullable String untilChoice,
        @BindParam("tot-day") @Nullable String lastDay,
        @BindParam("tot-month") @Nullable String lastMonth,
        @BindParam("tot-year") @Nullable String lastYear) {

    static TypedPeriod of(Optional<Period> answered, LocalDate today) {
        var first = TypedDay.of(answered.map(Period::first).orElse(today));
        var last = answered.flatMap(Period::end).map(TypedDay::of).orElse(TypedDay.empty());
        return new TypedPeriod(
                first.day(),
                first.month(),
                first.year(),
                answered.isPresent() ? "dag" : null,
                last.day(),
                last.month(),
                last.year());
    }

    public TypedDay first() {
        return TypedDay.given(firstDay, firstMonth, firstYear);
    }

    public TypedDay last() {
        return end().last();
    }

    public TypedLast.Until until() {
        return end().until();
    }

    private TypedLast end() {
        return new TypedLast(untilChoice, lastDay, lastMonth, lastYear);
    }
}

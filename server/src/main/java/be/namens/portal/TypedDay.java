package be.namens.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as somebody typed it, in three fields. */
public record TypedDay(String day, String month, String year) {

    private static final int LONGEST = 4;

    public TypedDay {
        day = bounded(day);
        month = bounded(month);
        year = bounded(year);
    }

    public static TypedDay of(LocalDate day) {
        return new TypedDay(
                Integer.toString(day.getDayOfMonth()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getYear()));
    }

    /** What a form sent, which may lack a field. */
    public static TypedDay given(@Nullable String day, @Nullable String month, @Nullable String year) {
        return new TypedDay(
                Objects.requireNonNullElse(day, ""),
                Objects.requireNonNullElse(month, ""),
                Objects.requireNonNullElse(year, ""));
    }

    public static TypedDay empty() {
        return new TypedDay("", "", "");
    }

    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The day, when there is such a day. */
    public Optional<LocalDate> read() {
        if (!day.matches("[0-9]{1,2}") || !month.matches("[0-9]{1,2}") || !year.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String bounded(String typed) {
        String stripped = typed.strip();
        return stripped.length() > LONGEST ? "" : stripped;
    }
}

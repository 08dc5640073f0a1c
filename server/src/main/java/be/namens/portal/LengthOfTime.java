package be.namens.portal;

import be.namens.screens.Texts;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Writes lengths of time as people do, for example "5 jaar". */
@Component
public class LengthOfTime {

    private static final int MONTHS_A_YEAR = 12;

    private final Texts texts;

    LengthOfTime(Texts texts) {
        this.texts = texts;
    }

    public String written(Period length) {
        Period whole = length.normalized();
        long days = whole.get(ChronoUnit.DAYS);
        if (days == 0) {
            return months(whole);
        }
        String inDays = texts.text("portal.length.days", days);
        return whole.toTotalMonths() == 0 ? inDays : texts.text("portal.length.both", months(whole), inDays);
    }

    private String months(Period length) {
        long months = length.toTotalMonths();
        return months % MONTHS_A_YEAR == 0
                ? texts.text("portal.length.years", months / MONTHS_A_YEAR)
                : texts.text("portal.length.months", months);
    }
}

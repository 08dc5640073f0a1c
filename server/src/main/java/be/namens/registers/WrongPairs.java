package be.namens.registers;

import java.time.LocalDate;

/**
 * How often somebody typed a number and a surname that do not belong together, or at a desk a number of nobody, for each day: one count,
 * wherever in Namens it was typed.
 */
public interface WrongPairs {

    /** Enough for typing errors, too few to try numbers out. */
    int MOST_A_DAY = 20;

    /** Counts a try beforehand, so that many at once are counted too; false when there were as many as a day allows. */
    boolean countTry(PersonId actor, LocalDate day);

    /** Takes the try back: the pair was right. */
    void takeBack(PersonId actor, LocalDate day);

    void forgetBefore(LocalDate day);
}

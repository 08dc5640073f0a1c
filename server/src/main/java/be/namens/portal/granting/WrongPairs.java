package be.namens.portal.granting;

import be.namens.registers.PersonId;
import java.time.LocalDate;

/** How often somebody typed a number and a surname that do not belong together, for each day. */
interface WrongPairs {

    /** Counts a try beforehand, so that many at once are counted too; false when there were as many as a day allows. */
    boolean countTry(PersonId actor, LocalDate day, int most);

    /** Takes the try back: the pair was right. */
    void takeBack(PersonId actor, LocalDate day);

    void forgetBefore(LocalDate day);
}

package be.namens.registers;

/**
 * Told that two persons turned out to be one. Each module that keeps something of persons moves it from the one to the other; what is
 * history stays where it is, because it leads to the survivor by {@link Persons#find}.
 */
public interface PersonIsMerged {

    /** Called in the transaction of the merge, in which nobody else writes about either of both. */
    void merged(PersonId merged, PersonId survivor);
}

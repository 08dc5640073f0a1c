package be.namens.keys;

/**
 * How strong a proof is, on the two scales in use.
 *
 * @param acm level of ACM, 5 to 35
 * @param csam level of CSAM, 100 to 500
 */
public record Level(int acm, int csam) {

    /** The name of the European scale (eIDAS), which also is what the screens say. */
    public Name name() {
        if (csam >= 450) {
            return Name.HIGH;
        }
        return csam >= 400 ? Name.SUBSTANTIAL : Name.LOW;
    }

    public boolean atLeast(int acmLevel) {
        return acm >= acmLevel;
    }

    /** Levels of Regulation (EU) 910/2014, article 8. */
    public enum Name {
        LOW,
        SUBSTANTIAL,
        HIGH
    }
}

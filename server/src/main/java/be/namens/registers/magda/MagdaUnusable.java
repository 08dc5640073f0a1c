package be.namens.registers.magda;

/** Says in one sentence what is wrong with the settings of MAGDA. */
final class MagdaUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MagdaUnusable(String setting, String what) {
        super("The setting namens.registers.magda." + setting + " " + what);
    }

    /** Of a setting elsewhere that MAGDA needs. */
    MagdaUnusable(String sentence) {
        super(sentence);
    }
}

package be.namens.registers;

/** That registers are loaded one at a time, whatever number of processes is asked to. */
final class OneLoad {

    /** The advisory lock that a load holds alone and single entries hold together. */
    static final long LOCK = 0x6e616d656e73L;

    private OneLoad() {}
}

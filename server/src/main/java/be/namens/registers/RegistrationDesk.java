package be.namens.registers;

/**
 * Who may write persons into the register: answered by the module of each kind of desk. One yes is enough; as long as nobody answers,
 * nobody may.
 */
public interface RegistrationDesk {

    /** Whether this clerk may, now. Called inside the transaction that writes. */
    boolean mayRegister(PersonId clerk);
}

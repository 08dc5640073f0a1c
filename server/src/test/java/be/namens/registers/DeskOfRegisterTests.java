package be.namens.registers;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A desk that stands in tests of the register: a clerk may write persons into it when a test said so. */
@Component
public class DeskOfRegisterTests implements RegistrationDesk {

    private final Set<PersonId> clerks = ConcurrentHashMap.newKeySet();

    public void employs(PersonId clerk) {
        clerks.add(clerk);
    }

    @Override
    public boolean mayRegister(PersonId clerk) {
        return clerks.contains(clerk);
    }
}

package be.namens.keys.activation;

import be.namens.registers.PersonId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Stands where the module of the desks will stand: a clerk may give codes when a test said so. */
@Component
public class DeskOfTests implements ActivationDesk {

    private final Set<PersonId> clerks = ConcurrentHashMap.newKeySet();

    public void employs(PersonId clerk) {
        clerks.add(clerk);
    }

    @Override
    public boolean mayIssue(PersonId clerk, PersonId person) {
        return clerks.contains(clerk);
    }
}

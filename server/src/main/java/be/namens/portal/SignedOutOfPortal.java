package be.namens.portal;

import be.namens.keys.SessionsOfPerson;
import be.namens.registers.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signs a person out of the portal in every browser: there and then, in every process. */
@Repository
public class SignedOutOfPortal implements SessionsOfPerson {

    private final JdbcClient database;

    SignedOutOfPortal(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void endAll(PersonId person) {
        database.sql("DELETE FROM portal.session WHERE principal_name = ?")
                .param(person.toString())
                .update();
    }
}

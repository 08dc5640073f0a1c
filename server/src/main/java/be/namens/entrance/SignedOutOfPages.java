package be.namens.entrance;

import be.namens.keys.SessionsOfPerson;
import be.namens.registers.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signs a person out of all our own pages in every browser: there and then, in every process. */
@Repository
public class SignedOutOfPages implements SessionsOfPerson {

    private final JdbcClient database;

    SignedOutOfPages(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void endAll(PersonId person) {
        database.sql("DELETE FROM entrance.session WHERE principal_name = ?")
                .param(person.toString())
                .update();
    }
}

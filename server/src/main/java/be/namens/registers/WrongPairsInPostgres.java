package be.namens.registers;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WrongPairsInPostgres implements WrongPairs {

    private final JdbcClient database;

    WrongPairsInPostgres(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean countTry(PersonId actor, LocalDate day) {
        return database.sql("""
                        INSERT INTO registers.wrong_pair AS w (actor, day, times) VALUES (:actor, :day, 1)
                        ON CONFLICT (actor, day) DO UPDATE SET times = w.times + 1 WHERE w.times < :most
                        """)
                        .param("actor", actor.value())
                        .param("day", day)
                        .param("most", MOST_A_DAY)
                        .update()
                > 0;
    }

    @Override
    public void takeBack(PersonId actor, LocalDate day) {
        database.sql(
                        "UPDATE registers.wrong_pair SET times = times - 1 WHERE actor = :actor AND day = :day AND times > 0")
                .param("actor", actor.value())
                .param("day", day)
                .update();
    }

    @Override
    public void forgetBefore(LocalDate day) {
        database.sql("DELETE FROM registers.wrong_pair WHERE day < :day")
                .param("day", day)
                .update();
    }
}

package be.namens.registers.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Functions that leave the register end; they do not vanish. */
@Component
public final class FunctionLives {

    private final Lives lives;

    FunctionLives(JdbcClient database) {
        this.lives = new Lives(
                database,
                "functions",
                "registers.function_life",
                List.of("enterprise", "sequence", "code", "first_day"),
                List.of("person_id", "company", "represents", "last_day"));
    }

    /** From now on this table is what the register says. */
    public void follow(String functions, Instant at) {
        lives.follow(functions, at);
    }

    /** The same for the functions at some enterprises. */
    public void follow(Collection<String> enterprises, Instant at) {
        lives.follow("registers.legal_function", at, enterprises);
    }
}

package be.namens.screens;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.NamensSettings;
import be.namens.testing.NamensTest;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While the database does not answer, whoever asks is told so soon, and once it answers again everything goes on. */
@NamensTest
class DatabaseAwayTest {

    private final Visit visit;
    private final HikariDataSource pool;
    private final List<Connection> taken = new ArrayList<>();
    private final long patience;

    DatabaseAwayTest(@Autowired NamensSettings settings, @Autowired HikariDataSource pool) {
        this.visit = new Visit(settings.baseUrl());
        this.pool = pool;
        this.patience = pool.getConnectionTimeout();
    }

    @BeforeEach
    void takeEveryConnection() throws SQLException {
        for (int number = 0; number < pool.getMaximumPoolSize(); number++) {
            taken.add(pool.getConnection());
        }
        pool.setConnectionTimeout(250);
    }

    @AfterEach
    void giveThemBack() throws SQLException {
        pool.setConnectionTimeout(patience);
        for (Connection connection : taken) {
            connection.close();
        }
        taken.clear();
    }

    @Test
    void aPersonReadsThatItIsNotTheirFaultAndWhenToTryAgain() throws SQLException {
        var page = visit.get("/zoeken?zoek=bakker", "Accept-Language", "nl");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("10");
        assertThat(page.body())
                .contains("Namens is even niet beschikbaar")
                .doesNotContain("Hikari", "SQL", "Exception", "at be.namens");

        giveThemBack();
        assertThat(visit.get("/zoeken?zoek=bakker").statusCode()).isEqualTo(200);
    }

    @Test
    void anEServiceIsToldToTryAgain() {
        var answer = visit.post("/op/v1/token", "grant_type=authorization_code&code=x", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(answer.body()).doesNotContain("Hikari", "SQL", "Exception");
    }

    @Test
    void nobodyWaitsForAConnectionLongerThanSeconds() {
        assertThat(patience).isLessThanOrEqualTo(5_000);
    }
}

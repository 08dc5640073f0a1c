package be.namens.screens;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.NamensSettings;
import be.namens.testing.NamensTest;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    DatabaseAwayTest(@Autowired NamensSettings settings, @Autowired HikariDataSource pool) {
        this.visit = new Visit(settings.baseUrl());
        this.pool = pool;
    }

    @BeforeEach
    void takeEveryConnection() throws SQLException {
        for (int number = 0; number < pool.getMaximumPoolSize(); number++) {
            taken.add(pool.getConnection());
        }
    }

    @AfterEach
    void giveThemBack() throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
        taken.clear();
    }

    @Test
    void whoeverAsksIsToldThatItIsNotTheirFaultAndWhenToTryAgain() throws SQLException {
        assertThat(pool.getConnectionTimeout())
                .as("nobody waits longer, in milliseconds")
                .isLessThanOrEqualTo(5_000);
        var eService = CompletableFuture.supplyAsync(
                () -> visit.post("/op/v1/token", "grant_type=authorization_code&code=x", "Accept", "application/json"));
        var page = visit.get("/zoeken?zoek=bakker", "Accept-Language", "nl");
        assertThat(page.body()).contains("Namens is even niet beschikbaar");
        assertThat(List.of(page, eService.join())).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
            assertThat(answer.body()).doesNotContain("Hikari", "SQL", "Exception", "at be.namens");
        });

        giveThemBack();
        assertThat(visit.get("/zoeken?zoek=bakker").statusCode()).isEqualTo(200);
    }
}

package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPostgresTest {

    @TempDir
    Path folder;

    private static List<String> ask(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var answers = new ArrayList<String>();
            if (statement.execute(sql)) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        answers.add(rows.getString(1));
                    }
                }
            }
            return answers;
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
    }

    @Test
    void keepsItsDataBetweenRuns() throws SQLException {
        try (var first = DemoPostgres.start(folder)) {
            ask(first.url("kmo"), "CREATE TABLE kept AS SELECT 'still here' AS word");
        }
        try (var second = DemoPostgres.start(folder)) {
            assertThat(ask(second.url("kmo"), "SELECT word FROM kept")).containsExactly("still here");
        }
    }

    @Test
    void marksTheDatabaseOfNamensAsADemoWorldAndListensToThisMachineOnly() throws SQLException {
        try (var postgres = DemoPostgres.start(folder)) {
            assertThat(ask(
                            postgres.url("namens"),
                            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = 'namens'"))
                    .containsExactly("Namens demo world");
            assertThat(ask(postgres.url("namens"), "SHOW listen_addresses")).containsExactly("127.0.0.1");
        }
    }

    @Test
    void aPidFileOfAnotherProgramEndsNothing() throws IOException {
        DemoPostgres.start(folder).close();
        long here = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), here + "\n");
        try (var next = DemoPostgres.start(folder)) {
            assertThat(next.url("kmo")).startsWith("jdbc:postgresql://");
            assertThat(postmaster()).isNotEqualTo(here);
        }
    }

    @Test
    void aFirstStartThatWasCutOffBeginsAgain() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "half");
        try (var postgres = DemoPostgres.start(folder)) {
            assertThat(postgres.url("kmo")).startsWith("jdbc:postgresql://");
        }
    }

    @Test
    void dataThatCannotBeReadIsOneSentence() throws IOException {
        DemoPostgres.start(folder).close();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "9.1\n");
        assertThatThrownBy(() -> DemoPostgres.start(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("delete that folder to begin with a new world")
                .hasMessageContaining("postgres.log");
        assertThat(folder.resolve("postgres.log")).content().contains("9.1");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void thePostgresOfAKilledDemoIsEndedByTheNext() throws IOException, SQLException {
        var killed = OtherDemo.start(folder);
        long orphan = postmaster();
        killed.killForcibly();
        assertThat(ProcessHandle.of(orphan))
                .as("it outlives its demo")
                .hasValueSatisfying(alive -> assertThat(alive.isAlive()).isTrue());
        try (var next = DemoPostgres.start(folder)) {
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(ask(next.url("kmo"), "SELECT word FROM kept")).containsExactly(OtherDemo.WORD);
        }
    }

    @Test
    void oneDemoAtATimeWorksInAFolder() {
        try (var lock = FolderLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another demo works in");
        }
        FolderLock.take(folder).close();
    }

    @Test
    void aPortThatIsTakenIsOneSentenceBeforeAnythingIsTouched() throws IOException {
        var places = Places.free(folder.resolve("data"));
        try (var taken = new java.net.ServerSocket(places.kmoPort(), 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> new Demo(places).start())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith(
                            "Port " + places.kmoPort() + ", where kmo-portefeuille should listen, is taken");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }
}

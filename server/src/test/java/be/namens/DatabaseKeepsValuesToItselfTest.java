package be.namens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.namens.testing.NamensTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What the database refuses reaches a log as a sentence, and never with the values of the row. */
@NamensTest
class DatabaseKeepsValuesToItselfTest {

    private static final String VALUE = "85073003328";

    @Autowired
    JdbcTemplate database;

    @Test
    @Transactional
    void aRowThatIsThereAlreadyIsNotQuoted() {
        database.execute("CREATE TEMPORARY TABLE once (it text PRIMARY KEY) ON COMMIT DROP");
        database.update("INSERT INTO once VALUES (?)", VALUE);
        var refused = catchThrowable(() -> database.update("INSERT INTO once VALUES (?)", VALUE));
        assertThat(refused).hasStackTraceContaining("once_pkey");
        assertThat(trace(refused)).doesNotContain(VALUE);
    }

    private static String trace(Throwable refused) {
        var trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}

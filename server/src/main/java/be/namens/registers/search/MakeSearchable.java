package be.namens.registers.search;

import be.namens.registers.load.CannotLoad;
import be.namens.registers.load.OneLoad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A register that an earlier version loaded becomes searchable behind the back of whoever signs in meanwhile. */
@Component
class MakeSearchable {

    private static final Logger LOG = LoggerFactory.getLogger(MakeSearchable.class);

    private final SearchTables tables;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    MakeSearchable(SearchTables tables, TransactionTemplate transaction, JdbcClient database) {
        this.tables = tables;
        this.transaction = transaction;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenStarted() {
        if (tables.areMissing()) {
            Thread.ofVirtual().name("make-searchable").start(this::make);
        }
    }

    /** All of it at once, unless another process or a load does it. */
    void make() {
        try {
            transaction.executeWithoutResult(status -> {
                OneLoad.alone(database);
                if (tables.areMissing()) {
                    tables.makeAll();
                }
            });
            LOG.info("The register can be searched");
        } catch (CannotLoad busy) {
            LOG.info("The register is being loaded, and can be searched after that");
        }
    }
}

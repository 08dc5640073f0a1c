package be.namens;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migrates, after making sure that a demo never touches a real database and the other way round. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The comment on a database that holds a demo world: whoever creates one for a demo sets it. */
    static final String DEMO_MARK = "Namens demo world";

    private static final int MAJOR = 10_000;
    /** The privilege MAINTAIN, with which the program lets statistics of its history be kept, came with 17. */
    private static final int OLDEST = 17 * MAJOR;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Bean
    FlywayMigrationStrategy migrateOnlyWhatIsMeant(Environment environment) {
        return flyway -> {
            refuseOld(version(flyway.getConfiguration().getDataSource(), environment));
            boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
            boolean marked = isMarked(flyway.getConfiguration().getDataSource());
            if (demo && !marked) {
                throw new CannotStart("The profile demo was asked with a database that is no demo database: "
                        + "start without the profile demo, or let the demo make its own database.");
            }
            if (!demo && marked) {
                throw new CannotStart("The database holds a demo world: "
                        + "name another database in namens.database.url, or start with the profile demo.");
            }
            migrate(flyway);
        };
    }

    /** What a user of the database may not do is for the operator to mend; any other failure is ours, with its trace. */
    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                    && INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
                String why =
                        String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
                throw new CannotStart("The setting namens.database.user names one who may not prepare the database ("
                        + why + "): who owns the database, with CREATEROLE or the ADMIN OPTION on the role namens_app, "
                        + "may.");
            }
            throw failure;
        }
    }

    /** The number of the server's version, such as 180000 for 18.0. */
    private static int version(DataSource database, Environment environment) {
        try {
            return JdbcClient.create(database)
                    .sql("SELECT current_setting('server_version_num')::integer")
                    .query(Integer.class)
                    .single();
        } catch (CannotGetJdbcConnectionException noConnection) {
            // What follows the question mark may hold a password.
            String address = environment.getProperty("namens.database.url", "").replaceFirst("[?].*", "");
            throw new CannotStart("The database at " + address + " cannot be used: "
                    + noConnection.getMostSpecificCause().getMessage());
        }
    }

    static void refuseOld(int version) {
        if (version < OLDEST) {
            throw new CannotStart("The database is PostgreSQL " + version / MAJOR + ": Namens needs PostgreSQL "
                    + OLDEST / MAJOR + " or newer.");
        }
    }

    private static boolean isMarked(DataSource database) {
        return JdbcClient.create(database)
                .sql("SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()")
                .query((row, number) -> DEMO_MARK.equals(row.getString(1)))
                .single();
    }
}

package be.namens.eservices;

import be.namens.audit.AuditTrail;
import be.namens.shared.LinedYaml;
import be.namens.shared.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the e-services of a file into the catalogue: all of them, or none when anything in the file is wrong. */
@Component
public class LoadCatalogue {

    /** One load at a time, also when many processes start at once. Any number will do, as long as no other lock has it. */
    private static final long LOCK = 0x65736572_76696365L;

    private final EServices eServices;
    private final AuditTrail trail;
    private final JdbcClient database;
    private final Environment environment;

    LoadCatalogue(EServices eServices, AuditTrail trail, JdbcClient database, Environment environment) {
        this.eServices = eServices;
        this.trail = trail;
        this.database = database;
        this.environment = environment;
    }

    /**
     * What is not in the file stays as it is; a file that was loaded already changes nothing.
     *
     * @throws LinedYaml.WrongFile with everything that is wrong, by line
     */
    @Transactional
    public void from(Resource file) {
        load(file);
    }

    /**
     * Takes the file as the whole catalogue: an e-service that was in it the last time and is not there now, is closed.
     *
     * @throws LinedYaml.WrongFile with everything that is wrong, by line
     */
    @Transactional
    public void wholly(Resource file) {
        var listed = load(file).stream().map(entry -> entry.eService().id()).collect(Collectors.toSet());
        eServices.closeUnlisted(listed).forEach(closed -> trail.record(new EServiceClosed(closed)));
    }

    private List<CatalogueFile.Entry> load(Resource file) {
        var entries = CatalogueFile.read(
                name(file),
                content(file),
                environment::resolveRequiredPlaceholders,
                environment.acceptsProfiles(Profiles.of("demo")));
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> 1)
                .single();
        keep(entries);
        return entries;
    }

    private void keep(List<CatalogueFile.Entry> entries) {
        for (CatalogueFile.Entry entry : entries) {
            try {
                if (eServices.save(entry.eService())) {
                    trail.record(new EServiceSaved(entry.eService()));
                }
            } catch (Refused refused) {
                // The transaction is lost, so what comes after cannot be asked any more.
                entry.place().problem(refused.reason().code() + ": " + refused.values());
                entry.place().finish();
            }
        }
    }

    private static String name(Resource file) {
        String name = file.getFilename();
        return name == null ? file.getDescription() : name;
    }

    private static String content(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw LinedYaml.unreadable(name(file));
        }
    }
}

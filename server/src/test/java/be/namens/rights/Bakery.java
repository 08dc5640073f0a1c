package be.namens.rights;

import be.namens.eservices.LoadCatalogue;
import be.namens.eservices.RightId;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.rights.GrantRight.Command;
import be.namens.rights.GrantRight.Whom;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bakkerij De Halm: Ann directs it, Els works for it, and Inkom is an e-service. */
final class Bakery {

    static final RightId INKOM = new RightId("TafelInkom");

    final Belgium belgium;
    final LocalDate today;
    final Person ann;
    final Person els;
    final Enterprise halm;
    private final JdbcClient database;

    Bakery(ApplicationContext context) {
        context.getBean(LoadCatalogue.class).from(new ClassPathResource("tables/eservices.yaml"));
        database = context.getBean(JdbcClient.class);
        belgium = new Belgium(context);
        today = context.getBean(TheClock.class).today();
        ann = belgium.person("Ann", "Peeters");
        els = belgium.person("Els", "De Smet");
        halm = belgium.company("Bakkerij De Halm");
        belgium.director(ann, halm);
    }

    /** Ann gives Els the profile dienstverlener from today for a year. */
    Command command() {
        return new Command(
                ann.id(),
                halm.number(),
                INKOM,
                Set.of("dienstverlener"),
                new Whom.ByNumber(belgium.numberOf(els), "De Smet"),
                today,
                today.plusYears(1),
                UUID.randomUUID());
    }

    Command by(Person actor) {
        var command = command();
        return new Command(
                actor.id(),
                command.enterprise(),
                command.right(),
                command.profiles(),
                command.whom(),
                command.first(),
                command.last(),
                command.form());
    }

    Command to(Whom whom) {
        var command = command();
        return new Command(
                command.actor(),
                command.enterprise(),
                command.right(),
                command.profiles(),
                whom,
                command.first(),
                command.last(),
                command.form());
    }

    Command of(RightId right, String... profiles) {
        var command = command();
        return new Command(
                command.actor(),
                command.enterprise(),
                right,
                Set.of(profiles),
                command.whom(),
                command.first(),
                command.last(),
                command.form());
    }

    Command on(LocalDate first, LocalDate last) {
        return during(command(), first, last);
    }

    static Command during(Command command, LocalDate first, LocalDate last) {
        return new Command(
                command.actor(),
                command.enterprise(),
                command.right(),
                command.profiles(),
                command.whom(),
                first,
                last,
                command.form());
    }

    int grants() {
        return database.sql("SELECT count(*) FROM rights.grant WHERE enterprise = ?")
                .param(halm.number().digits())
                .query(Integer.class)
                .single();
    }

    int workRelations() {
        return database.sql("SELECT count(*) FROM organisations.work_relation WHERE enterprise = ?")
                .param(halm.number().digits())
                .query(Integer.class)
                .single();
    }

    /** The facts about rights by this person, oldest first, as kind and detail. */
    List<String> facts(Person actor) {
        return database.sql(
                        "SELECT kind || ' ' || detail::text FROM audit.fact WHERE actor = ? AND kind LIKE 'right%' ORDER BY id")
                .param(actor.id().value())
                .query(String.class)
                .list();
    }
}

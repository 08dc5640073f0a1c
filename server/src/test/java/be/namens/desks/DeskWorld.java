package be.namens.desks;

import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.rights.EndGrant;
import be.namens.rights.GrantId;
import be.namens.rights.GrantRight;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Desks for tests: for each two recognised organisations, and clerks whose right somebody there granted. */
public final class DeskWorld {

    public static final String KEY = "urn:be:vlaanderen:authmech:eid";

    private final ApplicationContext context;
    private final Belgium belgium;
    private final Person director;

    public DeskWorld(ApplicationContext context) {
        this.context = context;
        this.belgium = new Belgium(context);
        this.director = belgium.person("Dirk", "Baas");
    }

    /** The first or the second organisation (1, 2) that has this desk, in the register with a director. */
    public Enterprise organisation(Desk desk, int which) {
        var numbers = switch (desk) {
            case ENTERPRISES -> List.of("0940000076", "0940000175");
            case PERSONS -> List.of("0941000067", "0941000166");
        };
        var enterprise = belgium.enter(new Enterprise(
                new EnterpriseNumber(numbers.get(which - 1)),
                "Loket " + which + " " + desk.word(),
                Enterprise.Kind.LEGAL_PERSON,
                "610",
                "Gent",
                true));
        belgium.director(director, enterprise);
        return enterprise;
    }

    /** Somebody with the right of the desk at its first organisation. */
    public Clerk clerk(Desk desk) {
        return clerk(desk, 1);
    }

    /** Somebody with the right of the desk at this organisation of it. */
    public Clerk clerk(Desk desk, int which) {
        return clerk(desk, organisation(desk, which));
    }

    /** Somebody with the right of the desk at any enterprise. */
    public Clerk clerk(Desk desk, Enterprise organisation) {
        var person = belgium.person("Klaas", "Bediende");
        var clerk = new Clerk(desk, person.id(), organisation.number(), KEY);
        grant(clerk);
        return clerk;
    }

    /** Gives the right of the desk, today for a year. */
    public GrantId grant(Clerk clerk) {
        var today = context.getBean(TheClock.class).today();
        var answer = context.getBean(GrantRight.class)
                .grant(new GrantRight.Command(
                        directorOf(clerk.organisation()),
                        clerk.organisation(),
                        clerk.desk().right().id(),
                        Set.of("medewerker"),
                        new GrantRight.Whom.Known(clerk.person()),
                        today,
                        today.plusYears(1),
                        UUID.randomUUID()));
        return ((GrantRight.Answer.Granted) answer).grant().id();
    }

    /** Somebody with the right, and the grant with which it can be ended. */
    public GrantId granted(Clerk clerk) {
        return context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("SELECT id FROM rights.grant WHERE person_id = ? AND enterprise = ? AND ended_at IS NULL")
                .params(clerk.person().value(), clerk.organisation().digits())
                .query((row, number) -> new GrantId(row.getObject("id", UUID.class)))
                .single();
    }

    /** Takes the right away. */
    public void endRight(Clerk clerk) {
        context.getBean(EndGrant.class).end(directorOf(clerk.organisation()), granted(clerk));
    }

    private PersonId directorOf(EnterpriseNumber organisation) {
        return context.getBean(be.namens.registers.LegalRepresentatives.class)
                .representativesOf(organisation, context.getBean(TheClock.class).today())
                .getFirst()
                .person();
    }
}

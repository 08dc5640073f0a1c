package be.namens.signin.web;

import be.namens.eservices.EService;
import be.namens.eservices.EServices;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.ProvenIdentity;
import be.namens.keys.ShowAsDemoPerson;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.rights.GrantRight;
import be.namens.shared.Localized;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import be.namens.signin.Device;
import be.namens.signin.SomeEService;
import be.namens.signin.session.Sessions;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People with test keys, e-services, and browsers for tests of the pages. */
final class SignInWorld {

    private final ApplicationContext context;
    private final Belgium belgium;

    SignInWorld(ApplicationContext context) {
        this.context = context;
        this.belgium = new Belgium(context);
    }

    Belgium belgium() {
        return belgium;
    }

    Person personWithTestKey(String given, String family) {
        var person = belgium.person(given, family);
        context.getBean(ShowAsDemoPerson.class).show(person.id(), Localized.same("proef"), 1_000);
        return person;
    }

    Enterprise companyOf(Person director, String name) {
        var company = belgium.company(name);
        belgium.director(director, company);
        return company;
    }

    String eService(SomeEService some) {
        EService eService = some.build();
        context.getBean(EServices.class).save(eService);
        return "/aanmelden/proef/" + eService.id();
    }

    void grant(Person director, Enterprise enterprise, SomeEService some, String profile, Person to) {
        var today = context.getBean(TheClock.class).today();
        var answer = context.getBean(GrantRight.class)
                .grant(new GrantRight.Command(
                        director.id(),
                        enterprise.number(),
                        some.build().rights().getFirst().id(),
                        Set.of(profile),
                        new GrantRight.Whom.Known(to.id()),
                        today,
                        today.plusDays(30),
                        UUID.randomUUID()));
        if (answer instanceof GrantRight.Answer.NotGranted no) {
            throw new AssertionError("Not granted: " + no);
        }
    }

    /** As if so many days went by since everything that this person was given. */
    void daysPassFor(Person person, int days) {
        var database = context.getBean(JdbcClient.class);
        for (String table : List.of("rights.grant", "organisations.work_relation")) {
            database.sql("UPDATE " + table + " SET first_day = first_day - :days, last_day = last_day - :days"
                            + " WHERE person_id = :person")
                    .param("days", days)
                    .param("person", person.id().value())
                    .update();
        }
    }

    /** A browser in which this person has just shown a key that goes as this. */
    Browser browserSignedIn(Person person, String keyKind, AuthenticationMeans means) {
        var token = OpaqueToken.random();
        var now = context.getBean(TheClock.class).now();
        context.getBean(Sessions.class)
                .open(token, new ProvenIdentity(person.id(), keyKind, means, now), Device.UNKNOWN);
        var browser = browser();
        browser.setCookie("namens_session", token.value());
        return browser;
    }

    Browser browser() {
        return new Browser(context);
    }

    /** From the list of keys to what comes after the proof. */
    static Page prove(Page keys, Person person) {
        return keys.follow("sleutel/test-key")
                .form("form[action$=test-key]")
                .fill("person", person.id().toString())
                .submit();
    }

    static Page choose(Page chooser, String choice) {
        return chooser.form("form[action$=namens][method=post]")
                .fill("voor", choice)
                .submit();
    }

    /** The kinds of the facts about this person, with what they say, oldest first. */
    List<String> facts(Person person) {
        return context.getBean(JdbcClient.class)
                .sql("SELECT kind FROM audit.fact WHERE actor = ? ORDER BY id")
                .param(person.id().value())
                .query(String.class)
                .list();
    }
}

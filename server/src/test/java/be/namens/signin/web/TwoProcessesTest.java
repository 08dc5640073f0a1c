package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.OtherServer;
import be.namens.keys.AddKey;
import be.namens.keys.contact.ChangeContact;
import be.namens.keys.contact.Contact;
import be.namens.messages.EmailAddress;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Two processes on one database, as behind a proxy: what one begins, the other goes on with. */
@NamensTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoProcessesTest {

    private static final String SIGN_IN = "/portaal/aanmelden/portal";

    private final ApplicationContext context;
    private final List<Ending> ending;
    private final OtherServer other;

    /** Somebody with a key that is about to end. */
    private record Ending(Person person, String address) {}

    TwoProcessesTest(@Autowired ApplicationContext context) {
        this.context = context;
        this.ending = Stream.generate(this::somebodyWhoseKeyEnds).limit(3).toList();
        this.other = beside(context.getEnvironment());
    }

    @AfterAll
    void close() {
        other.close();
    }

    @Test
    void aSignInGoesOnAtAnotherProcess() {
        var world = new SignInWorld(context);
        var an = world.personWithTestKey("An", "Peeters");
        var here = world.browser();
        var there = here.at(other.address());

        // A journey begun here, a key used there.
        String journey = here.open(SIGN_IN).address();
        var proven = SignInWorld.prove(there.open(journey), an);
        // Back to the address of the installation: the code that the other issued is redeemed here.
        assertThat(here.open(code(there, proven)).text()).contains("Dag An Peeters");

        assertThat(there.open("/").text()).as("the session of the portal").contains("Dag An Peeters");

        here.setCookie("namens_portal", "");
        String singleSignOn = code(there, there.open(SIGN_IN));
        assertThat(here.open(singleSignOn).text()).contains("Dag An Peeters");
    }

    @Test
    void whomTheOneTellsThatAKeyEndsTheOtherDoesNotTellAgain() {
        for (var one : ending) {
            assertThat(TestPost.nextMailTo(one.address())).contains("Uw sleutel App-code is geldig tot");
        }
        context.getBean(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks().stream()
                .filter(task -> task.toString().contains("RemindOfEnd"))
                .forEach(task -> task.getTask().getRunnable().run());
        assertThat(ending).allSatisfy(one -> assertThat(mailsOfToday(one)).isOne());
    }

    private Ending somebodyWhoseKeyEnds() {
        var person = new Belgium(context).person("Els", "De Smet");
        String address = "els." + UUID.randomUUID() + "@example.be";
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            context.getBean(ChangeContact.class)
                    .known(person.id(), new Contact(new EmailAddress(address), Locale.of("nl")));
            context.getBean(AddKey.class).add(person.id(), "app-code", "");
        });
        database()
                .sql("UPDATE keys.held_key SET valid_until = now() + interval '59 days' WHERE person_id = ?")
                .param(person.id().value())
                .update();
        // Told of the new key; what counts comes after that.
        TestPost.nextMailTo(address);
        database()
                .sql("DELETE FROM messages.sent_on_day WHERE person_id = ?")
                .param(person.id().value())
                .update();
        return new Ending(person, address);
    }

    private int mailsOfToday(Ending one) {
        return database()
                .sql("SELECT sum(times) FROM messages.sent_on_day WHERE person_id = ?")
                .param(one.person().id().value())
                .query(Integer.class)
                .single();
    }

    private JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    private static OtherServer beside(Environment settings) {
        var arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=demo",
                "--namens.stop.notice=0s",
                "--namens.keys.ending.first=PT0S",
                "--namens.base-url=" + settings.getRequiredProperty("namens.base-url"),
                "--namens.database.url=" + settings.getRequiredProperty("namens.database.url"),
                "--namens.vault.encryption-key=" + settings.getRequiredProperty("namens.vault.encryption-key"),
                "--namens.vault.hash-key=" + settings.getRequiredProperty("namens.vault.hash-key")));
        TestPost.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return OtherServer.start(arguments.toArray(String[]::new));
    }

    /** The address with the code; on the way there, everything is asked of this process. */
    private static String code(Browser there, Browser.Page page) {
        String next = onwards(page);
        String code = next.contains("code=") ? next : onwards(there.open(pathAndQuery(next)));
        assertThat(code).contains("/portaal/aangemeld?code=");
        return code;
    }

    private static String onwards(Browser.Page page) {
        assertThat(page.status()).as(page.text()).isBetween(300, 399);
        return page.header("Location");
    }

    private static String pathAndQuery(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}

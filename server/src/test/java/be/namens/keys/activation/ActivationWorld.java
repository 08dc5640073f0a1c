package be.namens.keys.activation;

import be.namens.messages.EmailAddress;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.TestPost;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk with a clerk, and the people who come there. */
public final class ActivationWorld {

    private static final Pattern LINK = Pattern.compile("http://\\S+(/activeren/[A-Za-z0-9_-]{43}\\?taal=[a-z]{2})");

    private final ApplicationContext context;
    private final Person clerk;

    public ActivationWorld(ApplicationContext context) {
        this.context = context;
        this.clerk = new Belgium(context).person("Griet", "Aerts");
        context.getBean(DeskOfTests.class).employs(clerk.id());
    }

    /** What somebody has in hand who was at the desk: the code on paper, and the link from the e-mail. */
    public record InHand(String code, String link) {}

    public InHand give(Person person) {
        return give(person, "nl");
    }

    public InHand give(Person person, String language) {
        var address = mailbox();
        var given = issue().issue(new IssueActivationCode.Command(
                clerk.id(), person.id(), address, Locale.forLanguageTag(language)));
        var link = LINK.matcher(TestPost.nextMailTo(address.text()));
        if (!link.find()) {
            throw new AssertionError("No link in the e-mail");
        }
        return new InHand(given.grouped(), link.group(1));
    }

    /** An address at which nothing arrived yet. */
    static EmailAddress mailbox() {
        return new EmailAddress("post-" + UUID.randomUUID() + "@example.be");
    }

    Person clerk() {
        return clerk;
    }

    IssueActivationCode issue() {
        return context.getBean(IssueActivationCode.class);
    }

    /** As if so many days went by since the code was given. */
    public void daysPassFor(Person person, int days) {
        context.getBean(JdbcClient.class)
                .sql(
                        "UPDATE keys.activation_code SET until = until - make_interval(days => :days) WHERE person_id = :person")
                .param("days", days)
                .param("person", person.id().value())
                .update();
    }

    /** What the trail says of activation codes of this person, oldest first, refusals with their reason. */
    public List<String> facts(Person person) {
        return context.getBean(JdbcClient.class)
                .sql("""
                        SELECT kind || coalesce(' ' || (detail ->> 'why'), '') FROM audit.fact
                        WHERE (actor = :person OR subject = :person) AND kind LIKE 'activation-code.%' ORDER BY id
                        """)
                .param("person", person.id().value())
                .query(String.class)
                .list();
    }
}

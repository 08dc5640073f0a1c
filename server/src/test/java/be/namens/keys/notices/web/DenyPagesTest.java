package be.namens.keys.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AddKey;
import be.namens.keys.HeldKeys;
import be.namens.keys.KeyId;
import be.namens.keys.RenameKey;
import be.namens.keys.ShowAsDemoPerson;
import be.namens.keys.WithdrawKey;
import be.namens.keys.contact.ChangeContact;
import be.namens.keys.contact.Contact;
import be.namens.keys.contact.Contacts;
import be.namens.messages.EmailAddress;
import be.namens.registers.Person;
import be.namens.shared.Localized;
import be.namens.shared.OpaqueToken;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every change of a key is told by e-mail, and who did not do it undoes it with one link, once. */
@NamensTest
class DenyPagesTest {

    private static final Pattern LINK =
            Pattern.compile("http://localhost:[0-9]+(/dit-was-ik-niet/[A-Za-z0-9_-]{43}\\?taal=[a-z]{2})");
    private static final String OVER = "Deze link doet niets meer";

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    HeldKeys keys;

    @Autowired
    Contacts contacts;

    @Autowired
    ChangeContact changeContact;

    @Autowired
    AddKey addKey;

    private final String address = "jan." + UUID.randomUUID() + "@example.be";
    private Person jan;
    private Browser stranger;

    @BeforeEach
    void janReadsHisEmail() {
        jan = new Belgium(context).person("Jan", "Peeters");
        stranger = new Browser(context);
        writesTo(address, "nl");
    }

    private void writesTo(String email, String language) {
        var contact = new Contact(new EmailAddress(email), Locale.of(language));
        transaction.executeWithoutResult(status -> changeContact.known(jan.id(), contact));
    }

    private KeyId add(String name) {
        return transaction.execute(status -> addKey.add(jan.id(), "passkey", name));
    }

    private static String linkIn(String mail) {
        var link = LINK.matcher(mail);
        assertThat(link.find()).as("a link in " + mail).isTrue();
        return link.group(1);
    }

    private String linkOfNewKey() {
        add("Firefox, Windows");
        return linkIn(TestPost.nextMailTo(address));
    }

    private Browser signedInAsJan() {
        context.getBean(ShowAsDemoPerson.class).show(jan.id(), Localized.same("proef"), 1_000);
        var browser = new Browser(context);
        browser.open("/mijn-sessies")
                .follow("sleutel/test-key")
                .form("form[action$=test-key]")
                .fill("person", jan.id().toString())
                .submit();
        return browser;
    }

    private List<String> facts(String kind) {
        return database.sql("""
                        SELECT kind || ' ' || detail::text FROM audit.fact
                        WHERE (actor = :jan OR subject = :jan) AND kind LIKE :kind ORDER BY id
                        """)
                .param("jan", jan.id().value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    @Test
    void aNewKeyIsToldAndTheLinkBlocksItAndSignsOutEverywhere() {
        var thief = signedInAsJan();
        assertThat(thief.open("/mijn-sessies").address()).isEqualTo("/mijn-sessies");

        var key = add("Firefox, Windows");
        String mail = TestPost.nextMailTo(address);
        assertThat(mail)
                .startsWith("Nieuwe sleutel: Passkey\n")
                .contains("Dag Jan Peeters,", "Passkey (Firefox, Windows)", "Op ", "Dit was ik niet");

        var asks = stranger.open(linkIn(mail));
        assertThat(asks.text())
                .contains("Was u dit niet?", "Nieuwe sleutel: Passkey")
                .doesNotContain("Firefox");
        assertThat(asks.header("Cache-Control")).contains("no-store");
        assertThat(asks.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(keys.find(key)).as("looking changes nothing").isPresent();

        var denied = asks.form().submit();
        assertThat(denied.status()).isEqualTo(200);
        assertThat(denied.text())
                .contains("De sleutel is geblokkeerd en u bent overal afgemeld", "Wat u nu best doet")
                .contains("wat u niet hoeft te activeren (eID-kaart of Testsleutel)");
        assertThat(keys.find(key)).isEmpty();
        assertThat(thief.open("/mijn-sessies").address()).startsWith("/aanmelden");
        assertThat(facts("key.blocked")).hasSize(1);
        assertThat(facts("change.denied")).containsExactly("change.denied {\"change\": \"added\", \"blocked\": \"1\"}");
        assertThat(TestPost.nextMailTo(address))
                .startsWith("Sleutel geblokkeerd: Passkey")
                .doesNotContain("/dit-was-ik-niet/");
    }

    @Test
    void everyChangeIsToldInTheLanguageOfThePersonAndWithoutNationalNumber() {
        writesTo(address, "fr");
        var key = add("Bureau");
        context.getBean(RenameKey.class).rename(jan.id(), key, "http://kwaad.example");
        context.getBean(WithdrawKey.class).withdraw(jan.id(), key, true);
        transaction.executeWithoutResult(status -> addKey.replace(jan.id(), "app-code", ""));
        transaction.executeWithoutResult(status -> addKey.replace(jan.id(), "app-code", ""));
        var mails = Stream.generate(() -> TestPost.nextMailTo(address)).limit(5).toList();
        String number = new Belgium(context).numberOf(jan).digits();
        assertThat(mails)
                .anySatisfy(mail -> assertThat(mail).startsWith("Nouvelle clé").contains("(Bureau)"))
                .anySatisfy(mail -> assertThat(mail).startsWith("Clé renommée"))
                .anySatisfy(mail -> assertThat(mail).startsWith("Clé supprimée"))
                .anySatisfy(mail -> assertThat(mail).startsWith("Clé reconfigurée"))
                .allSatisfy(mail -> assertThat(mail)
                        .contains("Ce n'était pas moi", "?taal=fr")
                        .doesNotContain(number, "kwaad"));
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneBlocks() throws Exception {
        String link = linkOfNewKey();
        try (var threads = Executors.newFixedThreadPool(10)) {
            var uses = Stream.generate(() -> (Callable<Integer>)
                            () -> new Browser(context).post(link, Map.of()).status())
                    .limit(10)
                    .toList();
            var answers =
                    threads.invokeAll(uses).stream().map(DenyPagesTest::get).toList();
            assertThat(answers)
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status == 404)
                    .hasSize(9);
        }
        assertThat(facts("change.denied")).hasSize(1);
        assertThat(facts("denial.refused")).hasSize(9).allMatch(fact -> fact.contains("\"used\""));
    }

    private static int get(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void aUsedAnOldAndAForgedLinkGetTheSamePage() {
        String used = linkOfNewKey();
        stranger.post(used, Map.of());
        TestPost.nextMailTo(address);
        String old = linkOfNewKey();
        database.sql(
                        "UPDATE keys.notice SET until = until - interval '15 days' WHERE person_id = ? AND answered_at IS NULL")
                .param(jan.id().value())
                .update();
        String forged = "/dit-was-ik-niet/" + OpaqueToken.random().value();
        for (var link : List.of(used, old, forged)) {
            for (var page : List.of(stranger.open(link), stranger.post(link, Map.of()))) {
                assertThat(page.status()).isEqualTo(404);
                assertThat(page.text())
                        .contains(OVER, "Wat u nu best doet")
                        .isEqualTo(stranger.open(forged).text());
            }
        }
        assertThat(keys.of(jan.id())).as("the key of the link that is old").hasSize(1);
        assertThat(facts("denial.refused"))
                .containsExactly("denial.refused {\"why\": \"used\"}", "denial.refused {\"why\": \"late\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/x", "/a/b", "/%3Cscript%3E", "/ä"})
    void whateverElseIsThereGetsThatPageToo(String rest) {
        var page = stranger.open("/dit-was-ik-niet" + rest.replace("ä", "%C3%A4"));
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains(OVER);
    }

    @Test
    void theSecretOfALinkIsKeptAsAHashOnly() {
        String link = linkOfNewKey();
        String secret = link.substring("/dit-was-ik-niet/".length(), link.indexOf('?'));
        var rows = database.sql("SELECT n::text FROM keys.notice n WHERE person_id = ?")
                .param(jan.id().value())
                .query(String.class)
                .list();
        assertThat(rows).hasSize(1).noneMatch(row -> row.contains(secret));
    }

    @Test
    void aChangeThatIsRolledBackIsToldToNobody() {
        transaction.executeWithoutResult(status -> {
            addKey.add(jan.id(), "passkey", "Telefoon");
            status.setRollbackOnly();
        });
        add("Laptop");
        assertThat(TestPost.nextMailTo(address)).contains("Laptop");
        assertThat(TestPost.mailsTo(address)).hasSize(1);
    }

    @Test
    void whoChangedTheAddressLosesItAndTheKeysThatCameAfter() throws Exception {
        var before = add("Thuis");
        TestPost.nextMailTo(address);
        String other = "thief." + address;
        theAddressBecomes(other);
        var after = add("Elders");
        String linkOfThief = linkIn(TestPost.nextMailTo(other)).replace("taal=en", "taal=nl");
        String mail = TestPost.nextMailTo(address);
        assertThat(mail).startsWith("Uw e-mailadres voor meldingen is gewijzigd");

        var denied = stranger.open(linkIn(mail)).form().submit();
        assertThat(denied.text()).contains("We sturen meldingen weer naar uw vorige adres");
        assertThat(contacts.of(jan.id()))
                .hasValueSatisfying(held -> assertThat(held.address().text()).isEqualTo(address));
        assertThat(keys.find(after)).isEmpty();
        assertThat(keys.find(before)).isPresent();
        assertThat(stranger.open(linkOfThief).text()).contains(OVER);
        assertThat(facts("contact.restored")).hasSize(1);
    }

    private void theAddressBecomes(String email) {
        changeContact.begin(jan.id(), email);
        String code = TestPost.nextMailTo(email)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring(0, 6);
        assertThat(changeContact.confirm(jan.id(), code)).isTrue();
    }

    @Test
    void whenTheDayIsFullTheChangeIsDoneAndStaysOnThePage() {
        database.sql("""
                        INSERT INTO messages.sent_on_day (person_id, kind, day, times)
                        VALUES (?, 'mail', (now() AT TIME ZONE 'Europe/Brussels')::date, 1000)
                        """).param(jan.id().value()).update();
        var key = add("Telefoon");
        assertThat(keys.find(key)).isPresent();
        assertThat(TestPost.mailsTo(address)).isEmpty();
        assertThat(facts("message.refused")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"fr, Ce n'était pas vous", "de, Waren Sie das nicht?", "en, Was this not you?"})
    void thePageSpeaksTheLanguageOfTheMail(String language, String title) {
        writesTo(address, language);
        assertThat(stranger.open(linkOfNewKey()).text()).contains(title);
    }
}

package be.namens.keys.ending;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AddKey;
import be.namens.keys.contact.Contact;
import be.namens.messages.Channels;
import be.namens.messages.EmailAddress;
import be.namens.messages.SendMessage;
import be.namens.registers.Person;
import be.namens.screens.Texts;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who holds a key that ends within sixty days is told once, in their language, however many processes are at it. */
@NamensTest
class RemindOfEndTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final String address = "els." + UUID.randomUUID() + "@example.be";
    private Person els;

    @BeforeEach
    void elsHasAKey() {
        els = new Belgium(context).person("Els", "De Smet");
        transaction.executeWithoutResult(status -> context.getBean(AddKey.class).add(els.id(), "app-code", ""));
    }

    private RemindOfEnd job(Locale language) {
        return new RemindOfEnd(
                context.getBean(EndingKeysInPostgres.class),
                person -> person.equals(els.id())
                        ? Optional.of(new Contact(new EmailAddress(address), language))
                        : Optional.empty(),
                context.getBean(Channels.class),
                context.getBean(SendMessage.class),
                context.getBean(Texts.class),
                context.getBean(NamensSettings.class),
                transaction,
                context.getBean(TheClock.class));
    }

    @Test
    void sixtyDaysBeforeTheEndAndOnceOnly() throws Exception {
        letItEndIn(Duration.ofDays(61));
        job(Locale.of("nl")).remind();
        assertThat(isReminded()).isFalse();

        letItEndIn(Duration.ofDays(59));
        try (var processes = Executors.newFixedThreadPool(8)) {
            Callable<Void> run = () -> {
                job(Locale.of("nl")).remind();
                return null;
            };
            for (var done : processes.invokeAll(Collections.nCopies(8, run))) {
                done.get();
            }
        }
        job(Locale.of("nl")).remind();
        assertThat(isReminded()).isTrue();
        assertThat(TestPost.nextMailTo(address))
                .contains("Uw sleutel App-code is geldig tot", "/sleutels")
                .doesNotContain("keys.ending");
        assertThat(mailsOfToday()).isOne();
    }

    @Test
    void inTheLanguageInWhichTheAddressWasConfirmed() {
        letItEndIn(Duration.ofDays(1));
        job(Locale.of("fr")).remind();
        assertThat(TestPost.nextMailTo(address)).contains("Votre clé Code via une application est valable jusqu'au");
    }

    @Test
    void whatIsOverOrWithdrawnIsNoNewsAnyMore() {
        letItEndIn(Duration.ofDays(-1));
        job(Locale.of("nl")).remind();
        assertThat(isReminded()).isFalse();
    }

    private void letItEndIn(Duration time) {
        database.sql("UPDATE keys.held_key SET valid_until = ? WHERE person_id = ?")
                .params(Timestamp.from(Instant.now().plus(time)), els.id().value())
                .update();
    }

    private boolean isReminded() {
        return database.sql("SELECT reminded_at IS NOT NULL FROM keys.held_key WHERE person_id = ?")
                .param(els.id().value())
                .query(Boolean.class)
                .single();
    }

    private int mailsOfToday() {
        return database.sql("SELECT sum(times) FROM messages.sent_on_day WHERE person_id = ?")
                .param(els.id().value())
                .query(Integer.class)
                .single();
    }
}

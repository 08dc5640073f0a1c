package be.namens.keys.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.keys.AddKey;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import be.namens.testing.Belgium;
import be.namens.testing.MovableClock;
import be.namens.testing.NamensTest;
import be.namens.testing.PdfText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Activating a federal token: a card that is printed once, and one of its codes to confirm it. */
@NamensTest
class EnrolTokenTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Tokens tokens;

    @Autowired
    AddKey addKey;

    @Autowired
    Persons persons;

    @Autowired
    CardOnPaper paper;

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T09:00:10Z"));
    private EnrolToken enrol;
    private Person els;

    @BeforeEach
    void elsExists() {
        enrol = new EnrolToken(tokens, addKey, persons, paper, vault, new TheClock(clock));
        els = new Belgium(context).person("Els", "De Smet");
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aCardHas24CodesOfSixCharactersThatNobodyTakesForOneAnother() {
        var lines = enrol.begin(els.id()).lines();
        assertThat(lines).extracting(NewCard.Line::number).containsExactlyElementsOf(numbers());
        assertThat(lines)
                .allMatch(line -> line.code().matches("[34679CDFGHJKLMNPQRTVWX]{3} [34679CDFGHJKLMNPQRTVWX]{3}"));
        assertThat(lines.stream().map(NewCard.Line::code).distinct()).hasSize(24);
        assertThat(enrol.begin(els.id()).lines()).isNotEqualTo(lines);
    }

    @Test
    void untilItIsConfirmedThereIsNoToken() {
        enrol.begin(els.id());
        assertThat(enrol.asked(els.id()))
                .hasValueSatisfying(asked -> assertThat(asked).isBetween(1, 24));
        assertThat(enrol.holds(els.id())).isFalse();
        assertThat(facts()).isEmpty();
    }

    @Test
    void oneCodeOfTheCardActivatesItAndDoesNotSignIn() {
        var card = enrol.begin(els.id());
        int asked = enrol.asked(els.id()).orElseThrow();
        confirm(codeOf(card, asked).toLowerCase(Locale.ROOT));
        assertThat(enrol.holds(els.id())).isTrue();
        assertThat(facts()).containsExactly("key.activated");
        assertThat(tokens.of(els.id()).orElseThrow().asked()).isNotEqualTo(asked);
    }

    @Test
    void anotherCodeActivatesNothingAndTheCardKeepsWaiting() {
        var card = enrol.begin(els.id());
        int asked = enrol.asked(els.id()).orElseThrow();
        assertRefused(codeOf(card, asked % 24 + 1), TokenRefusal.TOKEN_CODE_NOT_OF_THIS_CARD);
        assertRefused("12", TokenRefusal.TOKEN_CODE_NEEDED);
        assertThat(enrol.holds(els.id())).isFalse();
        confirm(codeOf(card, asked));
        assertThat(enrol.holds(els.id())).isTrue();
    }

    @Test
    void aCardWaitsFifteenMinutes() {
        var card = enrol.begin(els.id());
        int asked = enrol.asked(els.id()).orElseThrow();
        clock.advance(Duration.ofMinutes(15));
        assertThat(enrol.asked(els.id())).isEmpty();
        assertRefused(codeOf(card, asked), TokenRefusal.TOKEN_ACTIVATION_OVER);
        assertThatThrownBy(() -> enrol.print(els.id(), card.sealed())).isInstanceOf(Refused.class);
    }

    @Test
    void aNewCardReplacesTheOneBeforeOnlyWhenItIsConfirmed() {
        var first = activated();
        var before = tokens.of(els.id()).orElseThrow();
        var second = enrol.begin(els.id());
        assertThat(tokens.of(els.id()).orElseThrow().id()).isEqualTo(before.id());
        assertThat(tokens.of(els.id()).orElseThrow().card().holds(3, new TokenCode(plain(first, 3)), vault))
                .isTrue();

        confirm(codeOf(second, enrol.asked(els.id()).orElseThrow()));
        var after = tokens.of(els.id()).orElseThrow();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.card().holds(3, new TokenCode(plain(second, 3)), vault))
                .isTrue();
        assertThat(after.card().holds(3, new TokenCode(plain(first, 3)), vault)).isFalse();
        assertThat(ended()).containsExactly("replaced");
    }

    @Test
    void theSameFormSentTwiceAndTwiceAtOnceIsOneToken() throws Exception {
        var bean = context.getBean(EnrolToken.class);
        var begun = bean.begin(els.id());
        String typed = codeOf(begun, bean.asked(els.id()).orElseThrow());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Stream.<Callable<Boolean>>generate(() -> () -> {
                        bean.confirm(els.id(), typed);
                        return true;
                    })
                    .limit(4)
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(facts()).containsExactly("key.activated");
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Uw federaal token, gemaakt op 25 november 2026",
        "fr, Votre token fédéral, créé le 25 novembre 2026",
        "de, Ihr föderales Token, erstellt am 25. November 2026",
        "en, Your federal token, made on 25 November 2026"
    })
    void thePaperHoldsTheCodesWithTheirNumbersAndTheNameAndNoNationalNumber(String language, String title, String made)
            throws Exception {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        var belgium = new Belgium(context);
        els = belgium.person("Şükrü-Zoë", "Łukasiewicz d'Hondt");
        var card = enrol.begin(els.id());
        byte[] pdf = enrol.print(els.id(), card.sealed());

        assertThat(PdfText.pages(pdf)).isEqualTo(1);
        var text = PdfText.of(pdf);
        // From left to right and from top to bottom: how it is read aloud.
        assertThat(text.replaceAll("\\s", ""))
                .contains(card.lines().stream()
                        .map(line -> line.number() + line.code().replace(" ", ""))
                        .collect(Collectors.joining()));
        assertThat(text).contains(title, "Şükrü-Zoë Łukasiewicz d'Hondt", made, "/sleutels");
        assertThat(text.replaceAll("\\D", ""))
                .doesNotContain(belgium.numberOf(els).digits());
        assertThat(PdfText.raw(pdf)).doesNotContain(belgium.numberOf(els).digits());
    }

    @Test
    void thePaperIsMadeFromWhatThePageOfThisPersonHoldsAndFromNothingElse() {
        var card = enrol.begin(els.id());
        var jan = new Belgium(context).person("Jan", "Peeters");
        enrol.begin(jan.id());
        for (var sealed : List.of("", "AAAA", "not base64 ÿ", card.sealed().substring(1))) {
            assertThatThrownBy(() -> enrol.print(els.id(), sealed)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> enrol.print(jan.id(), card.sealed())).isInstanceOf(Refused.class);
        enrol.begin(els.id());
        assertThatThrownBy(() -> enrol.print(els.id(), card.sealed())).isInstanceOf(Refused.class);
    }

    @Test
    void onceItIsActivatedNobodyPrintsTheCardAgain() {
        var card = activated();
        assertThatThrownBy(() -> enrol.print(els.id(), card.sealed())).isInstanceOf(Refused.class);
    }

    private NewCard activated() {
        var card = enrol.begin(els.id());
        confirm(codeOf(card, enrol.asked(els.id()).orElseThrow()));
        return card;
    }

    private void confirm(String typed) {
        transaction.executeWithoutResult(status -> enrol.confirm(els.id(), typed));
    }

    private void assertRefused(String typed, TokenRefusal why) {
        assertThatThrownBy(() -> confirm(typed))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    private static String codeOf(NewCard card, int number) {
        return card.lines().get(number - 1).code();
    }

    private static String plain(NewCard card, int number) {
        return codeOf(card, number).replace(" ", "");
    }

    private static List<Integer> numbers() {
        return IntStream.rangeClosed(1, 24).boxed().toList();
    }

    private List<String> ended() {
        return database.sql("SELECT ended_why FROM keys.held_key WHERE person_id = ? AND ended_at IS NOT NULL")
                .param(els.id().value())
                .query(String.class)
                .list();
    }

    private List<String> facts() {
        return database.sql("SELECT kind FROM audit.fact WHERE actor = ? ORDER BY id")
                .param(els.id().value())
                .query(String.class)
                .list();
    }
}

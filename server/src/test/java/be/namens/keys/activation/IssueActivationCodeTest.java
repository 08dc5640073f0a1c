package be.namens.keys.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.audit.AuditTrail;
import be.namens.messages.SendMessage;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.screens.Texts;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import be.namens.testing.PdfText;
import be.namens.testing.TestPost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk gives an activation code: half of it on paper, half by e-mail. */
@NamensTest
class IssueActivationCodeTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ShowActivationCode show;

    @Autowired
    JdbcClient database;

    @Value("${namens.mail.most-per-day:30}")
    int mostMailPerDay;

    private ActivationWorld world;
    private Belgium belgium;
    private Person els;

    @BeforeEach
    void elsIsAtTheDesk() {
        world = new ActivationWorld(context);
        belgium = new Belgium(context);
        els = belgium.person("Els", "De Smet");
    }

    @Test
    void paperAndLinkTogetherShowWhoItIs() {
        var given = world.give(els);
        assertThat(given.code()).matches("([34679CDFGHJKLMNPQRTVWX]{4} ){3}[34679CDFGHJKLMNPQRTVWX]{4}");
        assertThat(show.over(token(given))).isEmpty();
        assertThat(show.show(token(given), given.code()).person()).isEqualTo(els.id());
        assertThat(world.facts(els)).containsExactly("activation-code.issued", "activation-code.accepted");
    }

    @Test
    void neitherHalfCanBeReadFromTheTableAndTheAddressIsNotKept() {
        var given = world.give(els);
        var rows = database.sql("SELECT code::text FROM keys.activation_code code WHERE person_id = ?")
                .param(els.id().value())
                .query(String.class)
                .list();
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .doesNotContain(token(given).value(), given.code().replace(" ", ""), "@"));
    }

    @Test
    void whoWorksAtNoDeskGivesNoneAndItIsAFact() {
        var command = new IssueActivationCode.Command(
                els.id(), els.id(), ActivationWorld.mailbox(), Locale.forLanguageTag("nl"));
        assertRefused(() -> world.issue().issue(command), ActivationRefusal.ACTIVATION_CODE_NOT_YOURS_TO_GIVE);
        assertThat(rows()).isZero();
        assertThat(world.facts(els)).containsExactly("activation-code.issued");
    }

    @Test
    void whereThereIsNoDeskNobodyGivesOne() {
        var noDesk = new IssueActivationCode(
                context.getBean(ActivationCodes.class),
                new StaticListableBeanFactory().getBeanProvider(ActivationDesk.class),
                context.getBean(Persons.class),
                context.getBean(SendMessage.class),
                context.getBean(ActivationLetter.class),
                context.getBean(Texts.class),
                context.getBean(NamensSettings.class),
                context.getBean(Vault.class),
                context.getBean(AuditTrail.class),
                context.getBean(TheClock.class));
        var command = new IssueActivationCode.Command(
                world.clerk().id(), els.id(), ActivationWorld.mailbox(), Locale.forLanguageTag("nl"));
        assertRefused(() -> noDesk.issue(command), ActivationRefusal.ACTIVATION_CODE_NOT_YOURS_TO_GIVE);
    }

    @Test
    void whoWasSentAllTheEmailOfADayGetsNoCodeAndTheOneBeforeStays() {
        var address = ActivationWorld.mailbox();
        var command =
                new IssueActivationCode.Command(world.clerk().id(), els.id(), address, Locale.forLanguageTag("nl"));
        var last = world.give(els);
        for (int mail = 1; mail < mostMailPerDay; mail++) {
            last = world.give(els);
        }
        assertRefused(() -> world.issue().issue(command), ActivationRefusal.ACTIVATION_MAIL_NOT_SENT);
        assertThat(rows()).isEqualTo(mostMailPerDay);
        assertThat(show.over(token(last))).isEmpty();
        assertThat(TestPost.mailsTo(address.text())).isEmpty();
    }

    @Test
    void aNewOneEndsTheOneBefore() {
        var first = world.give(els);
        var second = world.give(els);
        assertThat(show.over(token(first))).contains(ActivationRefusal.ACTIVATION_CODE_REPLACED);
        assertRefused(() -> show.show(token(first), first.code()), ActivationRefusal.ACTIVATION_CODE_REPLACED);
        assertThat(show.show(token(second), second.code()).person()).isEqualTo(els.id());
    }

    @Test
    void ofSeveralThatAreGivenAtTheSameTimeOneWorks() throws Exception {
        Callable<ActivationWorld.InHand> give = () -> world.give(els);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var given = new ArrayList<ActivationWorld.InHand>();
            for (var one : threads.invokeAll(Collections.nCopies(6, give))) {
                given.add(one.get());
            }
            assertThat(given)
                    .filteredOn(one -> show.over(token(one)).isEmpty())
                    .singleElement()
                    .satisfies(
                            one -> assertThat(show.show(token(one), one.code()).person())
                                    .isEqualTo(els.id()));
        }
    }

    @Test
    void aCodeGoesWithItsOwnLinkOnly() {
        var mine = world.give(els);
        var jan = belgium.person("Jan", "Peeters");
        var his = world.give(jan);
        assertRefused(() -> show.show(token(mine), his.code()), ActivationRefusal.ACTIVATION_CODE_WRONG);
        assertRefused(() -> show.show(token(his), mine.code()), ActivationRefusal.ACTIVATION_CODE_WRONG);
        assertRefused(() -> show.show(OpaqueToken.random(), mine.code()), ActivationRefusal.ACTIVATION_LINK_UNKNOWN);
        assertThat(world.facts(jan))
                .containsExactly("activation-code.issued", "activation-code.refused activation-code-wrong");
    }

    @Test
    void afterFourteenDaysItIsTooLate() {
        var given = world.give(els);
        world.daysPassFor(els, 13);
        assertThat(show.over(token(given))).isEmpty();
        world.daysPassFor(els, 1);
        assertThat(show.over(token(given))).contains(ActivationRefusal.ACTIVATION_CODE_EXPIRED);
        assertRefused(() -> show.show(token(given), given.code()), ActivationRefusal.ACTIVATION_CODE_EXPIRED);
        assertThat(world.facts(els))
                .containsExactly("activation-code.issued", "activation-code.refused activation-code-expired");
    }

    @Test
    void fiveWrongCodesLockAlsoTheRightOne() {
        var given = world.give(els);
        for (int guess = 0; guess < 4; guess++) {
            assertRefused(
                    () -> show.show(token(given), "CCCC CCCC CCCC CCCC"), ActivationRefusal.ACTIVATION_CODE_WRONG);
        }
        assertRefused(() -> show.show(token(given), "CCCC CCCC CCCC CCCC"), ActivationRefusal.ACTIVATION_CODE_LOCKED);
        assertRefused(() -> show.show(token(given), given.code()), ActivationRefusal.ACTIVATION_CODE_LOCKED);
    }

    @Test
    void ofFiftyGuessesAtTheSameTimeFiveAreJudged() throws Exception {
        var given = world.give(els);
        Callable<ActivationRefusal> guess = () -> {
            try {
                show.show(token(given), "CCCC CCCC CCCC CCCC");
                throw new AssertionError("A guess was right");
            } catch (Refused no) {
                return (ActivationRefusal) no.reason();
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<ActivationRefusal>();
            for (var answer : threads.invokeAll(Collections.nCopies(50, guess))) {
                answers.add(answer.get());
            }
            assertThat(answers)
                    .filteredOn(ActivationRefusal.ACTIVATION_CODE_WRONG::equals)
                    .hasSize(4);
            assertThat(answers)
                    .filteredOn(ActivationRefusal.ACTIVATION_CODE_LOCKED::equals)
                    .hasSize(46);
        }
        assertRefused(() -> show.show(token(given), given.code()), ActivationRefusal.ACTIVATION_CODE_LOCKED);
    }

    @ParameterizedTest
    @CsvSource({"''", "CCCC", "CCCC CCCC CCCC CCCC C", "OOOO CCCC CCCC CCCC"})
    void whatIsNoCodeIsNotCounted(String typed) {
        var given = world.give(els);
        for (int attempt = 0; attempt < 6; attempt++) {
            assertRefused(() -> show.show(token(given), typed), ActivationRefusal.ACTIVATION_CODE_NEEDED);
        }
        assertThat(show.show(token(given), given.code().toLowerCase(Locale.ROOT).replace(' ', '-')))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Uw activeringscode, Uw link om een digitale sleutel te activeren",
        "fr, Votre code d'activation, Votre lien pour activer une clé numérique",
        "de, Ihr Aktivierungscode, 'Ihr Link, um einen digitalen Schlüssel zu aktivieren'",
        "en, Your activation code, Your link to activate a digital key"
    })
    void letterAndMailSpeakTheLanguageOfThePersonAndEachHoldsItsOwnHalf(String language, String title, String subject)
            throws Exception {
        var address = ActivationWorld.mailbox();
        var given = world.issue()
                .issue(new IssueActivationCode.Command(
                        world.clerk().id(), els.id(), address, Locale.forLanguageTag(language)));
        var mail = TestPost.nextMailTo(address.text());
        var letter = PdfText.of(given.letter());
        String number = belgium.numberOf(els).digits();

        assertThat(letter).contains(title, "Els De Smet", given.grouped()).doesNotContain("/activeren/");
        assertThat(letter.replaceAll("\\D", "")).doesNotContain(number);
        assertThat(PdfText.pages(given.letter())).isEqualTo(1);
        assertThat(mail)
                .startsWith(subject + "\n")
                .contains("Els De Smet", "/activeren/", "?taal=" + language)
                .doesNotContain(given.grouped(), given.grouped().replace(" ", ""), number);
    }

    private static OpaqueToken token(ActivationWorld.InHand given) {
        return new OpaqueToken(given.link().replaceAll("/activeren/|\\?.*", ""));
    }

    private static void assertRefused(ThrowingCallable doing, ActivationRefusal why) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(why));
    }

    private int rows() {
        return database.sql("SELECT count(*) FROM keys.activation_code WHERE person_id = ?")
                .param(els.id().value())
                .query(Integer.class)
                .single();
    }
}

package be.namens.keys.appcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.audit.AuditTrail;
import be.namens.keys.AddKey;
import be.namens.keys.HeldKeys;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyId;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.KeysRefusal;
import be.namens.keys.WithdrawKey;
import be.namens.keys.appcode.ActivationAnswer.Activated;
import be.namens.keys.appcode.ActivationAnswer.NotActivated;
import be.namens.keys.guarding.Attempts;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import be.namens.testing.AuthenticatorApp;
import be.namens.testing.Belgium;
import be.namens.testing.MovableClock;
import be.namens.testing.NamensTest;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Activating an app code: a secret that waits, a code that confirms it, and its end. */
@NamensTest
class EnrolAppCodeTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    AppKeys keys;

    @Autowired
    Persons persons;

    @Autowired
    Vault vault;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Attempts attempts;

    @Autowired
    NationalNumbers numbers;

    @Autowired
    WithdrawKey withdraw;

    @Autowired
    HeldKeys heldKeys;

    @Autowired
    AddKey addKey;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T09:00:10Z"));
    private EnrolAppCode enrol;
    private Person els;

    @BeforeEach
    void elsExists() {
        enrol = new EnrolAppCode(keys, addKey, persons, vault, new TheClock(clock));
        els = new Belgium(context).person("Els", "De Smet");
    }

    @Test
    void theAppGetsNameIssuerAndSecretInTheFormThatAppsAgreeOn() {
        var fresh = begin();
        assertThat(fresh.groups()).hasSize(8).allMatch(group -> group.matches("[A-Z2-7]{4}"));
        assertThat(fresh.uri())
                .isEqualTo("otpauth://totp/Namens:Els%20De%20Smet?secret=" + String.join("", fresh.groups())
                        + "&issuer=Namens&algorithm=SHA1&digits=6&period=30");
        assertThat(fresh.picture().path()).isEqualTo(QrPicture.of(fresh.uri()).path());
        assertThat(fresh).hasToString("NewAppCode[…]");
    }

    @Test
    void untilItIsConfirmedThereIsNoKey() {
        begin();
        assertThat(enrol.begun(els.id())).isTrue();
        assertThat(enrol.holds(els.id())).isFalse();
        assertThat(facts()).isEmpty();
    }

    @Test
    void aCodeFromTheAppActivatesIt() {
        var secret = secretOf(begin());
        assertThat(confirm(codeNow(secret))).isEqualTo(new Activated());
        assertThat(enrol.holds(els.id())).isTrue();
        assertThat(enrol.begun(els.id())).isFalse();
        assertThat(facts()).containsExactly("key.activated");
    }

    @Test
    void theConfirmingCodeDoesNotSignInAndTheNextOneDoes() {
        var secret = secretOf(begin());
        confirm(codeNow(secret));
        assertThat(signIn(codeNow(secret))).isInstanceOf(KeyAnswer.NotProven.class);
        assertThat(signIn(secret.codeAt(nextStep()).digits())).isInstanceOf(KeyAnswer.Proven.class);
    }

    @Test
    void anotherCodeActivatesNothingAndTheSecretKeepsWaiting() {
        var secret = secretOf(begin());
        assertThat(confirm(codeNow(AppSecret.random())))
                .isEqualTo(new NotActivated(KeysRefusal.APP_CODE_NOT_FROM_THIS_APP));
        assertThat(database.sql("SELECT (detail ->> 'key') || ' ' || (detail ->> 'why') FROM audit.fact"
                                + " WHERE actor = ? AND kind = 'key.activation-refused'")
                        .param(els.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("app-code wrong");
        assertThat(enrol.holds(els.id())).isFalse();
        assertThat(confirm(codeNow(secret))).isEqualTo(new Activated());
    }

    @Test
    void whatIsNoCodeIsAskedAgain() {
        begin();
        for (var typed : List.of("", "12345", "abcdef", "1234567")) {
            assertThat(confirm(typed)).isEqualTo(new NotActivated(KeysRefusal.APP_CODE_NEEDED));
        }
    }

    @Test
    void aSecretWaitsTenMinutes() {
        var secret = secretOf(begin());
        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(enrol.begun(els.id())).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(enrol.begun(els.id())).isFalse();
        assertThat(confirm(codeNow(secret))).isEqualTo(new NotActivated(KeysRefusal.ACTIVATION_OVER));
        assertThat(enrol.holds(els.id())).isFalse();
    }

    @Test
    void whoDidNotBeginHasNothingToConfirm() {
        assertThat(confirm("123456")).isEqualTo(new NotActivated(KeysRefusal.ACTIVATION_OVER));
    }

    @Test
    void beginningAgainReplacesTheSecretThatWaits() {
        var first = secretOf(begin());
        var second = secretOf(begin());
        assertThat(confirm(codeNow(first))).isEqualTo(new NotActivated(KeysRefusal.APP_CODE_NOT_FROM_THIS_APP));
        assertThat(confirm(codeNow(second))).isEqualTo(new Activated());
    }

    @Test
    void theOldKeyWorksUntilTheNewOneIsConfirmedAndThenNoMore() {
        var old = secretOf(begin());
        confirm(codeNow(old));
        var renewed = secretOf(begin());
        assertThat(signIn(old.codeAt(nextStep()).digits())).isInstanceOf(KeyAnswer.Proven.class);

        confirm(codeNow(renewed));
        database.sql("UPDATE keys.app_key SET last_step = 0 WHERE person_id = ?")
                .param(els.id().value())
                .update();
        assertThat(signIn(codeNow(old))).isInstanceOf(KeyAnswer.NotProven.class);
        assertThat(signIn(codeNow(renewed))).isInstanceOf(KeyAnswer.Proven.class);
    }

    @Test
    void aFormThatIsSentTwiceGetsTheSameAnswerAndLeavesOneFact() throws Exception {
        String code = codeNow(secretOf(begin()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<ActivationAnswer> send = () -> confirm(code);
            for (var answer : threads.invokeAll(Collections.nCopies(8, send))) {
                assertThat(answer.get()).isEqualTo(new Activated());
            }
        }
        assertThat(facts()).containsExactly("key.activated");
    }

    @Test
    void aWaitingSecretCannotBeReadFromTheTable() {
        var secret = secretOf(begin());
        byte[] kept = database.sql("SELECT secret FROM keys.app_activation WHERE person_id = ?")
                .param(els.id().value())
                .query(byte[].class)
                .single();
        assertThat(new BigInteger(kept).toString(16)).doesNotContain(new BigInteger(1, secret.bytes()).toString(16));
    }

    @Test
    void secretsThatWaitedInVainAreClearedAwayByTheNextOne() {
        begin();
        clock.advance(Duration.ofMinutes(11));
        var jan = new Belgium(context).person("Jan", "Peeters");
        transaction.executeWithoutResult(status -> enrol.begin(jan.id()));
        assertThat(database.sql("SELECT count(*) FROM keys.app_activation WHERE person_id = ?")
                        .param(els.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyBeginsForAPersonWhoDoesNotExist() {
        assertThatThrownBy(() -> enrol.begin(PersonId.random())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void afterWithdrawingNoCodeSignsIn() {
        var secret = secretOf(begin());
        confirm(codeNow(secret));
        withdraw();
        assertThat(enrol.holds(els.id())).isFalse();
        assertThat(signIn(secret.codeAt(nextStep()).digits())).isInstanceOf(KeyAnswer.NotProven.class);
        assertThat(facts()).containsExactly("key.activated", "key.withdrawn", "key.refused");
    }

    @Test
    void withdrawingAlsoEndsAnActivationThatWaits() {
        confirm(codeNow(secretOf(begin())));
        begin();
        withdraw();
        assertThat(enrol.begun(els.id())).isFalse();
    }

    @Test
    void whatSomebodyDoesNotHaveCannotBeWithdrawn() {
        assertThatThrownBy(() -> withdraw.withdraw(
                        els.id(), KeyId.read(UUID.randomUUID().toString()).orElseThrow(), true))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(KeysRefusal.KEY_NOT_ACTIVATED));
        assertThat(facts()).containsExactly("key.withdrawal-refused");
    }

    private void withdraw() {
        withdraw.withdraw(els.id(), heldKeys.of(els.id()).getFirst().id(), true);
    }

    private NewAppCode begin() {
        return transaction.execute(status -> enrol.begin(els.id()));
    }

    private ActivationAnswer confirm(String code) {
        return transaction.execute(status -> enrol.confirm(els.id(), code));
    }

    private KeyAnswer signIn(String code) {
        var number = new Belgium(context).numberOf(els);
        var kind = new AppCodeKind(
                keys, attempts, persons, numbers, heldKeys, vault, trail, transaction, new TheClock(clock));
        return kind.prove(
                new KeyVisit("a visit of this browser"),
                new KeyResponse(Map.of("number", number.digits(), "code", code)));
    }

    private String codeNow(AppSecret secret) {
        return secret.codeAt(TimeStep.at(clock.instant())).digits();
    }

    private TimeStep nextStep() {
        return new TimeStep(TimeStep.at(clock.instant()).number() + 1);
    }

    /** Reads the secret as an app does that gets it typed by hand. */
    private static AppSecret secretOf(NewAppCode fresh) {
        return new AppSecret(new AuthenticatorApp(String.join(" ", fresh.groups())).secret());
    }

    private List<String> facts() {
        return database.sql("SELECT kind FROM audit.fact WHERE actor = ? ORDER BY id")
                .param(els.id().value())
                .query(String.class)
                .list();
    }
}

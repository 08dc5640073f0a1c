package be.namens.keys.appcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.audit.AuditTrail;
import be.namens.keys.AddKey;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.HeldKeys;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyAnswer.NotProven;
import be.namens.keys.KeyAnswer.Proven;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.KeysRefusal;
import be.namens.keys.Level;
import be.namens.keys.ProvenIdentity;
import be.namens.keys.guarding.Attempts;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import be.namens.testing.Belgium;
import be.namens.testing.Desks;
import be.namens.testing.MovableClock;
import be.namens.testing.NamensTest;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with an app code: it works once, and guessing is hopeless and tells nothing. */
@NamensTest
class AppCodeTest {

    private static final KeyVisit VISIT = new KeyVisit("a visit of this browser");
    private static final Instant START = Instant.parse("2026-11-22T09:00:10Z");
    private static final AuthenticationMeans CSAM_TOTP = AuthenticationMeans.named("csamtotp", new Level(26, 400));

    @Autowired
    ApplicationContext context;

    @Autowired
    AppKeys keys;

    @Autowired
    Attempts attempts;

    @Autowired
    Persons persons;

    @Autowired
    NationalNumbers numbers;

    @Autowired
    HeldKeys heldKeys;

    @Autowired
    AddKey addKey;

    @Autowired
    Vault vault;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final MovableClock clock = new MovableClock(START);
    private final AppSecret secret = AppSecret.random();
    private AppCodeKind kind;
    private Person els;
    private NationalNumber number;

    @BeforeEach
    void elsHasAnAppCode() {
        kind = process(keys);
        var belgium = new Belgium(context);
        els = belgium.person("Els", "De Smet");
        number = belgium.numberOf(els);
        transaction.executeWithoutResult(status -> keys.activate(
                addKey.replace(els.id(), "app-code", ""), SealedSecret.of(els.id(), secret, vault), step(-10)));
    }

    /** The key as one process of the server has it. */
    private AppCodeKind process(AppKeys kept) {
        return new AppCodeKind(
                kept, attempts, persons, numbers, heldKeys, vault, trail, transaction, new TheClock(clock));
    }

    @Test
    void theCodeOfNowProvesWhoItIs() {
        assertThat(answer(codeAt(0))).isEqualTo(new Proven(new ProvenIdentity(els.id(), "app-code", CSAM_TOTP, START)));
        assertThat(facts()).containsExactly("key.activated", "key.used");
        assertThat(lastUsed()).contains(START);
    }

    @Test
    void ofTwoPersonsWhoAreOneTheAppCodeGoesToTheOneWhoStaysAndWorksWithBothNumbers() {
        var hans = hansWithAnAppCode();
        var before = new Belgium(context).numberOf(hans);
        var survivor = new Belgium(context).person("Hans", "Müller");
        new Desks(context).merge(hans, survivor);
        assertThat(answer(before, codeAt(0)))
                .isInstanceOfSatisfying(
                        Proven.class,
                        proven -> assertThat(proven.identity().person()).isEqualTo(survivor.id()));
        assertThat(answer(new Belgium(context).numberOf(survivor), codeAt(1))).isInstanceOf(Proven.class);
        assertThat(heldKeys.of(survivor.id())).hasSize(1);
        assertThat(heldKeys.of(hans.id())).isEmpty();
    }

    @Test
    void whoHasAnAppCodeKeepsItAndTheOneOfTheOtherEnds() {
        var hans = hansWithAnAppCode();
        var before = new Belgium(context).numberOf(hans);
        new Desks(context).merge(hans, els);
        assertThat(heldKeys.of(els.id())).hasSize(1);
        assertThat(answer(before, codeAt(0)))
                .isInstanceOfSatisfying(
                        Proven.class,
                        proven -> assertThat(proven.identity().person()).isEqualTo(els.id()));
        assertThat(database.sql("SELECT ended_why FROM keys.held_key WHERE person_id = ?")
                        .param(hans.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("merged");
    }

    private Person hansWithAnAppCode() {
        var hans = new Belgium(context).foreigner("Hans", "Müller");
        transaction.executeWithoutResult(status -> keys.activate(
                addKey.replace(hans.id(), "app-code", ""), SealedSecret.of(hans.id(), secret, vault), step(-10)));
        return hans;
    }

    @Test
    void onlyWhoHasTheRightCodeHearsThatTheTimeOfTheKeyIsOver() {
        letTheKeyEnd();
        assertThat(answer(wrongCode())).isEqualTo(wrong());
        assertThat(answer(codeAt(0))).isEqualTo(NotProven.PAST_ITS_TIME);
        assertThat(answer(codeAt(0))).as("the code was used").isEqualTo(wrong());
        assertThat(facts()).containsExactly("key.activated", "key.refused", "key.refused", "key.refused");
        assertThat(heldKeys.of(els.id())).isEmpty();
        assertThat(heldKeys.pastTheirTime(els.id())).hasSize(1);
    }

    @Test
    void aNewKeyTakesThePlaceOfOneThatCameToItsTime() {
        letTheKeyEnd();
        transaction.executeWithoutResult(status -> keys.activate(
                addKey.replace(els.id(), "app-code", ""), SealedSecret.of(els.id(), secret, vault), step(-10)));
        assertThat(answer(codeAt(0))).isInstanceOf(Proven.class);
        assertThat(heldKeys.pastTheirTime(els.id())).isEmpty();
    }

    /** Ten years go by, for the key. */
    private void letTheKeyEnd() {
        database.sql("UPDATE keys.held_key SET valid_until = ? WHERE person_id = ?")
                .params(Timestamp.from(START), els.id().value())
                .update();
    }

    @Test
    void aCodeWorksOnce() {
        assertThat(answer(codeAt(0))).isInstanceOf(Proven.class);
        assertThat(answer(codeAt(0))).isEqualTo(wrong());
        assertThat(facts()).containsExactly("key.activated", "key.used", "key.refused");
    }

    @Test
    void aCodeFromBeforeTheLastOneIsNotAcceptedEither() {
        assertThat(answer(codeAt(0))).isInstanceOf(Proven.class);
        assertThat(answer(codeAt(-1))).isEqualTo(wrong());
        assertThat(answer(codeAt(1))).isInstanceOf(Proven.class);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "1, true", "2, false"})
    void theClockOfTheTelephoneMayBeOneStepOff(int steps, boolean accepted) {
        assertThat(answer(codeAt(steps)) instanceof Proven).isEqualTo(accepted);
    }

    @Test
    void ofManyWhoShowTheSameCodeAtOnceOneEnters() throws Exception {
        var answers = atOnce(5, codeAt(0));
        assertThat(answers).filteredOn(Proven.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(NotProven.class::isInstance).hasSize(4);
    }

    @Test
    void ofFiftyGuessesAtOnceInTwoProcessesFiveAreJudged() throws Exception {
        var answers = atOnce(50, wrongCode());
        assertThat(answers).hasSize(50).doesNotHaveAnyElementsOfTypes(Proven.class);
        assertThat(answers).filteredOn(wrong()::equals).hasSize(4);
        assertThat(answers).filteredOn(locked(0, 1)::equals).hasSize(46);
        assertThat(refusals("wrong")).isEqualTo(5);
        assertThat(refusals("locked")).isEqualTo(45);
        assertThat(facts()).filteredOn("key.locked"::equals).hasSize(1);
    }

    @Test
    void duringALockNotEvenTheRightCodeIsJudged() {
        IntStream.range(0, 5).forEach(guess -> answer(wrongCode()));
        assertThat(answer(codeAt(0))).isEqualTo(locked(0, 1));
        assertThat(lastUsed()).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        assertThat(answer(codeAt(0))).isInstanceOf(Proven.class);
    }

    @Test
    void theWaitIsSaidInMinutesOrHoursAndGrows() {
        assertThat(locksInARow(6))
                .containsExactly(locked(0, 1), locked(0, 5), locked(0, 30), locked(2, 0), locked(24, 0), locked(24, 0));
    }

    @Test
    void whatIsLeftOfALockIsRoundedUp() {
        IntStream.range(0, 10).forEach(guess -> {
            answer(wrongCode());
            if (guess == 4) {
                clock.advance(Duration.ofMinutes(1));
            }
        });
        clock.advance(Duration.ofSeconds(61));
        assertThat(answer(wrongCode())).isEqualTo(locked(0, 4));
        clock.advance(Duration.ofSeconds(238));
        assertThat(answer(wrongCode())).isEqualTo(locked(0, 1));
    }

    @Test
    void aSuccessStartsTheCountAgain() {
        IntStream.range(0, 4).forEach(guess -> answer(wrongCode()));
        assertThat(answer(codeAt(0))).isInstanceOf(Proven.class);
        IntStream.range(0, 4).forEach(guess -> assertThat(answer(wrongCode())).isEqualTo(wrong()));
        assertThat(answer(wrongCode())).isEqualTo(locked(0, 1));
    }

    @Test
    void aNumberOfNobodyAPersonWithoutAppCodeAndAWrongCodeAreAnsweredAlike() {
        var belgium = new Belgium(context);
        var nobody = Belgium.freshNationalNumber();
        var withoutKey = belgium.numberOf(belgium.person("Jan", "Peeters"));
        for (int attempt = 0; attempt < 12; attempt++) {
            var known = answer(number, wrongCode());
            assertThat(answer(nobody, wrongCode())).isEqualTo(known);
            assertThat(answer(withoutKey, wrongCode())).isEqualTo(known);
            clock.advance(Duration.ofSeconds(11));
        }
    }

    @Test
    void forAllOfThemTheSameWorkIsDone() {
        var belgium = new Belgium(context);
        var withoutKey = belgium.numberOf(belgium.person("Jan", "Peeters"));
        for (var typed : List.of(number, withoutKey, Belgium.freshNationalNumber())) {
            var asked = new AskedKeys(keys);
            process(asked).prove(VISIT, response(typed, wrongCode()));
            assertThat(asked.calls).containsExactly("evenPastItsTime");
        }
    }

    @Test
    void aGuessAtANumberOfNobodyLeavesAFactWithoutActorAndWithoutTheNumber() {
        long before = lastFact();
        answer(Belgium.freshNationalNumber(), wrongCode());
        var left = database.sql(
                        "SELECT detail::text FROM audit.fact WHERE id > ? AND actor IS NULL AND kind = 'key.refused'")
                .param(before)
                .query(String.class)
                .list();
        assertThat(left).contains("{\"key\": \"app-code\", \"why\": \"wrong\"}");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 123456, number, national-number-form",
                "85.07.30, 123456, number, national-number-form",
                "85.67.30-001.00, 123456, number, national-number-checksum",
                "right, -, code, app-code-needed",
                "right, 12345, code, app-code-needed",
                "right, 12345a, code, app-code-needed"
            })
    void whatIsNoNumberOrNoCodeIsSaidBesideItsFieldAndNotCounted(
            String typedNumber, String typedCode, String field, String reason) {
        var fields = Map.of(
                "number",
                "right".equals(typedNumber) ? number.digits() : String.valueOf(typedNumber),
                "code",
                String.valueOf(typedCode));
        for (int attempt = 0; attempt < 6; attempt++) {
            var answer = (NotProven) kind.prove(VISIT, new KeyResponse(fields));
            assertThat(answer.field()).isEqualTo(field);
            assertThat(answer.reason().code()).isEqualTo(reason);
        }
        assertThat(answer(codeAt(0))).isInstanceOf(Proven.class);
    }

    @Test
    void theSecretCannotBeReadFromTheTable() {
        byte[] kept = database.sql("SELECT secret FROM keys.app_key WHERE person_id = ?")
                .param(els.id().value())
                .query(byte[].class)
                .single();
        assertThat(kept).hasSizeGreaterThan(20);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(secret.base32());
    }

    @Test
    void aSecretThatIsCopiedToAnotherPersonDoesNotOpen() {
        var jan = new Belgium(context).person("Jan", "Peeters");
        var copied = new SealedSecret(
                jan.id(), keys.of(els.id()).orElseThrow().secret().content());
        assertThatThrownBy(() -> copied.open(vault)).isInstanceOf(IllegalStateException.class);
    }

    private List<KeyAnswer> locksInARow(int rounds) {
        return IntStream.range(0, rounds)
                .mapToObj(round -> {
                    IntStream.range(0, 4).forEach(guess -> answer(wrongCode()));
                    var lock = answer(wrongCode());
                    clock.advance(Duration.ofHours(24));
                    return lock;
                })
                .toList();
    }

    /** Half of them at one process, half at another. */
    private List<KeyAnswer> atOnce(int times, String code) throws Exception {
        var processes = List.of(kind, process(keys));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, times)
                    .<Callable<KeyAnswer>>mapToObj(
                            turn -> () -> processes.get(turn % 2).prove(VISIT, response(number, code)))
                    .toList());
            var given = new ArrayList<KeyAnswer>();
            for (var answer : answers) {
                given.add(answer.get());
            }
            return given;
        }
    }

    private Optional<Instant> lastUsed() {
        return heldKeys.of(els.id()).getFirst().lastUsed();
    }

    private KeyAnswer answer(String code) {
        return answer(number, code);
    }

    private KeyAnswer answer(NationalNumber typed, String code) {
        return kind.prove(VISIT, response(typed, code));
    }

    private static KeyResponse response(NationalNumber typed, String code) {
        return new KeyResponse(Map.of("number", typed.digits(), "code", code));
    }

    private TimeStep step(int away) {
        return new TimeStep(TimeStep.at(clock.instant()).number() + away);
    }

    private String codeAt(int away) {
        return secret.codeAt(step(away)).digits();
    }

    /** A code that is not right now, nor a step earlier or later. */
    private String wrongCode() {
        return IntStream.range(0, 10)
                .mapToObj("12345%d"::formatted)
                .filter(code -> !List.of(codeAt(-1), codeAt(0), codeAt(1)).contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static KeyAnswer wrong() {
        return new NotProven(KeysRefusal.APP_CODE_WRONG, "code", List.of());
    }

    private static KeyAnswer locked(long hours, long minutes) {
        return new NotProven(KeysRefusal.KEY_LOCKED, "", List.of(hours, minutes));
    }

    private List<String> facts() {
        return database.sql("SELECT kind FROM audit.fact WHERE actor = ? ORDER BY id")
                .param(els.id().value())
                .query(String.class)
                .list();
    }

    private long lastFact() {
        return database.sql("SELECT coalesce(max(id), 0) FROM audit.fact")
                .query(Long.class)
                .single();
    }

    private int refusals(String why) {
        return database.sql(
                        "SELECT count(*) FROM audit.fact WHERE actor = ? AND kind = 'key.refused' AND detail ->> 'why' = ?")
                .params(els.id().value(), why)
                .query(Integer.class)
                .single();
    }
}

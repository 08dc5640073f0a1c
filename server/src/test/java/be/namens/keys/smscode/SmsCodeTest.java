package be.namens.keys.smscode;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.audit.AuditTrail;
import be.namens.keys.AddKey;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.HeldKeys;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyAnswer.Asks;
import be.namens.keys.KeyAnswer.NotProven;
import be.namens.keys.KeyAnswer.Proven;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.Level;
import be.namens.keys.ProvenIdentity;
import be.namens.keys.WithdrawKey;
import be.namens.keys.guarding.Attempts;
import be.namens.messages.Channels;
import be.namens.messages.MobileNumber;
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
import be.namens.testing.TestPost;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with an SMS code: it works once, on the visit where it was asked, and guessing is hopeless and tells nothing. */
@NamensTest
class SmsCodeTest {

    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");
    private static final AuthenticationMeans CSAM_SMS = AuthenticationMeans.named("csamsms", new Level(25, 400));
    private static final AtomicInteger TELEPHONES = new AtomicInteger(7_000_000);

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    HeldKeys heldKeys;

    @Autowired
    Vault vault;

    private final MovableClock clock = new MovableClock(START);
    private final KeyVisit visit = new KeyVisit("visit " + UUID.randomUUID());
    private final MobileNumber telephone = new MobileNumber("+3247" + TELEPHONES.incrementAndGet());
    private SmsKeys keys;
    private SmsCodeKind kind;
    private Person els;
    private NationalNumber number;

    @BeforeEach
    void elsHasAnSmsCode() {
        keys = new SmsKeysInPostgres(database, vault, new TheClock(clock));
        kind = process();
        var belgium = new Belgium(context);
        els = belgium.person("Els", "De Smet");
        number = belgium.numberOf(els);
        var addKey = context.getBean(AddKey.class);
        transaction.executeWithoutResult(
                status -> keys.activate(addKey.replace(els.id(), "sms-code", ""), els.id(), telephone));
    }

    private SmsCodeKind process() {
        return new SmsCodeKind(
                keys,
                context.getBean(SendCode.class),
                context.getBean(Channels.class),
                context.getBean(Attempts.class),
                context.getBean(Persons.class),
                context.getBean(NationalNumbers.class),
                heldKeys,
                vault,
                context.getBean(AuditTrail.class),
                transaction,
                new TheClock(clock));
    }

    private KeyAnswer type(NationalNumber typed) {
        return kind.prove(visit, new KeyResponse(Map.of("number", typed.digits())));
    }

    private KeyAnswer answer(String code) {
        return answer(kind, visit, code);
    }

    private static KeyAnswer answer(SmsCodeKind kind, KeyVisit visit, String code) {
        return kind.prove(visit, new KeyResponse(Map.of("step", "code", "code", code)));
    }

    private KeyAnswer again() {
        return kind.prove(visit, new KeyResponse(Map.of("step", "code", "code", "", "again", "yes")));
    }

    private String received() {
        return TestPost.nextSmsTo(telephone.text()).substring(0, 6);
    }

    private static String otherThan(String code) {
        return code.equals("123456") ? "123457" : "123456";
    }

    private static String reason(KeyAnswer answer) {
        return switch (answer) {
            case NotProven no -> no.reason().code();
            case Asks asks ->
                asks.problem().map(no -> "asks: " + no.reason().code()).orElse("asks");
            case Proven proven -> "proven";
            case KeyAnswer.Elsewhere elsewhere -> "elsewhere";
        };
    }

    @Test
    void onlyWhoReadsTheTelephoneHearsThatTheTimeOfTheKeyIsOver() {
        letTheKeyEnd();
        type(number);
        String code = received();
        assertThat(reason(answer(otherThan(code)))).isEqualTo("asks: sms-code-wrong");
        assertThat(answer(code)).isEqualTo(NotProven.PAST_ITS_TIME);
        assertThat(heldKeys.pastTheirTime(els.id())).hasSize(1);
    }

    /** Ten years go by, for the key. */
    private void letTheKeyEnd() {
        database.sql("UPDATE keys.held_key SET valid_until = ? WHERE person_id = ?")
                .params(Timestamp.from(START), els.id().value())
                .update();
    }

    @Test
    void theCodeThatArrivedProvesWhoItIsAndWorksOnce() {
        assertThat(reason(type(number))).isEqualTo("asks");
        String code = received();
        assertThat(answer(code)).isEqualTo(new Proven(new ProvenIdentity(els.id(), "sms-code", CSAM_SMS, START)));
        assertThat(heldKeys.of(els.id()).getFirst().lastUsed()).contains(START);
        assertThat(reason(answer(code))).isEqualTo("sms-code-over");
    }

    @Test
    void theMessageSaysWhatTheCodeIsForAndToGiveItToNobody() {
        type(number);
        assertThat(TestPost.nextSmsTo(telephone.text())).matches("[0-9]{6} .*Namens.*5 .*");
    }

    @Test
    void ofManyWhoShowTheRightCodeAtOnceOneEnters() throws Exception {
        type(number);
        assertThat(atOnce(8, received())).filteredOn("proven"::equals).hasSize(1);
    }

    @Test
    void ofFiftyGuessesAtOnceInTwoProcessesThreeAreJudged() throws Exception {
        type(number);
        String code = received();
        var answers = atOnce(50, otherThan(code));
        assertThat(answers).hasSize(50).doesNotContain("proven");
        assertThat(tries()).isEqualTo(3);
        assertThat(refusals("wrong"))
                .as("judged, or the last that was admitted")
                .isLessThanOrEqualTo(5);
        assertThat(reason(answer(code))).as("also the right one is too late").isIn("key-locked", "sms-code-over");
    }

    @Test
    void theThirdWrongAnswerEndsTheCodeAndNewCodesDoNotMakeGuessingEndless() {
        type(number);
        String wrong = otherThan(received());
        assertThat(reason(answer(wrong))).isEqualTo("asks: sms-code-wrong");
        assertThat(reason(answer(wrong))).isEqualTo("asks: sms-code-wrong");
        assertThat(reason(answer(wrong))).isEqualTo("sms-code-over");
        assertThat(refusals("wrong")).isEqualTo(3);

        clock.advance(SmsRule.PAUSE);
        type(number);
        assertThat(reason(answer(otherThan(received())))).isEqualTo("asks: sms-code-wrong");
        assertThat(reason(answer("000000"))).as("the fifth wrong one in a row").isIn("key-locked", "proven");
    }

    @Test
    void aCodeWorksForFiveMinutes() {
        type(number);
        String code = received();
        clock.advance(SmsRule.VALID);
        assertThat(reason(answer(code))).isEqualTo("sms-code-over");
    }

    @Test
    void aCodeWorksOnlyOnTheVisitWhereItWasAsked() {
        type(number);
        var elsewhere = new KeyVisit("visit " + UUID.randomUUID());
        assertThat(reason(answer(kind, elsewhere, received()))).isEqualTo("sms-code-over");
    }

    @Test
    void aNewCodeIsSentAfterAPauseAndReplacesTheFirst() {
        type(number);
        String first = received();
        assertThat(reason(again())).isEqualTo("asks: sms-code-wait");
        assertThat(reason(type(number))).as("the number typed once more").isEqualTo("asks: sms-code-wait");
        assertThat(refusals("too-soon")).isEqualTo(2);

        clock.advance(SmsRule.PAUSE);
        assertThat(reason(again())).isEqualTo("asks");
        String second = received();
        if (!first.equals(second)) {
            assertThat(reason(answer(first))).isEqualTo("asks: sms-code-wrong");
        }
        assertThat(reason(answer(second))).isEqualTo("proven");
    }

    @Test
    void onOneDayThereAreTenCodesAndTheNextDayThereAreMore() {
        for (int sent = 0; sent < SmsRule.MOST_PER_DAY; sent++) {
            assertThat(reason(type(number))).isEqualTo("asks");
            clock.advance(SmsRule.PAUSE);
        }
        clock.advance(SmsRule.VALID);
        assertThat(reason(type(number))).isEqualTo("sms-code-too-many");
        assertThat(refusals("too-many")).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(reason(type(number))).isEqualTo("asks");
    }

    @Test
    void aNumberOfNobodyAndAPersonWithoutThisKeySeeTheSameAndNothingIsSent() {
        var withoutKey = new Belgium(context).person("Jan", "Peeters");
        var unknown = Belgium.freshNationalNumber();
        var all = new ArrayList<List<String>>();
        for (var typed : List.of(number, new Belgium(context).numberOf(withoutKey), unknown)) {
            var own = new KeyVisit("visit " + UUID.randomUUID());
            var seen = new ArrayList<String>();
            seen.add(reason(kind.prove(own, new KeyResponse(Map.of("number", typed.digits())))));
            seen.add(reason(answer(kind, own, "12")));
            String wrong = typed.equals(number) ? otherThan(received()) : "123456";
            seen.add(reason(kind.prove(own, new KeyResponse(Map.of("step", "code", "again", "yes")))));
            IntStream.range(0, 3).forEach(turn -> seen.add(reason(answer(kind, own, wrong))));
            seen.add(reason(kind.prove(own, new KeyResponse(Map.of("number", typed.digits())))));
            all.add(seen);
        }
        assertThat(all.get(1)).isEqualTo(all.get(0));
        assertThat(all.get(2)).isEqualTo(all.get(0));
        assertThat(all.getFirst())
                .containsExactly(
                        "asks",
                        "asks: sms-code-needed",
                        "asks: sms-code-wait",
                        "asks: sms-code-wrong",
                        "asks: sms-code-wrong",
                        "sms-code-over",
                        "sms-code-wait");
        assertThat(messagesTo(withoutKey)).isZero();
        assertThat(messagesTo(els)).isEqualTo(1);
    }

    @Test
    void aWithdrawnKeyOpensNothingAndItsNumberIsGone() {
        type(number);
        String code = received();
        transaction.executeWithoutResult(status -> context.getBean(WithdrawKey.class)
                .withdraw(els.id(), heldKeys.of(els.id()).getFirst().id(), true));
        assertThat(reason(answer(code))).isEqualTo("asks: sms-code-wrong");
        assertThat(keys.of(els.id())).isEmpty();
    }

    @Test
    void neitherTheNumberNorTheCodeCanBeReadFromTheTables() {
        type(number);
        String code = received();
        var kept = database.sql("""
                        SELECT number FROM keys.sms_key WHERE person_id = :els
                        UNION ALL SELECT code_hash FROM keys.sms_question WHERE person_id = :els
                        """)
                .param("els", els.id().value())
                .query((row, line) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list();
        assertThat(kept).hasSize(2).noneMatch(text -> text.contains(code) || text.contains("+3247"));
    }

    @Test
    void whenNothingLeavesThePageSaysSoBeforeAnybodyTypesANumber() {
        assertThat(kind.page(visit)).containsEntry("outOfOrder", false);
        database.sql("INSERT INTO messages.out_of_order (kind, failed_at) VALUES ('sms', now() + interval '1 hour')")
                .update();
        try {
            assertThat(kind.page(visit)).containsEntry("outOfOrder", true);
            assertThat(reason(type(number))).isEqualTo("sms-out-of-order");
            assertThat(refusals("out-of-order")).isEqualTo(1);
            assertThat(reason(type(Belgium.freshNationalNumber()))).isEqualTo("sms-out-of-order");
        } finally {
            database.sql("DELETE FROM messages.out_of_order WHERE kind = 'sms'").update();
        }
    }

    @Test
    void ofTwoPersonsWhoAreOneTheTelephoneGoesToTheOneWhoStays() {
        var belgium = new Belgium(context);
        var hans = belgium.foreigner("Hans", "Müller");
        var survivor = belgium.person("Hans", "Müller");
        var other = new MobileNumber("+3247" + TELEPHONES.incrementAndGet());
        transaction.executeWithoutResult(status ->
                keys.activate(context.getBean(AddKey.class).replace(hans.id(), "sms-code", ""), hans.id(), other));
        new Desks(context).merge(hans, survivor);
        assertThat(keys.of(survivor.id()).orElseThrow().number()).isEqualTo(other);
        assertThat(keys.of(hans.id())).isEmpty();
        assertThat(heldKeys.of(survivor.id())).hasSize(1);
    }

    private List<String> atOnce(int times, String code) throws Exception {
        var processes = List.of(kind, process());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var given = new ArrayList<String>();
            for (var answer : threads.invokeAll(IntStream.range(0, times)
                    .<Callable<String>>mapToObj(turn -> () -> reason(answer(processes.get(turn % 2), visit, code)))
                    .toList())) {
                given.add(answer.get());
            }
            return given;
        }
    }

    private int tries() {
        return database.sql("SELECT tries FROM keys.sms_question WHERE visit_hash = ?")
                .param(visit.hash())
                .query(Integer.class)
                .single();
    }

    private long refusals(String why) {
        return database.sql(
                        "SELECT count(*) FROM audit.fact WHERE actor = ? AND kind = 'key.refused' AND detail->>'why' = ?")
                .params(els.id().value(), why)
                .query(Long.class)
                .single();
    }

    private long messagesTo(Person person) {
        return database.sql("SELECT coalesce(sum(times), 0) FROM messages.sent_on_day WHERE person_id = ?")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }
}

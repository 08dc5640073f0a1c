package be.namens.keys.token;

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
import be.namens.keys.KeysRefusal;
import be.namens.keys.Level;
import be.namens.keys.ProvenIdentity;
import be.namens.keys.WithdrawKey;
import be.namens.keys.challenge.Challenges;
import be.namens.keys.guarding.Attempts;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.shared.OpaqueToken;
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
import java.util.HashSet;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with a federal token: one code of the card at a time, and neither guessing nor fishing helps. */
@NamensTest
class FederalTokenTest {

    private static final Instant START = Instant.parse("2026-11-25T09:00:10Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    Tokens tokens;

    @Autowired
    Attempts attempts;

    @Autowired
    Challenges challenges;

    @Autowired
    Persons persons;

    @Autowired
    NationalNumbers numbers;

    @Autowired
    HeldKeys heldKeys;

    @Autowired
    AddKey addKey;

    @Autowired
    WithdrawKey withdraw;

    @Autowired
    Vault vault;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final MovableClock clock = new MovableClock(START);
    private final Card card = Card.random();
    private final KeyVisit visit = freshVisit();
    private FederalTokenKind kind;
    private Person els;
    private NationalNumber number;

    @BeforeEach
    void elsHasAToken() {
        kind = process();
        var belgium = new Belgium(context);
        els = belgium.person("Els", "De Smet");
        number = belgium.numberOf(els);
        activate(els.id(), card);
    }

    private void activate(PersonId person, Card printed) {
        transaction.executeWithoutResult(status ->
                tokens.activate(addKey.replace(person, "federal-token", ""), KeptCard.of(person, printed, vault)));
    }

    /** The key as one process of the server has it. */
    private FederalTokenKind process() {
        return new FederalTokenKind(
                tokens,
                attempts,
                challenges,
                persons,
                numbers,
                heldKeys,
                new TokenSettings("urn:be:namens:authmech:federaltoken", 20, 300),
                vault,
                trail,
                transaction,
                new TheClock(clock));
    }

    @Test
    void theCodeThatIsAskedProvesWhoItIsAtALowLevel() {
        int asked = ask();
        assertThat(answer(card.code(asked).characters()))
                .isEqualTo(new Proven(new ProvenIdentity(
                        els.id(),
                        "federal-token",
                        new AuthenticationMeans("urn:be:namens:authmech:federaltoken", new Level(20, 300)),
                        START)));
        assertThat(facts()).containsExactly("key.activated", "key.used");
        assertThat(heldKeys.of(els.id()).getFirst().lastUsed()).contains(START);
        assertThat(kind.means().level().name()).isEqualTo(Level.Name.LOW);
    }

    @Test
    void ofTwoPersonsWhoAreOneTheCardGoesToTheOneWhoStays() {
        var belgium = new Belgium(context);
        var hans = belgium.foreigner("Hans", "Müller");
        var survivor = belgium.person("Hans", "Müller");
        activate(hans.id(), card);
        new Desks(context).merge(hans, survivor);
        number = belgium.numberOf(survivor);
        int asked = ask();
        assertThat(answer(card.code(asked).characters()))
                .isInstanceOfSatisfying(
                        Proven.class,
                        proven -> assertThat(proven.identity().person()).isEqualTo(survivor.id()));
    }

    @Test
    void onlyWhoHasTheCardHearsThatTheTimeOfTheKeyIsOver() {
        letTheKeyEnd();
        int asked = ask();
        int other = asked == 1 ? 2 : 1;
        assertThat(answer(card.code(other).characters())).isInstanceOf(Asks.class);
        assertThat(answer(card.code(ask()).characters())).isEqualTo(KeyAnswer.NotProven.PAST_ITS_TIME);
        assertThat(facts()).containsExactly("key.activated", "key.refused", "key.refused");
    }

    /** Ten years go by, for the key. */
    private void letTheKeyEnd() {
        database.sql("UPDATE keys.held_key SET valid_until = ? WHERE person_id = ?")
                .params(Timestamp.from(START), els.id().value())
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "lower", "grouped", "hyphen"})
    void itMayBeTypedAsPeopleType(String form) {
        var code = card.code(ask());
        String typed = switch (form) {
            case "lower" -> code.characters().toLowerCase(java.util.Locale.ROOT);
            case "grouped" -> code.grouped();
            case "hyphen" -> code.grouped().replace(' ', '-');
            default -> form.formatted(code.characters());
        };
        assertThat(answer(typed)).isInstanceOf(Proven.class);
    }

    @Test
    void theSameNumberIsAskedUntilItIsAnsweredRightlyInEveryBrowserAndProcess() {
        int asked = ask();
        clock.advance(Duration.ofDays(40));
        assertThat(ask()).isEqualTo(asked);
        assertThat(ask(process(), freshVisit(), number)).isEqualTo(asked);
        assertThat(asksAgain(answer(wrongCode()))).isEqualTo(asked);
        assertThat(ask()).isEqualTo(asked);

        assertThat(answer(card.code(asked).characters())).isInstanceOf(Proven.class);
        assertThat(ask()).isNotEqualTo(asked);
    }

    @Test
    void whoKnowsOtherCodesOfTheCardDoesNotEnterWithThem() {
        int asked = ask();
        int known = asked % Card.CODES + 1;
        assertThat(answer(card.code(known).characters())).isEqualTo(wrong(asked));
    }

    @Test
    void noCodeComesBackBeforeAllOthersWereAskedAndTheCardDoesNotRunOut() {
        var inARow = new ArrayList<Integer>();
        for (int signIn = 0; signIn < 3 * Card.CODES; signIn++) {
            int asked = ask();
            inARow.add(asked);
            assertThat(answer(card.code(asked).characters())).isInstanceOf(Proven.class);
        }
        for (int from = 0; from <= 2 * Card.CODES; from++) {
            assertThat(new HashSet<>(inARow.subList(from, from + Card.CODES))).hasSize(Card.CODES);
        }
    }

    @Test
    void aQuestionThatWasAnsweredElsewhereMeanwhileIsNotAnsweredAgain() {
        var elsewhere = freshVisit();
        int asked = ask();
        ask(kind, elsewhere, number);
        assertThat(answer(card.code(asked).characters())).isInstanceOf(Proven.class);

        int next = ask(kind, freshVisit(), number);
        assertThat(kind.prove(elsewhere, code(card.code(asked).characters()))).isEqualTo(wrong(next));
    }

    @Test
    void ofManyWhoShowTheSameCodeAtOnceOneEnters() throws Exception {
        var answers = atOnce(5, card.code(ask()).characters());
        assertThat(answers).filteredOn(Proven.class::isInstance).hasSize(1);
    }

    @Test
    void ofFiftyGuessesAtOnceInTwoProcessesFiveAreJudged() throws Exception {
        int asked = ask();
        var answers = atOnce(50, wrongCode());
        assertThat(answers).hasSize(50).doesNotHaveAnyElementsOfTypes(Proven.class);
        assertThat(answers).filteredOn(wrong(asked)::equals).hasSize(4);
        assertThat(answers).filteredOn(locked(0, 1)::equals).hasSize(46);
        assertThat(refusals("wrong")).isEqualTo(5);
        assertThat(refusals("locked")).isEqualTo(45);
        assertThat(facts()).filteredOn("key.locked"::equals).hasSize(1);
    }

    @Test
    void duringALockNotEvenTheRightCodeIsJudged() {
        int asked = ask();
        IntStream.range(0, 5).forEach(guess -> answer(wrongCode()));
        assertThat(answer(card.code(asked).characters())).isEqualTo(locked(0, 1));
        clock.advance(Duration.ofMinutes(1));
        assertThat(answer(card.code(asked).characters())).isInstanceOf(Proven.class);
    }

    @Test
    void aNumberOfNobodyAPersonWithoutTokenAndAWrongCodeAreAnsweredAlike() {
        var belgium = new Belgium(context);
        for (var typed :
                List.of(number, belgium.numberOf(belgium.person("Jan", "Peeters")), Belgium.freshNationalNumber())) {
            var here = freshVisit();
            int asked = ask(kind, here, typed);
            assertThat(asked).isBetween(1, Card.CODES);
            for (int guess = 0; guess < 4; guess++) {
                assertThat(ask(process(), freshVisit(), typed)).isEqualTo(asked);
                assertThat(kind.prove(here, code(wrongCode()))).isEqualTo(wrong(asked));
            }
            assertThat(kind.prove(here, code(wrongCode()))).isEqualTo(locked(0, 1));
            assertThat(kind.prove(here, code(wrongCode()))).isEqualTo(locked(0, 1));
        }
    }

    @Test
    void theNumberThatIsMadeUpStandsForDaysAndMovesAsThatOfSomebodyWhoSignsIn() {
        var nobody = Belgium.freshNationalNumber();
        var madeUp = new MadeUpNumber(vault);
        var shown = IntStream.range(0, 60 * 24)
                .map(hour -> madeUp.at(nobody, START.plus(Duration.ofHours(hour))))
                .boxed()
                .toList();
        long changes = IntStream.range(1, shown.size())
                .filter(hour -> !shown.get(hour).equals(shown.get(hour - 1)))
                .count();
        assertThat(shown).allMatch(one -> one >= 1 && one <= Card.CODES);
        assertThat(changes).isBetween(3L, 60L);
    }

    @Test
    void aWithdrawnTokenOpensNothingAndAReplacedCardNeither() {
        int asked = ask();
        var newer = Card.random();
        activate(els.id(), newer);
        assertThat(answer(card.code(asked).characters())).isInstanceOf(Asks.class);
        assertThat(answer(newer.code(ask()).characters())).isInstanceOf(Proven.class);

        withdraw.withdraw(els.id(), heldKeys.of(els.id()).getFirst().id(), true);
        var after = ask();
        assertThat(answer(newer.code(after).characters())).isEqualTo(wrong(after));
        assertThat(rows()).isZero();
    }

    @Test
    void aQuestionWaitsTenMinutesAndOnlyForTheVisitOnWhichItWasAsked() {
        var other = freshVisit();
        int asked = ask();
        assertThat(kind.prove(other, code(card.code(asked).characters())))
                .isEqualTo(new NotProven(TokenRefusal.TOKEN_QUESTION_OVER, "", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "ABC, 400", "34679I, 400", "347CDF9, 400"})
    void whatIsNoCodeIsSaidBesideItsFieldAndNotCounted(String typed, int status) {
        int asked = ask();
        for (int attempt = 0; attempt < 6; attempt++) {
            var again = (Asks) answer(typed);
            assertThat(again.problem()).contains(new NotProven(TokenRefusal.TOKEN_CODE_NEEDED, "code", List.of(asked)));
            assertThat(TokenRefusal.TOKEN_CODE_NEEDED.fault().status()).isEqualTo(status);
        }
        assertThat(answer(card.code(asked).characters())).isInstanceOf(Proven.class);
    }

    @ParameterizedTest
    @CsvSource({"'', national-number-form", "85.67.30-001.00, national-number-checksum"})
    void whatIsNoNationalNumberIsSaidBesideItsField(String typed, String reason) {
        var answer = (NotProven) kind.prove(visit, new KeyResponse(Map.of("number", typed)));
        assertThat(answer.field()).isEqualTo("number");
        assertThat(answer.reason().code()).isEqualTo(reason);
    }

    @Test
    void neitherCodesNorTheNationalNumberCanBeReadFromTheTables() {
        ask();
        var kept = database.sql("SELECT codes FROM keys.token WHERE person_id = ?")
                .param(els.id().value())
                .query(byte[].class)
                .single();
        var waiting = challenges.find(visit, "federal-token").orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(card.code(1).characters(), card.code(24).characters());
        assertThat(new String(waiting, StandardCharsets.ISO_8859_1)).doesNotContain(number.digits());
    }

    @Test
    void aCardThatIsCopiedToAnotherPersonOpensNothing() {
        var mine = tokens.of(els.id()).orElseThrow().card();
        var copied = new KeptCard(new Belgium(context).person("Jan", "Peeters").id(), mine.hashes(), mine.numbers());
        assertThat(mine.holds(7, card.code(7), vault)).isTrue();
        assertThat(mine.holds(8, card.code(7), vault)).isFalse();
        assertThat(copied.holds(7, card.code(7), vault)).isFalse();
    }

    private List<KeyAnswer> atOnce(int times, String typed) throws Exception {
        var processes = List.of(kind, process());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, times)
                    .<Callable<KeyAnswer>>mapToObj(
                            turn -> () -> processes.get(turn % 2).prove(visit, code(typed)))
                    .toList());
            var given = new ArrayList<KeyAnswer>();
            for (var answer : answers) {
                given.add(answer.get());
            }
            return given;
        }
    }

    private int ask() {
        return ask(kind, visit, number);
    }

    private static int ask(FederalTokenKind process, KeyVisit visit, NationalNumber typed) {
        var answer = process.prove(visit, new KeyResponse(Map.of("number", typed.digits())));
        assertThat(answer).isInstanceOf(Asks.class);
        assertThat(((Asks) answer).problem()).isEmpty();
        return (int) ((Asks) answer).page().get("asked");
    }

    private static int asksAgain(KeyAnswer answer) {
        return (int) ((Asks) answer).page().get("asked");
    }

    private KeyAnswer answer(String typed) {
        return kind.prove(visit, code(typed));
    }

    private static KeyResponse code(String typed) {
        return new KeyResponse(Map.of("code", typed));
    }

    /** A code that the card does not have. */
    private String wrongCode() {
        return IntStream.range(0, Card.CODES + 1)
                .mapToObj(at -> "34679" + "34679CDFGHJKLMNPQRTVWX".charAt(at % 22))
                .filter(code -> !card.codes().contains(new TokenCode(code)))
                .findFirst()
                .orElseThrow();
    }

    private static KeyVisit freshVisit() {
        return new KeyVisit("journey:" + OpaqueToken.random().value());
    }

    private static KeyAnswer wrong(int asked) {
        return new Asks(
                Map.of("asked", asked),
                Optional.of(new NotProven(TokenRefusal.TOKEN_CODE_WRONG, "code", List.of(asked))));
    }

    private static KeyAnswer locked(long hours, long minutes) {
        return new NotProven(KeysRefusal.KEY_LOCKED, "", List.of(hours, minutes));
    }

    private int rows() {
        return database.sql("SELECT count(*) FROM keys.token WHERE person_id = ?")
                .param(els.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> facts() {
        return database.sql("SELECT kind FROM audit.fact WHERE actor = ? ORDER BY id")
                .param(els.id().value())
                .query(String.class)
                .list();
    }

    private int refusals(String why) {
        return database.sql(
                        "SELECT count(*) FROM audit.fact WHERE actor = ? AND kind = 'key.refused' AND detail ->> 'why' = ?")
                .params(els.id().value(), why)
                .query(Integer.class)
                .single();
    }
}

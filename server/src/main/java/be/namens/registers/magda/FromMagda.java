package be.namens.registers.magda;

import be.namens.audit.AuditTrail;
import be.namens.registers.DueForAsking;
import be.namens.registers.EnterAnswer;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.FreshRegister;
import be.namens.registers.NationalNumber;
import be.namens.registers.PersonId;
import be.namens.registers.RegisterAskedAboutPerson;
import be.namens.registers.RegisterAskedInVain;
import be.namens.registers.ToldEnterprise;
import be.namens.registers.ToldFunction;
import be.namens.registers.magda.MagdaProblem.Why;
import be.namens.shared.TheClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks MAGDA again before somebody is decided on, when its last answer is older than answers are kept: about the person, which finds
 * functions that the register does not know; and about each enterprise that the decision rests on, whose functions are then replaced.
 */
final class FromMagda implements FreshRegister {

    private static final Logger LOG = LoggerFactory.getLogger(FromMagda.class);

    /** More are asked about when they are chosen: somebody is waiting. */
    private static final int MOST_AT_ONCE = 5;

    /** A chain of companies can show a next one only when it was asked about. */
    private static final int MOST_ROUNDS = 3;

    private final Magda magda;
    private final Duration keepFor;
    private final Duration patience;
    private final DueForAsking due;
    private final EnterAnswer enter;
    private final AuditTrail trail;
    private final TheClock clock;
    private final AskedOnce<PersonId> persons = new AskedOnce<>();
    private final AskedOnce<EnterpriseNumber> enterprises = new AskedOnce<>();

    FromMagda(
            Magda magda,
            MagdaSettings settings,
            DueForAsking due,
            EnterAnswer enter,
            AuditTrail trail,
            TheClock clock) {
        this.magda = magda;
        this.keepFor = settings.keepFor();
        this.patience = settings.patience();
        this.due = due;
        this.enter = enter;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * One time that somebody waits.
     *
     * @param since whoever was asked about since then is not asked about again
     * @param until after which no further question begins
     */
    private record Turn(Instant begin, Instant since, Instant until) {}

    private Turn turn() {
        Instant now = clock.now();
        return new Turn(now, now.minus(keepFor), now.plus(patience));
    }

    @Override
    public Optional<Duration> keptFor() {
        return Optional.of(keepFor);
    }

    @Override
    public void about(PersonId person) {
        if (mayAsk()) {
            var turn = turn();
            if (discover(person, turn, Optional.empty())) {
                all(due.anywhere(person, turn.since, MOST_AT_ONCE), turn.since, turn);
            }
        }
    }

    @Override
    public void about(PersonId person, EnterpriseNumber enterprise) {
        if (mayAsk()) {
            var turn = turn();
            if (discover(person, turn, Optional.of(enterprise))) {
                for (int round = 0; round < MOST_ROUNDS; round++) {
                    var now = due.at(person, enterprise, turn.since, MOST_AT_ONCE);
                    if (now.isEmpty() || !all(now, turn.since, turn)) {
                        return;
                    }
                }
            }
        }
    }

    /** An open transaction would keep its connection and its locks for as long as MAGDA takes. */
    private static boolean mayAsk() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            LOG.error("MAGDA was not asked: a transaction was open", new IllegalStateException());
            return false;
        }
        return true;
    }

    /** Finds functions that the register does not know, or knows otherwise; false when MAGDA does not answer. */
    private boolean discover(PersonId person, Turn turn, Optional<EnterpriseNumber> first) {
        return due.person(person, turn.since).isEmpty()
                || persons.ask(
                        person,
                        () -> due.person(person, turn.since)
                                .map(number -> discover(person, number, turn, first))
                                .orElse(true));
    }

    private boolean discover(PersonId person, NationalNumber number, Turn turn, Optional<EnterpriseNumber> first) {
        Instant asked = clock.now();
        try {
            var differing = new ArrayList<>(due.otherwise(person, functionsOf(number)));
            first.filter(differing::remove).ifPresent(differing::addFirst);
            trail.record(new RegisterAskedAboutPerson(person, differing.size()));
            if (differing.size() > MOST_AT_ONCE) {
                differing.removeIf(enterprise -> !due.still(enterprise, turn.since));
            }
            if (!all(differing.stream().limit(MOST_AT_ONCE).toList(), turn.begin, turn)) {
                return false;
            }
            if (differing.size() <= MOST_AT_ONCE) {
                due.asked(person, asked);
            }
            return true;
        } catch (MagdaProblem problem) {
            inVain(problem, RegisterAskedInVain.about(person, problem.why().code(), problem.detail()));
            if (isAnswer(problem)) {
                due.asked(person, asked);
            }
            return isAnswer(problem);
        }
    }

    /** MAGDA is there, and would say the same again. */
    private static boolean isAnswer(MagdaProblem problem) {
        return problem.why() == Why.REFUSED || problem.why() == Why.WRONG_SUBJECT;
    }

    private List<ToldFunction> functionsOf(NationalNumber number) throws MagdaProblem {
        var content = magda.ask(new Question.FunctionsOf(number));
        return content.isEmpty() ? List.of() : ReadAnswers.of(number, content.get());
    }

    /**
     * Asks about each that was not asked about since an instant; false when MAGDA does not answer, so that there is no use in asking
     * more, or when somebody has waited long enough.
     */
    private boolean all(List<EnterpriseNumber> numbers, Instant since, Turn turn) {
        for (var enterprise : numbers) {
            if (!enterprises.ask(enterprise, () -> !due.still(enterprise, since) || one(enterprise, turn))) {
                return false;
            }
        }
        return true;
    }

    private boolean one(EnterpriseNumber enterprise, Turn turn) {
        try {
            if (clock.now().isAfter(turn.until)) {
                throw new MagdaProblem(Why.OUT_OF_TIME);
            }
            ask(enterprise);
            return true;
        } catch (MagdaProblem problem) {
            inVain(problem, RegisterAskedInVain.about(enterprise, problem.why().code(), problem.detail()));
            if (isAnswer(problem)) {
                due.asked(enterprise, turn.begin);
            }
            return isAnswer(problem);
        }
    }

    private void ask(EnterpriseNumber enterprise) throws MagdaProblem {
        Instant asked = clock.now();
        var content = magda.ask(new Question.About(enterprise));
        if (content.isEmpty()) {
            enter.unknown(enterprise);
            return;
        }
        var about = ReadAnswers.enterprise(enterprise, content.get());
        var functions = magda.ask(new Question.FunctionsAt(enterprise));
        List<ToldFunction> told =
                functions.isEmpty() ? List.of() : ReadAnswers.at(enterprise, functions.get(), ReadAnswers.names(about));
        var entered = enter.enterprise(
                new ToldEnterprise(enterprise, asked, Optional.of(ReadAnswers.state(about, clock.today())), told));
        if (entered == EnterAnswer.Entered.BEING_LOADED) {
            LOG.info("An answer of MAGDA was not kept: a load is running");
        }
    }

    /** While nobody is asked there is nothing new to tell; what a decision rests on is in its own fact. */
    private void inVain(MagdaProblem problem, RegisterAskedInVain fact) {
        if (problem.why() != Why.PAUSED) {
            LOG.warn(
                    "MAGDA gave no answer that can be used: {} {}",
                    problem.why().code(),
                    problem.detail());
            trail.refused(fact);
        }
    }
}

package be.namens.portal.granting;

import be.namens.eservices.RightDefinition;
import be.namens.portal.LengthOfTime;
import be.namens.portal.PortalRefusal;
import be.namens.rights.GrantRight;
import be.namens.rights.RightsRefusal;
import be.namens.screens.Problem;
import be.namens.shared.Period;
import be.namens.shared.TheClock;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The fifth question: from which day until which? Every right ends, at the latest when its e-service says. */
@Controller
@RequestMapping("/rechten/nieuw/{draft}/periode")
class PeriodQuestion {

    private final Wizard wizard;
    private final TheClock clock;
    private final LengthOfTime lengths;

    PeriodQuestion(Wizard wizard, TheClock clock, LengthOfTime lengths) {
        this.wizard = wizard;
        this.clock = clock;
        this.lengths = lengths;
    }

    @GetMapping
    String ask(@PathVariable("draft") String id, Principal who, Model model) {
        Draft draft = wizard.open(id, who);
        return wizard.elsewhere(draft, Question.PERIOD)
                .orElseGet(
                        () -> page(model, draft, TypedPeriod.of(draft.answers().period(), clock.today())));
    }

    @PostMapping
    String answer(
            @PathVariable("draft") String id,
            TypedPeriod typed,
            Principal who,
            Model model,
            HttpServletResponse response) {
        Draft draft = wizard.open(id, who);
        var elsewhere = wizard.elsewhere(draft, Question.PERIOD);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        var problems = new ArrayList<Problem>();
        var period = period(typed, wizard.right(draft), problems);
        if (period.isPresent()) {
            return wizard.keep(draft.with(draft.answers().period(period.get())));
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problems", problems);
        return page(model, draft, typed);
    }

    private Optional<Period> period(TypedPeriod typed, RightDefinition right, List<Problem> problems) {
        var first = first(typed, problems);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        LocalDate latest = latest(first.get(), right);
        var last = last(typed, latest, problems);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            problems.add(Problem.at("tot", PortalRefusal.LAST_DAY_BEFORE_FIRST, first.get()));
        } else if (last.get().isAfter(latest)) {
            problems.add(Problem.at("tot", PortalRefusal.LAST_DAY_TOO_LATE, lengths.written(right.longest()), latest));
        } else {
            return Optional.of(Period.between(first.get(), last.get()));
        }
        return Optional.empty();
    }

    private Optional<LocalDate> first(TypedPeriod typed, List<Problem> problems) {
        var first = typed.first().read();
        if (first.isEmpty()) {
            problems.add(Problem.at("van", PortalRefusal.DAY_UNREADABLE, clock.today()));
        } else if (first.get().isBefore(clock.today())) {
            problems.add(Problem.at("van", PortalRefusal.FIRST_DAY_PAST, clock.today()));
            return Optional.empty();
        } else if (first.get().isAfter(GrantRight.latestFirstDay(clock.today()))) {
            problems.add(
                    Problem.at("van", RightsRefusal.PERIOD_STARTS_TOO_FAR, GrantRight.latestFirstDay(clock.today())));
            return Optional.empty();
        }
        return first;
    }

    private Optional<LocalDate> last(TypedPeriod typed, LocalDate latest, List<Problem> problems) {
        return switch (typed.until()) {
            case LONGEST -> Optional.of(latest);
            case DAY -> {
                var last = typed.last().read();
                if (last.isEmpty()) {
                    problems.add(Problem.at("tot", PortalRefusal.DAY_UNREADABLE, latest));
                }
                yield last;
            }
            case NOT_CHOSEN -> {
                problems.add(Problem.at("tot", PortalRefusal.UNTIL_NOT_CHOSEN));
                yield Optional.empty();
            }
        };
    }

    static LocalDate latest(LocalDate first, RightDefinition right) {
        return first.plus(right.longest());
    }

    private String page(Model model, Draft draft, TypedPeriod typed) {
        var right = wizard.right(draft);
        model.addAttribute("typed", typed);
        model.addAttribute("longest", lengths.written(right.longest()));
        model.addAttribute("latest", latest(clock.today(), right));
        return wizard.page(model, draft, Question.PERIOD);
    }
}

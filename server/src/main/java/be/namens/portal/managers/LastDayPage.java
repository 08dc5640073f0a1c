package be.namens.portal.managers;

import be.namens.managers.AppointChiefAccessManager;
import be.namens.managers.ManagersRefusal;
import be.namens.portal.PortalRefusal;
import be.namens.portal.TypedLast;
import be.namens.screens.Problem;
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

/** The third question: until when? Every appointment ends. */
@Controller
@RequestMapping("/toegangsbeheerders/nieuw/{id}/einde")
class LastDayPage {

    private final AppointingWizard wizard;
    private final TheClock clock;

    LastDayPage(AppointingWizard wizard, TheClock clock) {
        this.wizard = wizard;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable("id") String id, Principal who, Model model) {
        var appointing = wizard.open(id, who);
        return wizard.elsewhere(appointing, Step.LAST)
                .orElseGet(() -> page(
                        model,
                        appointing,
                        appointing.answers().last().map(TypedLast::of).orElse(TypedLast.empty())));
    }

    @PostMapping
    String answer(
            @PathVariable("id") String id, TypedLast typed, Principal who, Model model, HttpServletResponse response) {
        var appointing = wizard.open(id, who);
        var elsewhere = wizard.elsewhere(appointing, Step.LAST);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        var problems = new ArrayList<Problem>();
        var last = last(typed, problems);
        if (last.isPresent()) {
            return wizard.keep(appointing.with(appointing.answers().last(last.get())));
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problems", problems);
        return page(model, appointing, typed);
    }

    private Optional<LocalDate> last(TypedLast typed, List<Problem> problems) {
        LocalDate today = clock.today();
        LocalDate latest = AppointChiefAccessManager.latestLastDay(today);
        return switch (typed.until()) {
            case LONGEST -> Optional.of(latest);
            case DAY -> day(typed.last().read(), today, latest, problems);
            case NOT_CHOSEN -> {
                problems.add(Problem.at("tot", PortalRefusal.UNTIL_NOT_CHOSEN));
                yield Optional.empty();
            }
        };
    }

    private static Optional<LocalDate> day(
            Optional<LocalDate> day, LocalDate today, LocalDate latest, List<Problem> problems) {
        if (day.isEmpty()) {
            problems.add(Problem.at("tot", PortalRefusal.DAY_UNREADABLE, latest));
        } else if (day.get().isBefore(today)) {
            problems.add(Problem.at("tot", ManagersRefusal.APPOINTMENT_ENDS_IN_THE_PAST));
        } else if (day.get().isAfter(latest)) {
            problems.add(Problem.at("tot", ManagersRefusal.APPOINTMENT_TOO_LONG, latest));
        } else {
            return day;
        }
        return Optional.empty();
    }

    private String page(Model model, Appointing appointing, TypedLast typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("latest", AppointChiefAccessManager.latestLastDay(clock.today()));
        return wizard.page(model, appointing, Step.LAST);
    }
}

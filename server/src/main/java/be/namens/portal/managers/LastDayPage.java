package be.namens.portal.managers;

import be.namens.managers.AppointChiefAccessManager;
import be.namens.managers.ManagersRefusal;
import be.namens.portal.PortalRefusal;
import be.namens.portal.TypedDay;
import be.namens.screens.Problem;
import be.namens.shared.TheClock;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
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

    /** The form: as long as may be, or a day. */
    record Typed(
            @BindParam("tot") @Nullable String choice,
            @BindParam("tot-day") @Nullable String day,
            @BindParam("tot-month") @Nullable String month,
            @BindParam("tot-year") @Nullable String year) {

        static Typed of(Optional<LocalDate> answered) {
            var day = answered.map(TypedDay::of).orElse(TypedDay.empty());
            return new Typed(answered.isPresent() ? "dag" : null, day.day(), day.month(), day.year());
        }

        public TypedDay last() {
            return new TypedDay(given(day), given(month), given(year));
        }

        public boolean longest() {
            return "langst".equals(choice);
        }

        /** Whoever fills in a day means that day, also when the choice beside it was forgotten. */
        public boolean onDay() {
            return !longest() && ("dag".equals(choice) || !last().isEmpty());
        }

        private static String given(@Nullable String field) {
            return field == null ? "" : field;
        }
    }

    @GetMapping
    String ask(@PathVariable("id") String id, Principal who, Model model) {
        var appointing = wizard.open(id, who);
        return wizard.elsewhere(appointing, Step.LAST)
                .orElseGet(() ->
                        page(model, appointing, Typed.of(appointing.answers().last())));
    }

    @PostMapping
    String answer(
            @PathVariable("id") String id, Typed typed, Principal who, Model model, HttpServletResponse response) {
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

    private Optional<LocalDate> last(Typed typed, List<Problem> problems) {
        LocalDate today = clock.today();
        LocalDate latest = AppointChiefAccessManager.latestLastDay(today);
        if (typed.longest()) {
            return Optional.of(latest);
        }
        if (!typed.onDay()) {
            problems.add(Problem.at("tot", PortalRefusal.UNTIL_NOT_CHOSEN));
            return Optional.empty();
        }
        var day = typed.last().read();
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

    private String page(Model model, Appointing appointing, Typed typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("latest", AppointChiefAccessManager.latestLastDay(clock.today()));
        return wizard.page(model, appointing, Step.LAST);
    }
}

package be.namens.desks.web;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.DesksRefusal;
import be.namens.desks.WorkAtDesk;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of each desk: what waits, and what one can begin. Beside it, what is said when signing in failed. */
@Controller
class StartPages {

    private final List<WorkAtDesk> work;

    StartPages(List<WorkAtDesk> work) {
        this.work = List.copyOf(work);
    }

    @GetMapping({"/loket/ondernemingen", "/loket/personen"})
    String show(Clerk clerk, Model model) {
        var here = work.stream().filter(one -> one.desk() == clerk.desk()).toList();
        model.addAttribute(
                "waiting",
                here.stream()
                        .flatMap(one -> one.waiting(clerk).stream())
                        .sorted(Comparator.comparing(WorkAtDesk.Waiting::since))
                        .toList());
        model.addAttribute(
                "tasks", here.stream().flatMap(one -> one.tasks().stream()).toList());
        return "desks/start";
    }

    @GetMapping({"/loket/ondernemingen/niet-aangemeld", "/loket/personen/niet-aangemeld"})
    String notSignedIn(HttpServletRequest request, Model model) {
        var desk = Desk.at(request.getServletPath()).orElseThrow(() -> new Refused(DesksRefusal.FILE_ABSENT));
        model.addAttribute("home", desk.home());
        return "desks/not-signed-in";
    }
}

package be.namens.signin.web;

import be.namens.screens.Problem;
import be.namens.shared.Refused;
import be.namens.signin.Choice;
import be.namens.signin.SignInRefusal;
import be.namens.signin.Visitor;
import be.namens.signin.admission.Admissions;
import be.namens.signin.admission.Candidates;
import be.namens.signin.admission.ChooseForWhom;
import be.namens.signin.admission.FreshBefore;
import be.namens.signin.admission.StrongerKey;
import be.namens.signin.admission.Visit;
import be.namens.signin.session.Session;
import be.namens.signin.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whom do you act: oneself, or an enterprise. */
@Controller
@RequestMapping("/aanmelden/{journey}/namens")
class ForWhomPages {

    private static final int LONGEST_SEARCH = 100;
    /** From how many choices on the page lets people search. */
    private static final int MANY = 10;

    private final JourneyFrame frame;
    private final Admissions admissions;
    private final ChooseForWhom chooseForWhom;
    private final StrongerKey strongerKey;
    private final Sessions sessions;
    private final FreshBefore fresh;
    private final CandidateRows rows;

    ForWhomPages(
            JourneyFrame frame,
            Admissions admissions,
            ChooseForWhom chooseForWhom,
            StrongerKey strongerKey,
            Sessions sessions,
            FreshBefore fresh,
            CandidateRows rows) {
        this.frame = frame;
        this.admissions = admissions;
        this.chooseForWhom = chooseForWhom;
        this.strongerKey = strongerKey;
        this.sessions = sessions;
        this.fresh = fresh;
        this.rows = rows;
    }

    @GetMapping
    String ask(
            @PathVariable("journey") String journey,
            @RequestParam(name = "zoek", defaultValue = "") String search,
            Visitor visitor,
            HttpServletRequest request,
            Model model) {
        var visit = frame.open(journey, visitor, request, model);
        var session = frame.proven(visit, visitor, model);
        if (session.isEmpty()) {
            return "redirect:" + visit.journey().page();
        }
        String wanted = search.strip();
        return page(visit, session.get(), wanted.substring(0, Math.min(wanted.length(), LONGEST_SEARCH)), model);
    }

    @PostMapping
    String choose(
            @PathVariable("journey") String journey,
            @RequestParam(name = "voor", defaultValue = "") String choice,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var chosen = Choice.read(choice);
        if (chosen.isPresent()) {
            fresh.choosing(visitor, chosen.get());
            return "redirect:" + chooseForWhom.choose(journey, visitor, chosen.get());
        }
        response.setStatus(SignInRefusal.NOTHING_CHOSEN.fault().status());
        model.addAttribute("problems", List.of(Problem.at("voor", SignInRefusal.NOTHING_CHOSEN)));
        return ask(journey, "", visitor, request, model);
    }

    @PostMapping("/sterkere-sleutel")
    String strongerKey(
            @PathVariable("journey") String journey,
            @RequestParam(name = "voor", defaultValue = "") String choice,
            Visitor visitor) {
        return Choice.read(choice)
                .map(chosen -> "redirect:" + strongerKey.ask(journey, visitor, chosen))
                .orElseThrow(() -> new Refused(SignInRefusal.NOTHING_CHOSEN));
    }

    private String page(Visit visit, Session session, String search, Model model) {
        fresh.choosing(session.person().id());
        Candidates candidates = admissions.candidates(session.identity(), visit.eService(), search);
        String last = session.choice()
                .or(() -> sessions.lastChoice(session.person().id()))
                .map(Choice::code)
                .orElse("");
        var choices = Stream.concat(
                        rows.choices(candidates.admitted(), last).stream(),
                        rows.forStrongerKey(candidates.forStrongerKey(), last).stream())
                .toList();
        model.addAttribute("choices", choices);
        model.addAttribute(
                "selected",
                choices.stream()
                        .filter(CandidateRows.Row::last)
                        .findFirst()
                        .map(CandidateRows.Row::value)
                        .orElse(""));
        model.addAttribute("others", rows.others(visit, candidates.closed(), candidates.tooOld()));
        model.addAttribute("more", candidates.more());
        model.addAttribute("search", search);
        boolean many = candidates.admitted().size() + candidates.others().size() > MANY;
        model.addAttribute("searchable", many || candidates.more() || !Objects.equals(search, ""));
        return "signin/for-whom";
    }
}

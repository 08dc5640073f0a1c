package be.namens.signin.web;

import be.namens.mandates.MandatesRefusal;
import be.namens.mandates.Standing;
import be.namens.rights.WhoCanGive;
import be.namens.screens.Chain.Link;
import be.namens.screens.Chain.Part;
import be.namens.screens.Chain.State;
import be.namens.screens.Texts;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import be.namens.signin.AdmissionAnswer.Admitted;
import be.namens.signin.AdmissionAnswer.NoRight;
import be.namens.signin.AdmissionAnswer.NoStanding;
import be.namens.signin.Choice;
import be.namens.signin.SignInRefusal;
import be.namens.signin.Visitor;
import be.namens.signin.admission.Admissions;
import be.namens.signin.admission.Candidates;
import be.namens.signin.admission.FreshBefore;
import be.namens.signin.admission.NextStep;
import be.namens.signin.admission.Visit;
import be.namens.signin.session.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why somebody does not enter: the link of the chain that breaks, who can mend it, and every way on. */
@Controller
class NotAdmittedPages {

    private final JourneyFrame frame;
    private final Admissions admissions;
    private final CandidateRows rows;
    private final WhoCanGive whoCanGive;
    private final EarlierRows earlier;
    private final FreshBefore fresh;
    private final TheClock clock;
    private final Texts texts;

    NotAdmittedPages(
            JourneyFrame frame,
            Admissions admissions,
            CandidateRows rows,
            WhoCanGive whoCanGive,
            EarlierRows earlier,
            FreshBefore fresh,
            TheClock clock,
            Texts texts) {
        this.frame = frame;
        this.admissions = admissions;
        this.rows = rows;
        this.whoCanGive = whoCanGive;
        this.earlier = earlier;
        this.fresh = fresh;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/aanmelden/{journey}/geweigerd")
    String explain(
            @PathVariable("journey") String journey,
            @RequestParam(name = "voor", defaultValue = "") String choice,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var visit = frame.open(journey, visitor, request, model);
        var session = frame.proven(visit, visitor, model);
        if (session.isEmpty()) {
            return "redirect:" + visit.journey().page();
        }
        boolean refused = Choice.read(choice)
                .map(chosen -> explain(visit, session.get(), chosen, model))
                .orElseGet(() -> explainNobody(visit, session.get(), model));
        if (!refused) {
            // Granted since: there is a choice to make after all.
            return "redirect:" + visit.journey().choicePage();
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "signin/refused";
    }

    private boolean explain(Visit visit, Session session, Choice choice, Model model) {
        fresh.deciding(session.person().id(), choice);
        return switch (admissions.admit(session.identity(), choice, visit.eService())) {
            case Admitted yes -> false;
            case NoStanding no -> noStanding(visit, session, no.choice(), no.reason(), model);
            case NoRight answer -> noRight(visit, session, answer, model);
        };
    }

    private boolean noStanding(Visit visit, Session session, Choice choice, Refusal reason, Model model) {
        String name = frame.name(choice);
        model.addAttribute("name", name);
        model.addAttribute("why", texts.text("refusal." + reason.code(), name, eService(visit)));
        texts.find("refusal." + reason.code() + ".next", name, eService(visit))
                .ifPresent(next -> model.addAttribute("next", next));
        if (reason.equals(MandatesRefusal.NO_STANDING)) {
            model.addAttribute("needed", rows.needed(visit.eService()));
        }
        model.addAttribute("earlier", earlier.of(session.person().id(), choice, visit.eService()));
        model.addAttribute("chooseOther", true);
        breaks(
                visit,
                frame.closedKey(session),
                new Link(Part.ENTERPRISE, State.BROKEN, name),
                JourneyFrame.OPEN_RIGHT,
                model);
        return true;
    }

    private boolean noRight(Visit visit, Session session, NoRight answer, Model model) {
        var missing = rows.missing(answer.decision().missing());
        String rights = missing.stream().map(CandidateRows.Missing::right).collect(Collectors.joining(", "));
        var reason = NextStep.reason(answer);
        boolean held = reason == SignInRefusal.RIGHT_ASKS_STRONGER_KEY;
        String name = switch (answer.standing()) {
            case Standing.Oneself oneself -> texts.text("signin.for-whom.oneself");
            case Standing.OnBehalfOf behalf -> {
                if (!held) {
                    whoCanGive(behalf, model);
                }
                model.addAttribute("number", behalf.enterprise().number().formatted());
                yield behalf.enterprise().name();
            }
        };
        model.addAttribute("name", name);
        model.addAttribute("missing", missing);
        model.addAttribute("why", texts.text("refusal." + reason.code(), name, eService(visit)));
        model.addAttribute("chooseOther", true);
        var enterprise = new Link(Part.ENTERPRISE, State.CLOSED, name);
        if (held) {
            model.addAttribute(
                    "strongerKeyFor", Candidates.choice(answer.standing()).code());
            var key = new Link(Part.KEY, State.BROKEN, frame.closedKey(session).text());
            breaks(visit, key, enterprise, new Link(Part.RIGHT, State.CLOSED, rights), model);
        } else {
            breaks(visit, frame.closedKey(session), enterprise, new Link(Part.RIGHT, State.BROKEN, rights), model);
        }
        return true;
    }

    private void whoCanGive(Standing.OnBehalfOf behalf, Model model) {
        String enterprise = behalf.enterprise().name();
        var givers = whoCanGive.at(behalf.enterprise().number(), behalf.person(), clock.today());
        String functions = givers.functions().stream().map(texts::text).collect(Collectors.joining(", "));
        String who;
        if (givers.yourself()) {
            who = texts.text("signin.refused.who.yourself", enterprise);
        } else if (functions.isEmpty()) {
            who = texts.text("giver.none");
        } else {
            who = texts.text("signin.refused.who.functions", enterprise, functions);
        }
        model.addAttribute("who", who);
        model.addAttribute("canGive", givers.yourself());
    }

    private boolean explainNobody(Visit visit, Session session, Model model) {
        var candidates = admissions.candidates(session.identity(), visit.eService(), "");
        if (candidates.anyToChoose()) {
            return false;
        }
        var others = rows.others(visit, candidates.others(), candidates.tooOld());
        var reason = NextStep.whyNobody(candidates);
        model.addAttribute("why", texts.text("refusal." + reason.code(), eService(visit)));
        texts.find("refusal." + reason.code() + ".next", eService(visit))
                .ifPresent(next -> model.addAttribute("next", next));
        if (others.isEmpty()) {
            model.addAttribute("needed", rows.needed(visit.eService()));
        }
        model.addAttribute("others", others);
        model.addAttribute("earlier", earlier.of(session.person().id(), visit.eService()));
        breaks(
                visit,
                frame.closedKey(session),
                new Link(Part.ENTERPRISE, others.isEmpty() ? State.BROKEN : State.CLOSED, ""),
                others.isEmpty() ? JourneyFrame.OPEN_RIGHT : new Link(Part.RIGHT, State.BROKEN, ""),
                model);
        return true;
    }

    private void breaks(Visit visit, Link key, Link enterprise, Link right, Model model) {
        model.addAttribute("chain", null);
        model.addAttribute("brokenChain", frame.chain(visit.eService(), key, enterprise, right));
    }

    private String eService(Visit visit) {
        return texts.of(visit.eService().name());
    }
}

package be.namens.signin.web;

import be.namens.eservices.EService;
import be.namens.registers.Enterprise;
import be.namens.registers.Enterprises;
import be.namens.screens.Chain;
import be.namens.screens.Chain.Link;
import be.namens.screens.Chain.Part;
import be.namens.screens.Chain.State;
import be.namens.screens.SecurityHeaders;
import be.namens.screens.Texts;
import be.namens.signin.Choice;
import be.namens.signin.Visitor;
import be.namens.signin.admission.NextStep;
import be.namens.signin.admission.Visit;
import be.namens.signin.admission.Visits;
import be.namens.signin.session.Session;
import be.namens.signin.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a journey has: its e-service, the chain as far as it is closed, and a way for its forms to reach the e-service. */
@Component
class JourneyFrame {

    private static final Link OPEN_KEY = new Link(Part.KEY, State.OPEN, "");
    private static final Link OPEN_ENTERPRISE = new Link(Part.ENTERPRISE, State.OPEN, "");
    static final Link OPEN_RIGHT = new Link(Part.RIGHT, State.OPEN, "");

    private final Visits visits;
    private final Sessions sessions;
    private final NextStep nextStep;
    private final Enterprises enterprises;
    private final Texts texts;

    JourneyFrame(Visits visits, Sessions sessions, NextStep nextStep, Enterprises enterprises, Texts texts) {
        this.visits = visits;
        this.sessions = sessions;
        this.nextStep = nextStep;
        this.enterprises = enterprises;
        this.texts = texts;
    }

    Visit open(String journeyId, Visitor visitor, HttpServletRequest request, Model model) {
        var visit = visits.find(journeyId, visitor);
        EService eService = visit.eService();
        for (String target : eService.client().redirectUris()) {
            SecurityHeaders.allowFormsTo(request, URI.create(target));
        }
        model.addAttribute("journeyPage", visit.journey().page());
        model.addAttribute("eService", texts.of(eService.name()));
        model.addAttribute("eServiceStart", eService.start().toString());
        model.addAttribute("chain", chain(eService, OPEN_KEY, OPEN_ENTERPRISE, OPEN_RIGHT));
        return visit;
    }

    /** The visitor's session, when its proof will do; then the first link of the chain is closed. */
    Optional<Session> proven(Visit visit, Visitor visitor, Model model) {
        var session = nextStep.proven(visit, visitor.session().flatMap(sessions::find));
        session.ifPresent(shown -> {
            model.addAttribute("person", shown.person().fullName());
            model.addAttribute("chain", chain(visit.eService(), closedKey(shown), OPEN_ENTERPRISE, OPEN_RIGHT));
        });
        return session;
    }

    /** While a stronger or fresher proof is asked: for whom they act stays, and the chain shows it. */
    void keepsChoice(Visit visit, Session session, Model model) {
        visit.journey()
                .chosen()
                .or(session::choice)
                .map(choice -> new Link(Part.ENTERPRISE, State.CLOSED, name(choice)))
                .ifPresent(enterprise ->
                        model.addAttribute("chain", chain(visit.eService(), OPEN_KEY, enterprise, OPEN_RIGHT)));
    }

    /** For whom, in the words of the screen. */
    String name(Choice choice) {
        return switch (choice) {
            case Choice.Oneself oneself -> texts.text("signin.for-whom.oneself");
            case Choice.ForEnterprise chosen ->
                enterprises
                        .find(chosen.number())
                        .map(Enterprise::name)
                        .orElse(chosen.number().formatted());
        };
    }

    Link closedKey(Session session) {
        return new Link(
                Part.KEY, State.CLOSED, texts.text("key." + session.identity().keyKind() + ".name"));
    }

    /** The e-service is there and takes the key; only where something before it is still open, it is open too. */
    Chain chain(EService eService, Link key, Link enterprise, Link right) {
        var state = key.state() == State.CLOSED && enterprise.state() == State.CLOSED ? State.CLOSED : State.OPEN;
        return new Chain(List.of(key, enterprise, right, new Link(Part.E_SERVICE, state, texts.of(eService.name()))));
    }
}

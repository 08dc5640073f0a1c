package be.namens.portal.managers;

import be.namens.managers.AppointChiefAccessManager;
import be.namens.managers.DecideTogether;
import be.namens.managers.Proposal;
import be.namens.managers.ProposalId;
import be.namens.managers.Proposals;
import be.namens.messages.EmailAddress;
import be.namens.portal.PortalRefusal;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything answered, each row to be changed, and what the person can do then; and that it is done. */
@Controller
@RequestMapping("/toegangsbeheerders/nieuw/{id}")
class CheckPages {

    private final AppointingWizard wizard;
    private final AppointDraft appointDraft;
    private final Proposals proposals;
    private final DecideTogether decideTogether;
    private final Texts texts;

    CheckPages(
            AppointingWizard wizard,
            AppointDraft appointDraft,
            Proposals proposals,
            DecideTogether decideTogether,
            Texts texts) {
        this.wizard = wizard;
        this.appointDraft = appointDraft;
        this.proposals = proposals;
        this.decideTogether = decideTogether;
        this.texts = texts;
    }

    @GetMapping("/nakijken")
    String show(@PathVariable("id") String id, Principal who, Model model) {
        var appointing = wizard.open(id, who);
        return wizard.elsewhere(appointing, Step.CHECK).orElseGet(() -> page(model, appointing));
    }

    @PostMapping("/nakijken")
    String appoint(
            @PathVariable("id") String id,
            @RequestParam(name = "gezien", defaultValue = "") String seen,
            Principal who,
            Model model,
            HttpServletResponse response) {
        var appointing = wizard.open(id, who);
        var elsewhere = wizard.elsewhere(appointing, Step.CHECK);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        return switch (appointDraft.appoint(appointing.id(), appointing.owner(), seen, wizard.signatures(appointing))) {
            case AppointDraft.Answer.Done done -> "redirect:" + appointing.address() + "/klaar";
            case AppointDraft.Answer.ProposedByAnother other -> proposal(other.proposal());
            case AppointDraft.Answer.Changed changed -> {
                response.setStatus(PortalRefusal.DRAFT_CHANGED.fault().status());
                model.addAttribute("problems", List.of(Problem.at("", PortalRefusal.DRAFT_CHANGED)));
                yield page(model, changed.appointing());
            }
            case AppointDraft.Answer.InTheWay inTheWay -> {
                var objections = inTheWay.objections();
                response.setStatus(objections.getFirst().reason().fault().status());
                model.addAttribute(
                        "problems", objections.stream().map(CheckPages::problem).toList());
                yield page(model, appointing);
            }
        };
    }

    @GetMapping("/klaar")
    String done(@PathVariable("id") String id, Principal who, Model model) {
        var appointing = wizard.open(id, who);
        if (appointing.outcome().isEmpty()) {
            return "redirect:" + appointing.address(Step.next(appointing.answers()));
        }
        boolean proposed = appointing.outcome().orElseThrow() == Appointing.Outcome.PROPOSED;
        int more = proposed ? more(appointing) : 0;
        if (proposed && more == 0) {
            return proposal(new ProposalId(appointing.id()));
        }
        var answers = appointing.answers();
        model.addAttribute("enterprise", wizard.enterprise(appointing));
        model.addAttribute("surname", answers.person().orElseThrow().surname());
        model.addAttribute("last", answers.last().orElseThrow());
        model.addAttribute("proposed", proposed);
        model.addAttribute("others", more);
        return "portal/managers/klaar";
    }

    /** How many still have to agree with what was proposed; none when nothing is to be decided any more. */
    private int more(Appointing appointing) {
        return proposals
                .find(new ProposalId(appointing.id()))
                .filter(proposal -> decideTogether.stateOf(proposal) == Proposal.State.OPEN)
                .map(proposal -> decideTogether.more(proposal, wizard.signatures(appointing)))
                .orElse(0);
    }

    private static String proposal(ProposalId id) {
        return "redirect:/toegangsbeheerders/voorstel/" + id;
    }

    private static Problem problem(AppointChiefAccessManager.Objection objection) {
        return Problem.at(
                objection.field(), objection.reason(), objection.values().toArray());
    }

    private String page(Model model, Appointing appointing) {
        var answers = appointing.answers();
        var enterprise = wizard.enterprise(appointing);
        model.addAttribute("seen", answers.fingerprint(wizard.signatures(appointing)));
        model.addAttribute(
                "rows",
                List.of(
                        new Row("enterprise", enterprise.name(), ""),
                        new Row("person", answers.person().orElseThrow().surname(), appointing.address(Step.PERSON)),
                        new Row(
                                "email",
                                answers.email().map(EmailAddress::text).orElseThrow(),
                                appointing.address(Step.EMAIL)),
                        new Row("last", texts.date(answers.last().orElseThrow()), appointing.address(Step.LAST))));
        return wizard.page(model, appointing, Step.CHECK);
    }

    /**
     * One row of the page.
     *
     * @param href where it is changed; empty when there is no choice
     */
    record Row(String name, String value, String href) {}
}

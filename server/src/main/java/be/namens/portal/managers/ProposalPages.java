package be.namens.portal.managers;

import be.namens.managers.DecideTogether;
import be.namens.managers.ManagersRefusal;
import be.namens.managers.Proposal;
import be.namens.managers.ProposalId;
import be.namens.managers.Proposals;
import be.namens.portal.AdministeredEnterprises;
import be.namens.registers.PersonId;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A proposal among those who decide together: what it is, who agreed, and agreeing or withdrawing. */
@Controller
@RequestMapping("/toegangsbeheerders/voorstel/{id}")
class ProposalPages {

    private final DecideTogether decideTogether;
    private final Proposals proposals;
    private final AdministeredEnterprises administered;
    private final ManagersTable table;
    private final Texts texts;

    ProposalPages(
            DecideTogether decideTogether,
            Proposals proposals,
            AdministeredEnterprises administered,
            ManagersTable table,
            Texts texts) {
        this.decideTogether = decideTogether;
        this.proposals = proposals;
        this.administered = administered;
        this.table = table;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable("id") String id, Principal who, Model model) {
        var reader = PersonId.of(who.getName());
        return page(reader, found(id, reader), model);
    }

    /** Where another language is chosen after a button was refused. */
    @GetMapping({"/akkoord", "/intrekken"})
    String afterAButton(@PathVariable("id") String id) {
        return back(id);
    }

    @PostMapping("/akkoord")
    String agree(@PathVariable("id") String id, Principal who, Model model, HttpServletResponse response) {
        var actor = PersonId.of(who.getName());
        askRegister(id, actor);
        return switch (decideTogether.agree(actor, read(id), texts.locale())) {
            case DecideTogether.Answer.Waiting waiting -> back(id);
            case DecideTogether.Answer.Done done -> back(id);
            case DecideTogether.Answer.Withdrawn withdrawn -> back(id);
            case DecideTogether.Answer.Not not -> {
                var first = not.objections().getFirst();
                var proposal = decideTogether
                        .visible(actor, read(id))
                        .orElseThrow(
                                () -> new Refused(first.reason(), first.values().toArray()));
                response.setStatus(first.reason().fault().status());
                model.addAttribute(
                        "problems",
                        not.objections().stream()
                                .map(one -> Problem.at(
                                        "", one.reason(), one.values().toArray()))
                                .toList());
                yield page(actor, proposal, model);
            }
        };
    }

    @PostMapping("/intrekken")
    String withdraw(@PathVariable("id") String id, Principal who) {
        return switch (decideTogether.withdraw(PersonId.of(who.getName()), read(id))) {
            case DecideTogether.Answer.Not not ->
                throw new Refused(not.objections().getFirst().reason());
            case DecideTogether.Answer.Waiting waiting -> back(id);
            case DecideTogether.Answer.Done done -> back(id);
            case DecideTogether.Answer.Withdrawn withdrawn -> back(id);
        };
    }

    private static String back(String id) {
        return "redirect:/toegangsbeheerders/voorstel/" + read(id);
    }

    private void askRegister(String id, PersonId reader) {
        proposals.find(read(id)).ifPresent(proposal -> administered.askRegister(reader, proposal.enterprise()));
    }

    private Proposal found(String id, PersonId reader) {
        askRegister(id, reader);
        return decideTogether
                .visible(reader, read(id))
                .orElseThrow(() -> new Refused(ManagersRefusal.PROPOSAL_NOT_YOURS));
    }

    private static ProposalId read(String id) {
        try {
            return ProposalId.of(id);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(ManagersRefusal.PROPOSAL_NOT_YOURS);
        }
    }

    private String page(PersonId reader, Proposal proposal, Model model) {
        var enterprise = administered.named(proposal.enterprise().digits());
        int signatures = administered.administers(reader, enterprise.number())
                        || administered.together(reader, enterprise.number())
                ? administered.signatures(reader, enterprise.number())
                : 0;
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("row", table.waiting(proposal, signatures, Optional.of(reader)));
        model.addAttribute("proposal", proposal);
        model.addAttribute("state", decideTogether.stateOf(proposal).name().toLowerCase(Locale.ROOT));
        model.addAttribute("decides", signatures > 0);
        model.addAttribute("openUntil", texts.moment(proposal.openUntil()));
        return "portal/managers/voorstel";
    }
}

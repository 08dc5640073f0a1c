package be.namens.portal.managers;

import be.namens.managers.AppointChiefAccessManager;
import be.namens.managers.ChiefAccessManager;
import be.namens.managers.ChiefAccessManagers;
import be.namens.managers.DecideTogether;
import be.namens.managers.DismissChiefAccessManager;
import be.namens.managers.ManagerId;
import be.namens.managers.ManagersRefusal;
import be.namens.managers.Proposal;
import be.namens.managers.ProposalId;
import be.namens.portal.AdministeredEnterprises;
import be.namens.registers.Enterprise;
import be.namens.registers.Enterprises;
import be.namens.registers.PersonId;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who manages an enterprise, by law and by appointment; an appointment is ended here, or given back. */
@Controller
@RequestMapping("/toegangsbeheerders")
class ManagersPages {

    private final AdministeredEnterprises administered;
    private final ManagersTable table;
    private final AppointChiefAccessManager appoint;
    private final ChiefAccessManagers chiefs;
    private final DismissChiefAccessManager dismiss;
    private final DecideTogether decideTogether;
    private final Enterprises enterprises;
    private final Texts texts;

    ManagersPages(
            AdministeredEnterprises administered,
            ManagersTable table,
            AppointChiefAccessManager appoint,
            ChiefAccessManagers chiefs,
            DismissChiefAccessManager dismiss,
            DecideTogether decideTogether,
            Enterprises enterprises,
            Texts texts) {
        this.administered = administered;
        this.table = table;
        this.appoint = appoint;
        this.chiefs = chiefs;
        this.dismiss = dismiss;
        this.decideTogether = decideTogether;
        this.enterprises = enterprises;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @RequestParam(name = "onderneming", defaultValue = "") String number,
            @RequestParam(name = "zoek", defaultValue = "") String search,
            Principal who,
            Model model) {
        var person = PersonId.of(who.getName());
        var all = administered.aloneOrTogether(person);
        model.addAttribute("several", all.size() > 1);
        if (!number.isBlank()) {
            return list(person, administered.named(number), model);
        }
        return switch (all.size()) {
            case 0 -> {
                model.addAttribute("together", Map.of());
                yield "portal/no-authority";
            }
            case 1 -> list(person, all.getFirst(), model);
            default -> {
                model.addAttribute("search", search);
                model.addAttribute("searchable", all.size() > AdministeredEnterprises.SEARCH_ABOVE);
                model.addAttribute(
                        "enterprises",
                        all.stream()
                                .filter(one -> AdministeredEnterprises.fits(one, search))
                                .toList());
                yield "portal/managers/welke";
            }
        };
    }

    private String list(PersonId reader, Enterprise enterprise, Model model) {
        int signatures = administered.signatures(reader, enterprise.number());
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("signatures", signatures);
        model.addAttribute("possible", appoint.possibleAt(enterprise.number()));
        model.addAttribute("proposals", table.proposals(enterprise.number(), signatures));
        model.addAttribute("byLaw", table.byLaw(enterprise.number()));
        model.addAttribute("chiefs", table.chiefs(enterprise.number(), reader));
        model.addAttribute("past", table.past(enterprise.number()));
        return "portal/managers/lijst";
    }

    @GetMapping("/{manager}/beeindigen")
    String ask(@PathVariable("manager") String id, Principal who, Model model) {
        var reader = PersonId.of(who.getName());
        return switch (found(id, reader)) {
            case ChiefAccessManager.Ended ended -> "redirect:/toegangsbeheerders/" + ended.id() + "/beeindigd";
            case ChiefAccessManager.InForce inForce -> {
                dismiss.over(inForce).ifPresent(last -> {
                    throw new Refused(ManagersRefusal.APPOINTMENT_ENDED, last);
                });
                yield page("portal/managers/beeindigen", inForce, reader, model);
            }
        };
    }

    @PostMapping("/{manager}/beeindigen")
    String end(@PathVariable("manager") String id, Principal who) {
        var actor = PersonId.of(who.getName());
        var chief = found(id, actor);
        if (!dismiss.may(actor, chief)) {
            return propose(actor, chief);
        }
        return switch (dismiss.end(actor, read(id), texts.locale())) {
            case DismissChiefAccessManager.Answer.Ended ended ->
                done(ended.appointment().id());
            case DismissChiefAccessManager.Answer.NotEnded not -> {
                // The button pressed twice: what was asked has happened.
                if (not.reason() == ManagersRefusal.APPOINTMENT_ENDED) {
                    yield done(read(id));
                }
                throw new Refused(not.reason(), not.values().toArray());
            }
        };
    }

    /** Who may not end it alone proposes it to the others. */
    private String propose(PersonId actor, ChiefAccessManager chief) {
        var enterprise = chief.terms().enterprise();
        return switch (decideTogether.propose(
                actor, enterprise, new Proposal.What.Dismiss(chief.id()), new ProposalId(UUID.randomUUID()))) {
            case DecideTogether.Answer.Waiting waiting -> "redirect:/toegangsbeheerders/voorstel/" + waiting.proposal();
            case DecideTogether.Answer.Done done -> "redirect:/toegangsbeheerders/voorstel/" + done.proposal();
            case DecideTogether.Answer.Withdrawn gone ->
                "redirect:/toegangsbeheerders?onderneming=" + enterprise.digits();
            case DecideTogether.Answer.Not not -> {
                var objection = not.objections().getFirst();
                throw new Refused(objection.reason(), objection.values().toArray());
            }
        };
    }

    @GetMapping("/{manager}/beeindigd")
    String ended(@PathVariable("manager") String id, Principal who, Model model) {
        var reader = PersonId.of(who.getName());
        return switch (found(id, reader)) {
            case ChiefAccessManager.Ended over -> page("portal/managers/beeindigd", over, reader, model);
            case ChiefAccessManager.InForce inForce -> "redirect:/toegangsbeheerders/" + inForce.id() + "/beeindigen";
        };
    }

    private static String done(ManagerId id) {
        return "redirect:/toegangsbeheerders/" + id + "/beeindigd";
    }

    private ChiefAccessManager found(String id, PersonId reader) {
        var chosen = chiefs.find(read(id));
        chosen.ifPresent(chief -> administered.askRegister(reader, chief.terms().enterprise()));
        return chosen.filter(chief -> dismiss.may(reader, chief)
                        || administered.together(reader, chief.terms().enterprise()))
                .orElseThrow(() -> new Refused(ManagersRefusal.APPOINTMENT_NOT_YOURS));
    }

    private static ManagerId read(String id) {
        try {
            return ManagerId.of(id);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(ManagersRefusal.APPOINTMENT_NOT_YOURS);
        }
    }

    private String page(String view, ChiefAccessManager chief, PersonId reader, Model model) {
        var row = table.row(chief, reader);
        var number = chief.terms().enterprise();
        model.addAttribute("row", row);
        model.addAttribute("together", !dismiss.may(reader, chief));
        model.addAttribute("number", number);
        model.addAttribute(
                "enterpriseName", enterprises.find(number).map(Enterprise::name).orElse(number.formatted()));
        model.addAttribute(
                "list",
                administered.administers(reader, number) || administered.together(reader, number)
                        ? "/toegangsbeheerders?onderneming=" + number.digits()
                        : "/toegangsbeheerders");
        return view;
    }
}

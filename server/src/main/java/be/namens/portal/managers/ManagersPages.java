package be.namens.portal.managers;

import be.namens.managers.ChiefAccessManager;
import be.namens.managers.ChiefAccessManagers;
import be.namens.managers.DismissChiefAccessManager;
import be.namens.managers.ManagerId;
import be.namens.managers.ManagersRefusal;
import be.namens.portal.AdministeredEnterprises;
import be.namens.registers.Enterprise;
import be.namens.registers.Enterprises;
import be.namens.registers.PersonId;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import java.security.Principal;
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
    private final ChiefAccessManagers chiefs;
    private final DismissChiefAccessManager dismiss;
    private final Enterprises enterprises;
    private final Texts texts;

    ManagersPages(
            AdministeredEnterprises administered,
            ManagersTable table,
            ChiefAccessManagers chiefs,
            DismissChiefAccessManager dismiss,
            Enterprises enterprises,
            Texts texts) {
        this.administered = administered;
        this.table = table;
        this.chiefs = chiefs;
        this.dismiss = dismiss;
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
        var all = administered.of(person);
        model.addAttribute("several", all.size() > 1);
        if (!number.isBlank()) {
            return list(person, administered.require(person, number), model);
        }
        return switch (all.size()) {
            case 0 -> {
                model.addAttribute("together", administered.togetherOf(person));
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
        model.addAttribute("enterprise", enterprise);
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
            case ChiefAccessManager.InForce inForce -> page("portal/managers/beeindigen", inForce, reader, model);
        };
    }

    @PostMapping("/{manager}/beeindigen")
    String end(@PathVariable("manager") String id, Principal who) {
        var actor = PersonId.of(who.getName());
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
        return chiefs.find(read(id))
                .filter(chief -> dismiss.may(reader, chief))
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
        model.addAttribute("number", number);
        model.addAttribute(
                "enterpriseName", enterprises.find(number).map(Enterprise::name).orElse(number.formatted()));
        model.addAttribute(
                "list",
                administered.administers(reader, number)
                        ? "/toegangsbeheerders?onderneming=" + number.digits()
                        : "/toegangsbeheerders");
        return view;
    }
}

package be.namens.portal.web;

import be.namens.eservices.RightId;
import be.namens.portal.AdministeredEnterprises;
import be.namens.registers.Enterprise;
import be.namens.registers.PersonId;
import be.namens.rights.GrantFilter;
import be.namens.rights.Grants;
import be.namens.shared.TheClock;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is granted at one enterprise, by person or by right, page by page. */
@Controller
class RightsPage {

    private static final int ROWS = 25;

    private final AdministeredEnterprises administered;
    private final Grants grants;
    private final GrantTable table;
    private final HoldersByLaw holdersByLaw;
    private final TheClock clock;

    RightsPage(
            AdministeredEnterprises administered,
            Grants grants,
            GrantTable table,
            HoldersByLaw holdersByLaw,
            TheClock clock) {
        this.administered = administered;
        this.grants = grants;
        this.table = table;
        this.holdersByLaw = holdersByLaw;
        this.clock = clock;
    }

    @GetMapping("/rechten")
    String show(
            @RequestParam(name = "onderneming", defaultValue = "") String number,
            @RequestParam(name = "zoek", defaultValue = "") String search,
            RightsView view,
            Principal who,
            Model model) {
        var person = PersonId.of(who.getName());
        if (!number.isBlank()) {
            model.addAttribute("several", administered.of(person).size() > 1);
            return list(administered.require(person, number), view, model);
        }
        var enterprises = administered.of(person);
        model.addAttribute("several", enterprises.size() > 1);
        return switch (enterprises.size()) {
            case 0 -> {
                model.addAttribute("together", administered.togetherOf(person));
                yield "portal/no-authority";
            }
            case 1 -> list(enterprises.getFirst(), view, model);
            default -> which(enterprises, search, model);
        };
    }

    private static String which(List<Enterprise> enterprises, String search, Model model) {
        model.addAttribute("searchable", enterprises.size() > AdministeredEnterprises.SEARCH_ABOVE);
        model.addAttribute("search", search);
        model.addAttribute(
                "enterprises",
                enterprises.stream()
                        .filter(enterprise -> AdministeredEnterprises.fits(enterprise, search))
                        .toList());
        return "portal/rights-which";
    }

    private String list(Enterprise enterprise, RightsView view, Model model) {
        var filter = GrantFilter.at(enterprise.number(), view.state());
        filter = view.right().map(filter::and).orElse(filter);
        var only = view.person().filter(person -> holdsOrHeld(enterprise, person));
        filter = only.map(filter::and).orElse(filter);
        var page = grants.list(filter, clock.today(), view.start(), ROWS);
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("view", view);
        model.addAttribute("groups", table.groups(page.rows(), view.byRight()));
        model.addAttribute("count", page.rows().size());
        model.addAttribute("next", page.next().orElse(null));
        model.addAttribute("options", table.rightsForEnterprises());
        model.addAttribute("byLaw", byLaw(enterprise, view));
        model.addAttribute("onlyPerson", only.flatMap(table::name).orElse(null));
        return "portal/rights";
    }

    /** Of anybody else not even the name is shown. */
    private boolean holdsOrHeld(Enterprise enterprise, PersonId person) {
        var anything =
                GrantFilter.at(enterprise.number(), GrantFilter.State.ANY).and(person);
        return !grants.list(anything, clock.today(), Optional.empty(), 1).rows().isEmpty();
    }

    /** Whoever looks for who may use a right wants to see those who need no grant too. */
    private List<HoldersByLaw.Holder> byLaw(Enterprise enterprise, RightsView view) {
        Optional<RightId> right =
                view.right().filter(chosen -> view.current() && view.start().isEmpty());
        return right.map(chosen -> holdersByLaw.of(enterprise.number(), chosen)).orElse(List.of());
    }
}

package be.namens.portal.web;

import be.namens.portal.AdministeredEnterprises;
import be.namens.registers.Enterprise;
import be.namens.registers.Enterprises;
import be.namens.registers.PersonId;
import be.namens.rights.EndGrant;
import be.namens.rights.Grant;
import be.namens.rights.GrantId;
import be.namens.rights.Grants;
import be.namens.rights.RightsRefusal;
import be.namens.shared.Refused;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends a grant, or gives it up: first what the person will no longer be able to do, then done. */
@Controller
class EndPages {

    private final Grants grants;
    private final EndGrant endGrant;
    private final AdministeredEnterprises administered;
    private final Enterprises enterprises;
    private final GrantTable table;

    EndPages(
            Grants grants,
            EndGrant endGrant,
            AdministeredEnterprises administered,
            Enterprises enterprises,
            GrantTable table) {
        this.grants = grants;
        this.endGrant = endGrant;
        this.administered = administered;
        this.enterprises = enterprises;
        this.table = table;
    }

    @GetMapping("/rechten/{grant}/beeindigen")
    String ask(@PathVariable("grant") String id, Principal who, Model model) {
        var grant = grant(id, PersonId.of(who.getName()));
        return switch (grant) {
            case Grant.Ended ended -> "redirect:/rechten/" + ended.id() + "/beeindigd";
            case Grant.InForce inForce -> page("portal/end", inForce, who, model);
        };
    }

    @PostMapping("/rechten/{grant}/beeindigen")
    String end(@PathVariable("grant") String id, Principal who) {
        var actor = PersonId.of(who.getName());
        // The doing decides, and asks no source: it works in a transaction.
        grants.find(grantId(id)).ifPresent(grant -> isFor(actor, grant));
        return switch (endGrant.end(actor, grantId(id))) {
            case EndGrant.Answer.Ended ended -> done(ended.grant().id());
            case EndGrant.Answer.NotEnded not -> {
                // The button pressed twice: what was asked has happened.
                if (not.reason() == RightsRefusal.ALREADY_ENDED) {
                    yield done(grantId(id));
                }
                throw new Refused(not.reason(), not.values().toArray());
            }
        };
    }

    @GetMapping("/rechten/{grant}/beeindigd")
    String ended(@PathVariable("grant") String id, Principal who, Model model) {
        var grant = grant(id, PersonId.of(who.getName()));
        return switch (grant) {
            case Grant.Ended ended -> page("portal/end-done", ended, who, model);
            case Grant.InForce inForce -> "redirect:/rechten/" + inForce.id() + "/beeindigen";
        };
    }

    private static String done(GrantId id) {
        return "redirect:/rechten/" + id + "/beeindigd";
    }

    /** For its holder and for who administers the enterprise; for anybody else it does not exist. */
    private Grant grant(String id, PersonId actor) {
        return grants.find(grantId(id))
                .filter(grant -> isFor(actor, grant))
                .orElseThrow(() -> new Refused(RightsRefusal.GRANT_NOT_YOURS));
    }

    private boolean isFor(PersonId actor, Grant grant) {
        return grant.terms().person().equals(actor) || administers(actor, grant);
    }

    private boolean administers(PersonId actor, Grant grant) {
        return administered.administers(actor, grant.terms().enterprise());
    }

    private static GrantId grantId(String id) {
        try {
            return GrantId.of(id);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(RightsRefusal.GRANT_NOT_YOURS);
        }
    }

    private String page(String view, Grant grant, Principal who, Model model) {
        var actor = PersonId.of(who.getName());
        var number = grant.terms().enterprise();
        model.addAttribute("grant", table.row(grant));
        model.addAttribute("self", grant.terms().person().equals(actor));
        model.addAttribute("number", number);
        model.addAttribute(
                "enterpriseName", enterprises.find(number).map(Enterprise::name).orElse(number.formatted()));
        model.addAttribute(
                "list", administers(actor, grant) ? "/rechten?onderneming=" + number.digits() : "/mijn-rechten");
        return view;
    }
}

package be.namens.portal.web;

import be.namens.entrance.Entrance;
import be.namens.eservices.EService;
import be.namens.eservices.EServiceId;
import be.namens.eservices.EServices;
import be.namens.eservices.TargetGroup;
import be.namens.mandates.Standings;
import be.namens.registers.PersonId;
import be.namens.screens.Chain;
import be.namens.screens.Chain.Link;
import be.namens.screens.Chain.Part;
import be.namens.screens.Chain.State;
import be.namens.screens.Texts;
import be.namens.shared.TheClock;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The four steps to act for an enterprise; whoever is signed in sees how far they are, and what to do next. */
@Controller
class StartPage {

    private static final int MOST = 100;

    private final Standings standings;
    private final HeldRights heldRights;
    private final EServices eServices;
    private final Set<EServiceId> own;
    private final Texts texts;
    private final TheClock clock;

    StartPage(
            Standings standings,
            HeldRights heldRights,
            EServices eServices,
            List<Entrance> entrances,
            Texts texts,
            TheClock clock) {
        this.standings = standings;
        this.heldRights = heldRights;
        this.eServices = eServices;
        this.own = entrances.stream().map(Entrance::eService).collect(Collectors.toSet());
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(
            @Nullable Principal who,
            @RequestParam(name = "afgemeld", required = false) @Nullable String signedOut,
            Model model) {
        model.addAttribute("signedOut", signedOut != null && who == null);
        model.addAttribute("tiles", Tile.ALL);
        if (who == null) {
            model.addAttribute("eServices", List.of());
            model.addAttribute("links", new Chain(steps()));
            return "portal/start";
        }
        var person = PersonId.of(who.getName());
        var forWhom = standings.find(person, "", clock.today(), MOST);
        var held = heldRights.of(person, forWhom);
        model.addAttribute("eServices", forEnterprises(held));
        model.addAttribute("links", new Chain(progress(forWhom.size(), held.size())));
        return "portal/start";
    }

    /** Those of others are there to be found; a desk of Namens itself is shown to its clerks. */
    private List<EService> forEnterprises(List<HeldRights.Held> held) {
        return eServices.all().stream()
                .filter(eService -> eService.targetGroups().contains(TargetGroup.EA))
                .filter(eService -> !own.contains(eService.id())
                        || held.stream().anyMatch(one -> one.eService().id().equals(eService.id())))
                .toList();
    }

    private List<Link> steps() {
        return List.of(
                step(Part.KEY, "portal.start.key"),
                step(Part.ENTERPRISE, "portal.start.enterprise"),
                step(Part.RIGHT, "portal.start.right"),
                step(Part.E_SERVICE, "portal.start.eservice"));
    }

    private Link step(Part part, String text) {
        return new Link(part, State.OPEN, texts.text(text));
    }

    private List<Link> progress(int enterprises, int rights) {
        return List.of(
                new Link(Part.KEY, State.CLOSED, texts.text("portal.start.key.done")),
                enterprises == 0
                        ? step(Part.ENTERPRISE, "portal.start.enterprise.open")
                        : new Link(
                                Part.ENTERPRISE, State.CLOSED, texts.text("portal.start.enterprise.done", enterprises)),
                rights == 0
                        ? step(Part.RIGHT, "portal.start.right.open")
                        : new Link(Part.RIGHT, State.CLOSED, texts.text("portal.start.right.done", rights)),
                step(Part.E_SERVICE, "portal.start.eservice"));
    }

    /** What one can do in the portal. */
    record Tile(String name, String href) {

        static final List<Tile> ALL = List.of(
                new Tile("grant", "/rechten/nieuw"),
                new Tile("rights", "/rechten"),
                new Tile("managers", "/toegangsbeheerders"),
                new Tile("mine", "/mijn-rechten"),
                new Tile("keys", "/sleutels"),
                new Tile("sessions", "/mijn-sessies"));
    }
}

package be.namens.portal.granting;

import be.namens.screens.Chain;
import be.namens.screens.Texts;
import be.namens.shared.TheClock;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the person can do now, since when, until when, and what they will see at the e-service. */
@Controller
class DonePage {

    private final Wizard wizard;
    private final Texts texts;
    private final TheClock clock;

    DonePage(Wizard wizard, Texts texts, TheClock clock) {
        this.wizard = wizard;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/rechten/nieuw/{draft}/klaar")
    String show(@PathVariable("draft") String id, Principal who, Model model) {
        Draft draft = wizard.open(id, who);
        if (draft.granted().isEmpty()) {
            return "redirect:" + draft.address(Question.next(draft.answers()));
        }
        var right = wizard.right(draft);
        var enterprise = wizard.enterprise(draft);
        String eService = texts.of(wizard.eService(right).name());
        String surname = draft.answers().person().orElseThrow().surname();
        var period = draft.answers().period().orElseThrow();
        var last = Objects.requireNonNull(period.last(), "A grant has an end");
        boolean holds = period.contains(clock.today());
        String profiles = CheckPage.profiles(right, draft.answers().profiles(), texts);
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("surname", surname);
        model.addAttribute("eServiceName", eService);
        model.addAttribute("profiles", profiles);
        model.addAttribute(
                "now",
                texts.text(
                        holds ? "portal.done.now" : "portal.done.later",
                        surname,
                        enterprise.name(),
                        eService,
                        period.first(),
                        last));
        var then = holds ? Chain.State.CLOSED : Chain.State.OPEN;
        model.addAttribute(
                "links",
                new Chain(List.of(
                        new Chain.Link(Chain.Part.KEY, Chain.State.OPEN, texts.text("portal.done.link.key", surname)),
                        new Chain.Link(Chain.Part.ENTERPRISE, then, enterprise.name()),
                        new Chain.Link(Chain.Part.RIGHT, then, texts.of(right.name()) + " · " + profiles),
                        new Chain.Link(Chain.Part.E_SERVICE, Chain.State.OPEN, eService))));
        return "portal/grant-klaar";
    }
}

package be.namens.portal.web;

import be.namens.mandates.Standing;
import be.namens.mandates.Standings;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.registers.Power;
import be.namens.rights.GrantFilter;
import be.namens.rights.Grants;
import be.namens.rights.RightsDecision.Reason;
import be.namens.screens.Texts;
import be.namens.shared.TheClock;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one may enter, for whom and why; what was granted can be given up. */
@Controller
class MyRightsPage {

    private static final int ENTERPRISES = 25;
    private static final int GRANTS = 50;

    private final Standings standings;
    private final HeldRights heldRights;
    private final Grants grants;
    private final GrantTable table;
    private final Persons persons;
    private final Texts texts;
    private final TheClock clock;

    MyRightsPage(
            Standings standings,
            HeldRights heldRights,
            Grants grants,
            GrantTable table,
            Persons persons,
            Texts texts,
            TheClock clock) {
        this.standings = standings;
        this.heldRights = heldRights;
        this.grants = grants;
        this.table = table;
        this.persons = persons;
        this.texts = texts;
        this.clock = clock;
    }

    /** An enterprise that one may act for, the grounds in words, and what one may use there. */
    record ForEnterprise(Enterprise enterprise, List<String> grounds, List<Use> uses) {}

    /**
     * One profile at one e-service.
     *
     * @param why by law, or who granted it until when
     * @param grant what to give up; empty when it is by law
     */
    record Use(String eService, URI start, String right, String profile, String why, String grant) {}

    @GetMapping("/mijn-rechten")
    String show(@RequestParam(name = "zoek", defaultValue = "") String search, Principal who, Model model) {
        var person = PersonId.of(who.getName());
        var found = standings.find(person, search.strip(), clock.today(), ENTERPRISES + 1);
        var shown = found.stream().limit(ENTERPRISES).toList();
        var held = heldRights.of(person, shown);
        Map<PersonId, Person> givers = persons.findAll(
                held.stream().flatMap(MyRightsPage::giver).distinct().toList());
        model.addAttribute("search", search);
        model.addAttribute("limited", found.size() > ENTERPRISES ? ENTERPRISES : null);
        model.addAttribute("searchable", found.size() > ENTERPRISES || !search.isBlank());
        model.addAttribute(
                "enterprises",
                shown.stream()
                        .map(standing -> forEnterprise(standing, held, givers))
                        .toList());
        model.addAttribute("later", later(person));
        return "portal/mine";
    }

    private ForEnterprise forEnterprise(
            Standing.OnBehalfOf standing, List<HeldRights.Held> held, Map<PersonId, Person> givers) {
        return new ForEnterprise(
                standing.enterprise(),
                standing.grounds().stream()
                        .map(ground -> switch (ground) {
                            case Standing.Ground.LegalRepresentative law ->
                                byLaw(law.function().power());
                            case Standing.Ground.Manages manages -> "portal.mine.manages";
                            case Standing.Ground.Works works -> "portal.mine.works";
                        })
                        .distinct()
                        .toList(),
                held.stream()
                        .filter(use ->
                                use.enterprise().equals(standing.enterprise().number()))
                        .map(use -> use(use, givers))
                        .toList());
    }

    private static String byLaw(Power power) {
        return switch (power) {
            case Power.Alone alone -> "portal.mine.representative";
            case Power.Jointly jointly -> "portal.mine.jointly";
            case Power.DailyManagement daily -> "portal.mine.daily-management";
            case Power.None none -> throw new IllegalStateException("A function that gives nothing");
        };
    }

    private Use use(HeldRights.Held held, Map<PersonId, Person> givers) {
        var right = held.held();
        return new Use(
                texts.of(held.eService().name()),
                held.eService().start(),
                texts.of(right.right().name()),
                texts.of(right.profile().name()),
                switch (right.reason()) {
                    case Reason.Automatic law -> texts.text("portal.mine.automatic");
                    case Reason.Granted granted ->
                        texts.text(
                                "portal.mine.granted",
                                Optional.ofNullable(givers.get(granted.by()))
                                        .map(Person::fullName)
                                        .orElse("?"),
                                LocalDate.ofInstant(granted.at(), TheClock.ZONE),
                                granted.period().end().orElseThrow());
                },
                switch (right.reason()) {
                    case Reason.Automatic law -> "";
                    case Reason.Granted granted -> granted.grant().toString();
                });
    }

    private static Stream<PersonId> giver(HeldRights.Held held) {
        return switch (held.held().reason()) {
            case Reason.Automatic law -> Stream.empty();
            case Reason.Granted granted -> Stream.of(granted.by());
        };
    }

    /** What was granted already and starts on a later day. */
    private List<GrantTable.Row> later(PersonId person) {
        LocalDate today = clock.today();
        var current = grants.list(GrantFilter.of(person, GrantFilter.State.CURRENT), today, Optional.empty(), GRANTS);
        return table
                .groups(
                        current.rows().stream()
                                .filter(grant -> grant.terms().period().first().isAfter(today))
                                .toList(),
                        false)
                .stream()
                .flatMap(group -> group.rows().stream())
                .toList();
    }
}

package be.namens.portal.web;

import be.namens.audit.History;
import be.namens.audit.History.Remembered;
import be.namens.eservices.EService;
import be.namens.eservices.EServiceId;
import be.namens.eservices.EServices;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.screens.Texts;
import be.namens.shared.TheClock;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one signed in during the last year, with which key and for whom, from the trail. */
@Controller
class MySignInsPage {

    private static final List<String> KINDS = List.of("sign-in.completed");
    private static final int ON_A_PAGE = 25;

    private final History history;
    private final Persons persons;
    private final EServices eServices;
    private final Enterprises enterprises;
    private final Texts texts;
    private final TheClock clock;

    MySignInsPage(
            History history,
            Persons persons,
            EServices eServices,
            Enterprises enterprises,
            Texts texts,
            TheClock clock) {
        this.history = history;
        this.persons = persons;
        this.eServices = eServices;
        this.enterprises = enterprises;
        this.texts = texts;
        this.clock = clock;
    }

    /** One sign-in, in words. */
    record Row(Instant at, String eService, String forWhom, String key) {}

    @GetMapping("/mijn-aanmeldingen")
    String show(@RequestParam(name = "voor", required = false) Long before, Principal who, Model model) {
        var found = history.of(
                persons.selves(PersonId.of(who.getName())).stream()
                        .map(PersonId::value)
                        .toList(),
                KINDS,
                clock.now().atZone(TheClock.ZONE).minusYears(1).toInstant(),
                Optional.ofNullable(before),
                ON_A_PAGE + 1);
        var shown = found.stream().limit(ON_A_PAGE).toList();
        var named = enterprises.findAll(shown.stream()
                .flatMap(fact -> fact.enterprise().stream())
                .distinct()
                .map(EnterpriseNumber::new)
                .toList());
        model.addAttribute("rows", shown.stream().map(fact -> row(fact, named)).toList());
        model.addAttribute("next", found.size() > ON_A_PAGE ? shown.getLast().id() : null);
        model.addAttribute("first", before == null);
        return "portal/sign-ins";
    }

    private Row row(Remembered fact, Map<EnterpriseNumber, Enterprise> named) {
        return new Row(
                fact.at(),
                fact.eService().map(this::eService).orElse(""),
                fact.enterprise()
                        .map(number -> forWhom(new EnterpriseNumber(number), named))
                        .orElseGet(() -> texts.text("portal.sign-ins.oneself")),
                Optional.ofNullable(fact.detail().get("key")).map(this::key).orElse(""));
    }

    /** A kind of key that this server no longer offers has no name any more. */
    private String key(String kind) {
        return texts.find("key." + kind + ".name").orElse(kind);
    }

    private String eService(String id) {
        return eServices
                .find(new EServiceId(id))
                .map(EService::name)
                .map(texts::of)
                .orElse(id);
    }

    private static String forWhom(EnterpriseNumber number, Map<EnterpriseNumber, Enterprise> named) {
        return Optional.ofNullable(named.get(number)).map(Enterprise::name).orElse(number.formatted());
    }
}

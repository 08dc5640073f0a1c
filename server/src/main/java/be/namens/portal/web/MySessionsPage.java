package be.namens.portal.web;

import be.namens.entrance.SignedOutOfPages;
import be.namens.registers.PersonId;
import be.namens.screens.Texts;
import be.namens.signin.LiveSession;
import be.namens.signin.NamesOfDevices;
import be.namens.signin.OwnSessions;
import be.namens.signin.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one is signed in now; one of them or all can be ended from here. */
@Controller
@RequestMapping("/mijn-sessies")
class MySessionsPage {

    private final OwnSessions sessions;
    private final Visitors visitors;
    private final SignedOutOfPages portalSessions;
    private final NamesOfDevices devices;
    private final Texts texts;

    MySessionsPage(
            OwnSessions sessions,
            Visitors visitors,
            SignedOutOfPages portalSessions,
            NamesOfDevices devices,
            Texts texts) {
        this.sessions = sessions;
        this.visitors = visitors;
        this.portalSessions = portalSessions;
        this.devices = devices;
        this.texts = texts;
    }

    /**
     * One row.
     *
     * @param here whether it is the session of this browser
     */
    record Row(String id, String device, String key, Instant provenAt, Instant begun, Instant lastSeen, boolean here) {}

    @GetMapping
    String show(
            @RequestParam(name = "beeindigd", required = false) String ended,
            Principal who,
            HttpServletRequest request,
            Model model) {
        var here = visitors.known(request).flatMap(sessions::current);
        model.addAttribute(
                "rows",
                sessions.of(PersonId.of(who.getName())).stream()
                        .map(session -> row(session, here))
                        .sorted(Comparator.comparing(Row::here).reversed())
                        .toList());
        model.addAttribute("ended", ended != null);
        return "portal/sessions";
    }

    /** One that is gone already is no error: it is what was wanted. */
    @PostMapping("/beeindigen")
    String end(@RequestParam("session") UUID session, Principal who, HttpServletRequest request) {
        var here = visitors.known(request).flatMap(sessions::current);
        sessions.end(PersonId.of(who.getName()), session);
        return here.filter(session::equals).isPresent() ? "redirect:/?afgemeld" : "redirect:/mijn-sessies?beeindigd";
    }

    @PostMapping("/alle-beeindigen")
    String endAll(Principal who) {
        var person = PersonId.of(who.getName());
        sessions.endAll(person);
        portalSessions.endAll(person);
        return "redirect:/?afgemeld";
    }

    private Row row(LiveSession session, Optional<UUID> here) {
        return new Row(
                session.id().toString(),
                devices.of(session.device()),
                texts.find("key." + session.keyKind() + ".name").orElse(session.keyKind()),
                session.provenAt(),
                session.begun(),
                session.lastSeen(),
                here.filter(session.id()::equals).isPresent());
    }
}

package be.namens.signin.web;

import be.namens.eservices.RightDefinition;
import be.namens.keys.ActivatedKeyKind;
import be.namens.keys.DigitalKeys;
import be.namens.keys.ElsewhereKind;
import be.namens.keys.GuessGuarded;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyKind;
import be.namens.screens.Problem;
import be.namens.screens.SecurityHeaders;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import be.namens.signin.SignInRefusal;
import be.namens.signin.Visitor;
import be.namens.signin.Visitors;
import be.namens.signin.admission.GoOn;
import be.namens.signin.admission.NextStep;
import be.namens.signin.admission.ProofRule;
import be.namens.signin.admission.ProveAnswer;
import be.namens.signin.admission.ProveIdentity;
import be.namens.signin.admission.Step;
import be.namens.signin.admission.StrongerKey;
import be.namens.signin.admission.Visit;
import be.namens.signin.session.Session;
import be.namens.signin.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who are you: choose a key, and prove it. */
@Controller
@RequestMapping("/aanmelden/{journey}")
class KeyPages {

    /** The fragment of a key's template with what is asked first. */
    private static final String FIRST = "fields";

    private final JourneyFrame frame;
    private final DigitalKeys keys;
    private final LastKey lastKey;
    private final KeyRows rows;
    private final NextStep nextStep;
    private final StrongerKey strongerKey;
    private final GoOn goOn;
    private final Sessions sessions;
    private final AskedFrom askedFrom;
    private final ProveIdentity proveIdentity;
    private final Visitors visitors;
    private final Texts texts;

    KeyPages(
            JourneyFrame frame,
            DigitalKeys keys,
            LastKey lastKey,
            KeyRows rows,
            NextStep nextStep,
            StrongerKey strongerKey,
            GoOn goOn,
            Sessions sessions,
            AskedFrom askedFrom,
            ProveIdentity proveIdentity,
            Visitors visitors,
            Texts texts) {
        this.frame = frame;
        this.keys = keys;
        this.lastKey = lastKey;
        this.rows = rows;
        this.nextStep = nextStep;
        this.strongerKey = strongerKey;
        this.goOn = goOn;
        this.sessions = sessions;
        this.askedFrom = askedFrom;
        this.proveIdentity = proveIdentity;
        this.visitors = visitors;
        this.texts = texts;
    }

    @GetMapping
    String choose(@PathVariable("journey") String journey, Visitor visitor, HttpServletRequest request, Model model) {
        var visit = frame.open(journey, visitor, request, model);
        String last = lastKey.of(request);
        var session = visitor.session().flatMap(sessions::find);
        List<RightDefinition> waiting =
                session.map(shown -> strongerKey.waiting(visit, shown)).orElse(List.of());
        model.addAttribute(
                "keys",
                accepted(visit).stream()
                        .filter(kind -> opens(waiting, kind))
                        .map(kind -> row(visit, kind, last))
                        .sorted(Comparator.comparing(KeyRows.Row::last).reversed())
                        .toList());
        session.ifPresent(shown -> lack(visit, shown, waiting).ifPresent(lack -> {
            model.addAttribute("lack", lack);
            frame.keepsChoice(visit, shown, model);
        }));
        return "signin/keys";
    }

    /** For who comes back from activating a key. */
    @GetMapping("/verder")
    String goOn(@PathVariable("journey") String journey, Visitor visitor) {
        return "redirect:" + goOn.page(journey, visitor);
    }

    @GetMapping("/geen-sleutel")
    String none(@PathVariable("journey") String journey, Visitor visitor, HttpServletRequest request, Model model) {
        frame.open(journey, visitor, request, model);
        return "signin/no-key";
    }

    @GetMapping("/sleutel/{code}")
    String ask(
            @PathVariable("journey") String journey,
            @PathVariable("code") String code,
            Visitor visitor,
            HttpServletRequest request,
            Model model) {
        var visit = frame.open(journey, visitor, request, model);
        return page(kind(visit, code), journey, request, model);
    }

    @PostMapping("/sleutel/{code}")
    @GuessGuarded
    String prove(
            @PathVariable("journey") String journey,
            @PathVariable("code") String code,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var visit = frame.open(journey, visitor, request, model);
        // One that is not accepted here is refused where that is kept in the trail.
        var kind = keys.find(code).orElseGet(() -> kind(visit, code));
        askedFrom.count(kind, request, response);
        return switch (proveIdentity.prove(journey, visitor, kind, AnswerOfKey.of(request))) {
            case ProveAnswer.Proven proven -> {
                visitors.keepSession(response, proven.session());
                lastKey.keep(response, kind.code());
                yield "redirect:" + proven.page();
            }
            case ProveAnswer.NotProven notProven -> {
                if (kind instanceof ElsewhereKind) {
                    yield "redirect:" + ReturnPages.notProven(visit.journey(), kind, notProven.why());
                }
                refuse(notProven.why(), response, model);
                yield page(kind, journey, request, model);
            }
            case ProveAnswer.Asks asks -> {
                asks.question().problem().ifPresent(problem -> refuse(problem, response, model));
                yield page(kind, "more", asks.question().page(), request, model);
            }
            case ProveAnswer.Elsewhere elsewhere -> elsewhere(kind, elsewhere.address(), response, model);
        };
    }

    private List<KeyKind> accepted(Visit visit) {
        return keys.all().stream()
                .filter(kind -> ProofRule.accepts(visit.request(), kind))
                .toList();
    }

    private KeyKind kind(Visit visit, String code) {
        return accepted(visit).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(SignInRefusal.KEY_NOT_ACCEPTED));
    }

    private KeyRows.Row row(Visit visit, KeyKind kind, String last) {
        return rows.row(visit, kind, last);
    }

    /** By a page that goes on by itself: browsers hold a form against every address that its answer leads to. */
    private String elsewhere(KeyKind kind, URI address, HttpServletResponse response, Model model) {
        response.setHeader("Refresh", "0;url=" + address);
        model.addAttribute("keyName", texts.text("key." + kind.code() + ".name"));
        model.addAttribute("address", address.toString());
        return "signin/elsewhere";
    }

    private static boolean opens(List<RightDefinition> waiting, KeyKind kind) {
        return waiting.isEmpty()
                || waiting.stream().anyMatch(right -> kind.everyMeans().stream().anyMatch(right.key()::metBy));
    }

    /** Why somebody who is signed in already is asked for a key. */
    private Optional<String> lack(Visit visit, Session session, List<RightDefinition> waiting) {
        if (!waiting.isEmpty()) {
            return Optional.of(texts.text(
                    "signin.keys.lack.right-asks-more",
                    waiting.stream().map(right -> texts.of(right.name())).collect(Collectors.joining(", "))));
        }
        return nextStep.of(visit.request(), Optional.of(session), Optional.of(visit.journey()))
                        instanceof Step.Prove prove
                ? Optional.of(texts.text(
                        "signin.keys.lack."
                                + prove.lack().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        texts.of(visit.eService().name())))
                : Optional.empty();
    }

    private static void refuse(KeyAnswer.NotProven why, HttpServletResponse response, Model model) {
        response.setStatus(why.reason().fault().status());
        model.addAttribute(
                "problems",
                List.of(Problem.at(why.field(), why.reason(), why.values().toArray())));
    }

    private String page(KeyKind kind, String journey, HttpServletRequest request, Model model) {
        return page(kind, FIRST, kind.page(ProveIdentity.visit(journey)), request, model);
    }

    private String page(
            KeyKind kind, String question, Map<String, Object> page, HttpServletRequest request, Model model) {
        if (kind.runsScript()) {
            SecurityHeaders.allowOwnScripts(request);
        }
        if (kind instanceof ActivatedKeyKind activated) {
            model.addAttribute(
                    "activation", activated.activationPage() + "?verder=" + model.getAttribute("journeyPage"));
        }
        model.addAttribute("keyCode", kind.code());
        model.addAttribute("keyTemplate", kind.template());
        model.addAttribute("question", question);
        model.addAttribute("leadsOn", kind.asksMore() && question.equals(FIRST));
        model.addAttribute("key", page);
        model.addAttribute("keyName", texts.text("key." + kind.code() + ".name"));
        return "signin/prove";
    }
}

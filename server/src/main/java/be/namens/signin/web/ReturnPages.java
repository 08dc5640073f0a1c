package be.namens.signin.web;

import be.namens.keys.DigitalKeys;
import be.namens.keys.ElsewhereKind;
import be.namens.keys.KeyAnswer.NotProven;
import be.namens.keys.KeyKind;
import be.namens.screens.Texts;
import be.namens.shared.Refusal;
import be.namens.shared.Refused;
import be.namens.signin.SignInRefusal;
import be.namens.signin.Visitor;
import be.namens.signin.Visitors;
import be.namens.signin.admission.ProofRule;
import be.namens.signin.admission.ProveAnswer;
import be.namens.signin.admission.ProveIdentity;
import be.namens.signin.admission.Visit;
import be.namens.signin.admission.Visits;
import be.namens.signin.journey.Journey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where browsers come back from an outside party that proves who somebody is, and what they see when that did not work. */
@Controller
class ReturnPages {

    private final JourneyFrame frame;
    private final DigitalKeys keys;
    private final LastKey lastKey;
    private final KeyRows rows;
    private final Visits visits;
    private final ProveIdentity proveIdentity;
    private final Visitors visitors;
    private final Texts texts;

    ReturnPages(
            JourneyFrame frame,
            DigitalKeys keys,
            LastKey lastKey,
            KeyRows rows,
            Visits visits,
            ProveIdentity proveIdentity,
            Visitors visitors,
            Texts texts) {
        this.frame = frame;
        this.keys = keys;
        this.lastKey = lastKey;
        this.rows = rows;
        this.visits = visits;
        this.proveIdentity = proveIdentity;
        this.visitors = visitors;
        this.texts = texts;
    }

    /** The page that says why it did not work, without the answer in its address. */
    static String notProven(Journey journey, KeyKind kind, NotProven why) {
        return journey.keyPage(kind.code()) + "/niet-gelukt?waarom="
                + why.reason().code();
    }

    @GetMapping(ElsewhereKind.RETURN + "{code}")
    String back(
            @PathVariable("code") String code,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kind = elsewhere(code).orElseThrow(() -> new Refused(SignInRefusal.KEY_NOT_ACCEPTED));
        var answer = AnswerOfKey.of(request);
        String journeyId = proveIdentity.journeyOf(kind, answer);
        return switch (proveIdentity.proveReturned(journeyId, visitor, kind, answer)) {
            case ProveAnswer.Proven proven -> {
                visitors.keepSession(response, proven.session());
                lastKey.keep(response, kind.code());
                yield "redirect:" + proven.page();
            }
            case ProveAnswer.NotProven no ->
                "redirect:" + notProven(visits.find(journeyId, visitor).journey(), kind, no.why());
            case ProveAnswer.Asks asks ->
                "redirect:" + visits.find(journeyId, visitor).journey().keyPage(code);
            case ProveAnswer.Elsewhere further -> "redirect:" + further.address();
        };
    }

    @GetMapping("/aanmelden/{journey}/sleutel/{code}/niet-gelukt")
    String explain(
            @PathVariable("journey") String journey,
            @PathVariable("code") String code,
            @RequestParam(name = "waarom", defaultValue = "") String why,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var visit = frame.open(journey, visitor, request, model);
        var kind = elsewhere(code).filter(one -> ProofRule.accepts(visit.request(), one));
        var reason = kind.flatMap(one -> reason(one, why));
        if (reason.isEmpty()) {
            return "redirect:" + visit.journey().page();
        }
        String name = texts.text("key." + code + ".name");
        response.setStatus(reason.get().fault().status());
        model.addAttribute("keyName", name);
        model.addAttribute("again", visit.journey().keyPage(code));
        model.addAttribute("keys", others(visit, code, lastKey.of(request)));
        model.addAttribute(
                "why",
                texts.text(
                        "refusal." + reason.get().code(),
                        name,
                        texts.of(visit.eService().name())));
        return "signin/not-proven-elsewhere";
    }

    private List<KeyRows.Row> others(Visit visit, String code, String last) {
        return keys.all().stream()
                .filter(kind -> !kind.code().equals(code) && ProofRule.accepts(visit.request(), kind))
                .map(kind -> rows.row(visit, kind, last))
                .toList();
    }

    private static Optional<Refusal> reason(ElsewhereKind kind, String code) {
        return SignInRefusal.PROOF_TOO_WEAK.code().equals(code)
                ? Optional.of(SignInRefusal.PROOF_TOO_WEAK)
                : kind.reason(code);
    }

    private Optional<ElsewhereKind> elsewhere(String code) {
        return keys.find(code).filter(ElsewhereKind.class::isInstance).map(ElsewhereKind.class::cast);
    }
}

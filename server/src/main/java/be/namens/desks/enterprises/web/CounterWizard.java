package be.namens.desks.enterprises.web;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.DesksRefusal;
import be.namens.desks.enterprises.Answers;
import be.namens.desks.enterprises.EnterpriseDesk;
import be.namens.desks.enterprises.EnterpriseFile;
import be.namens.desks.enterprises.EnterprisesRefusal;
import be.namens.desks.enterprises.FillIn;
import be.namens.desks.enterprises.KeepProofs;
import be.namens.desks.enterprises.Proposal;
import be.namens.desks.enterprises.Question;
import be.namens.desks.enterprises.SimilarEnterprises;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all questions have in common: whether this clerk may answer them now, which comes next, and what their pages show. */
@Component
class CounterWizard {

    private final FillIn fillIn;
    private final KeepProofs proofs;
    private final SimilarEnterprises similar;
    private final Texts texts;

    CounterWizard(FillIn fillIn, KeepProofs proofs, SimilarEnterprises similar, Texts texts) {
        this.fillIn = fillIn;
        this.proofs = proofs;
        this.similar = similar;
        this.texts = texts;
    }

    static UUID fileId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(DesksRefusal.FILE_ABSENT);
        }
    }

    /** Where to go instead: the page that asks why, when the file is not open for this clerk. */
    Optional<String> closed(Clerk clerk, String id) {
        return fillIn.isOpenFor(clerk, fileId(id))
                ? Optional.empty()
                : Optional.of("redirect:" + Desk.ENTERPRISES.home() + "/openen/" + fileId(id));
    }

    /**
     * Where to go instead: also when an earlier question is open, when the file waits and nobody answers, or when an enterprise is registered
     * and where it comes from is no question any more.
     */
    Optional<String> elsewhere(Clerk clerk, String id, Question question) {
        return closed(clerk, id).or(() -> {
            var file = fillIn.read(clerk, fileId(id));
            if (file.proposal().filter(one -> !one.isWaiting()).isEmpty()) {
                return Optional.of("redirect:" + EnterpriseDesk.address(file.id()));
            }
            if (question == Question.ORIGIN && file.number().isPresent()) {
                return Optional.of("redirect:" + address(file, Question.CHECK));
            }
            Question next = next(file);
            return next.compareTo(question) < 0 ? Optional.of("redirect:" + address(file, next)) : Optional.empty();
        });
    }

    private Question next(EnterpriseFile file) {
        return Question.next(file.answers(), proofs.of(file).size());
    }

    static String address(EnterpriseFile file, Question question) {
        return EnterpriseDesk.address(file.id()) + "/" + question.path();
    }

    /** Keeps the answer and goes to the first question that is still open; who has no double is not asked for one. */
    String keep(Clerk clerk, String id, UnaryOperator<Answers> change) {
        return onward(clerk, fillIn.answer(clerk, fileId(id), change));
    }

    /** Goes to the first question that is still open. */
    String onward(Clerk clerk, EnterpriseFile file) {
        if (next(file) == Question.SIMILAR && similar.to(file).isEmpty()) {
            return onward(clerk, fillIn.answer(clerk, file.id(), Answers::saidNoneOfThese));
        }
        return "redirect:" + address(file, next(file));
    }

    /** The page of a question. */
    String page(Model model, Clerk clerk, String id, Question question) {
        var file = fillIn.read(clerk, fileId(id));
        boolean registered = file.number().isPresent();
        model.addAttribute("file", file);
        model.addAttribute("question", question);
        model.addAttribute("questions", Question.values().length);
        model.addAttribute("here", address(file, question));
        model.addAttribute(
                "back",
                registered
                        ? EnterpriseDesk.address(file.id()) + (question == Question.CHECK ? "" : "/nakijken")
                        : question.before().map(one -> address(file, one)).orElse(Desk.ENTERPRISES.home()));
        model.addAttribute(
                "sentBack",
                file.proposal()
                        .filter(one -> one.step() == Proposal.Step.SENT_BACK)
                        .flatMap(Proposal::reason)
                        .orElse(null));
        return "desks/enterprises/" + question.path();
    }

    /** The page of a question again, with what is wrong. */
    String again(
            Model model, HttpServletResponse response, Clerk clerk, String id, Question question, Problem... problems) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problems", List.of(problems));
        return page(model, clerk, id, question);
    }

    /** Beside which field a refusal of what was typed stands. */
    static Problem problem(Refused refused) {
        String field = refused.reason() instanceof EnterprisesRefusal reason
                ? switch (reason) {
                    case COUNTRY_NOT_CHOSEN -> "land";
                    case FOREIGN_NUMBER_FORM,
                            ORIGIN_KNOWN_HERE,
                            ORIGIN_KNOWN_ELSEWHERE,
                            ORIGIN_WAITS_HERE,
                            ORIGIN_WAITS_ELSEWHERE -> "nummer";
                    case NAME_MISSING -> "naam";
                    case TRADE_NAME_TOO_LONG -> "handelsnaam";
                    case FORM_MISSING -> "vorm";
                    case STREET_MISSING -> "straat";
                    case HOUSE_OR_POSTCODE_TOO_LONG -> "huisnummer";
                    case PLACE_MISSING -> "plaats";
                    case SIMILAR_NOT_ANSWERED -> "antwoord";
                    case REPRESENTATIVE_SURNAME_MISSING -> "naam";
                    case REPRESENTATIVE_MISSING, REPRESENTATIVE_NOT_MATCHED, TOO_MANY_REPRESENTATIVES -> "nummer";
                    case PROOF_KIND_NOT_CHOSEN -> "soort";
                    case PROOF_MISSING, PROOF_UNREADABLE, PROOF_TOO_LARGE, TOO_MANY_PROOFS -> "bestand";
                    default -> "";
                }
                : "";
        return Problem.at(field, refused.reason(), refused.values().toArray());
    }

    /** A country to choose. */
    record Country(String code, String name) {}

    /** All countries but Belgium, by name in the language of the reader. */
    List<Country> countries() {
        Locale language = texts.locale();
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> !code.equals("BE"))
                .map(code -> new Country(code, name(code)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(language)))
                .toList();
    }

    String name(String country) {
        return Locale.of("", country).getDisplayCountry(texts.locale());
    }
}

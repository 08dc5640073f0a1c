package be.namens.desks.enterprises.web;

import be.namens.desks.Clerk;
import be.namens.desks.enterprises.Answers;
import be.namens.desks.enterprises.EnterprisesRefusal;
import be.namens.desks.enterprises.FillIn;
import be.namens.desks.enterprises.Question;
import be.namens.desks.enterprises.SimilarEnterprises;
import be.namens.screens.Option;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Is it one of these, which have a like name? Asked before going on, only where there are any. */
@Controller
@RequestMapping("/loket/ondernemingen/dossier/{file}/lijkt-op")
class SimilarQuestion {

    private final CounterWizard wizard;
    private final FillIn fillIn;
    private final SimilarEnterprises similar;
    private final Texts texts;

    SimilarQuestion(CounterWizard wizard, FillIn fillIn, SimilarEnterprises similar, Texts texts) {
        this.wizard = wizard;
        this.fillIn = fillIn;
        this.similar = similar;
        this.texts = texts;
    }

    @GetMapping
    String ask(@PathVariable("file") String id, Clerk clerk, Model model) {
        return wizard.elsewhere(clerk, id, Question.SIMILAR).orElseGet(() -> {
            var file = fillIn.read(clerk, CounterWizard.fileId(id));
            return similar.to(file).isEmpty() ? wizard.onward(clerk, file) : page(clerk, id, model);
        });
    }

    @PostMapping
    String answer(
            @PathVariable("file") String id,
            @RequestParam(name = "antwoord", defaultValue = "") String answer,
            Clerk clerk,
            Model model,
            HttpServletResponse response) {
        var elsewhere = wizard.elsewhere(clerk, id, Question.SIMILAR);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (answer.equals("geen")) {
            return wizard.keep(clerk, id, Answers::saidNoneOfThese);
        }
        shown(clerk, id, model);
        return answer.equals("wel")
                ? wizard.again(
                        model,
                        response,
                        clerk,
                        id,
                        Question.SIMILAR,
                        Problem.at("antwoord", EnterprisesRefusal.SIMILAR_IS_THE_SAME))
                : wizard.again(
                        model,
                        response,
                        clerk,
                        id,
                        Question.SIMILAR,
                        Problem.at("antwoord", EnterprisesRefusal.SIMILAR_NOT_ANSWERED));
    }

    private String page(Clerk clerk, String id, Model model) {
        shown(clerk, id, model);
        return wizard.page(model, clerk, id, Question.SIMILAR);
    }

    private void shown(Clerk clerk, String id, Model model) {
        model.addAttribute("similar", similar.to(fillIn.read(clerk, CounterWizard.fileId(id))));
        model.addAttribute(
                "answers",
                List.of(
                        new Option("geen", texts.text("desks.enterprises.similar.none")),
                        new Option("wel", texts.text("desks.enterprises.similar.one"))));
    }
}

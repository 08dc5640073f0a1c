package be.namens.desks.enterprises.web;

import be.namens.desks.Clerk;
import be.namens.desks.enterprises.FillIn;
import be.namens.desks.enterprises.Naming;
import be.namens.desks.enterprises.Origin;
import be.namens.desks.enterprises.Question;
import be.namens.desks.enterprises.Seat;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first three questions: where it comes from, what it is called, where its seat is. */
@Controller
@RequestMapping("/loket/ondernemingen/dossier/{file}")
class ParticularsQuestions {

    /** What is longer could be no answer and is not shown again. */
    private static final int LONGEST = 200;

    private final CounterWizard wizard;
    private final FillIn fillIn;

    ParticularsQuestions(CounterWizard wizard, FillIn fillIn) {
        this.wizard = wizard;
        this.fillIn = fillIn;
    }

    @GetMapping("/herkomst")
    String origin(@PathVariable("file") String id, Clerk clerk, Model model) {
        return wizard.elsewhere(clerk, id, Question.ORIGIN).orElseGet(() -> {
            var known = fillIn.read(clerk, CounterWizard.fileId(id)).answers().origin();
            typed(
                    model,
                    Map.of(
                            "land", known.map(Origin::country).orElse(""),
                            "nummer", known.map(Origin::number).orElse("")));
            return page(model, clerk, id, Question.ORIGIN);
        });
    }

    @PostMapping("/herkomst")
    String origin(
            @PathVariable("file") String id,
            @RequestParam Map<String, String> fields,
            Clerk clerk,
            Model model,
            HttpServletResponse response) {
        return answer(
                clerk,
                id,
                Question.ORIGIN,
                fields,
                model,
                response,
                () -> wizard.onward(
                        clerk,
                        fillIn.origin(
                                clerk,
                                CounterWizard.fileId(id),
                                Origin.read(fields.getOrDefault("land", ""), fields.getOrDefault("nummer", "")))));
    }

    @GetMapping("/naam")
    String naming(@PathVariable("file") String id, Clerk clerk, Model model) {
        return wizard.elsewhere(clerk, id, Question.NAMING).orElseGet(() -> {
            var known = fillIn.read(clerk, CounterWizard.fileId(id)).answers().naming();
            typed(
                    model,
                    Map.of(
                            "naam", known.map(Naming::official).orElse(""),
                            "handelsnaam", known.map(Naming::trade).orElse(""),
                            "vorm", known.map(Naming::form).orElse("")));
            return page(model, clerk, id, Question.NAMING);
        });
    }

    @PostMapping("/naam")
    String naming(
            @PathVariable("file") String id,
            @RequestParam Map<String, String> fields,
            Clerk clerk,
            Model model,
            HttpServletResponse response) {
        return answer(clerk, id, Question.NAMING, fields, model, response, () -> {
            var naming = Naming.read(
                    fields.getOrDefault("naam", ""),
                    fields.getOrDefault("handelsnaam", ""),
                    fields.getOrDefault("vorm", ""));
            return wizard.keep(clerk, id, answers -> answers.naming(naming));
        });
    }

    @GetMapping("/zetel")
    String seat(@PathVariable("file") String id, Clerk clerk, Model model) {
        return wizard.elsewhere(clerk, id, Question.SEAT).orElseGet(() -> {
            var answers = fillIn.read(clerk, CounterWizard.fileId(id)).answers();
            var known = answers.seat();
            typed(
                    model,
                    Map.of(
                            "straat", known.map(Seat::street).orElse(""),
                            "huisnummer", known.map(Seat::house).orElse(""),
                            "bus", known.map(Seat::box).orElse(""),
                            "postcode", known.map(Seat::zipcode).orElse(""),
                            "plaats", known.map(Seat::municipality).orElse(""),
                            "land",
                                    known.map(Seat::country)
                                            .or(() -> answers.origin().map(Origin::country))
                                            .orElse("")));
            return page(model, clerk, id, Question.SEAT);
        });
    }

    @PostMapping("/zetel")
    String seat(
            @PathVariable("file") String id,
            @RequestParam Map<String, String> fields,
            Clerk clerk,
            Model model,
            HttpServletResponse response) {
        return answer(clerk, id, Question.SEAT, fields, model, response, () -> {
            var seat = Seat.read(
                    fields.getOrDefault("straat", ""),
                    fields.getOrDefault("huisnummer", ""),
                    fields.getOrDefault("bus", ""),
                    fields.getOrDefault("postcode", ""),
                    fields.getOrDefault("plaats", ""),
                    fields.getOrDefault("land", ""));
            return wizard.keep(clerk, id, answers -> answers.seat(seat));
        });
    }

    /** Keeps an answer, or asks again with what is wrong. */
    private String answer(
            Clerk clerk,
            String id,
            Question question,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            java.util.function.Supplier<String> keep) {
        var elsewhere = wizard.elsewhere(clerk, id, question);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        try {
            return keep.get();
        } catch (Refused refused) {
            typed(model, fields);
            model.addAttribute("countries", wizard.countries());
            return wizard.again(model, response, clerk, id, question, CounterWizard.problem(refused));
        }
    }

    private String page(Model model, Clerk clerk, String id, Question question) {
        model.addAttribute("countries", wizard.countries());
        return wizard.page(model, clerk, id, question);
    }

    private static void typed(Model model, Map<String, String> fields) {
        var shown = new HashMap<String, String>();
        fields.forEach((name, value) -> shown.put(name, value.length() > LONGEST ? "" : value));
        model.addAttribute("typed", shown);
    }
}

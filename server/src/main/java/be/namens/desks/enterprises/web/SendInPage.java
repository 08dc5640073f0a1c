package be.namens.desks.enterprises.web;

import be.namens.desks.Clerk;
import be.namens.desks.Reason;
import be.namens.desks.enterprises.EnterpriseDesk;
import be.namens.desks.enterprises.EnterprisesRefusal;
import be.namens.desks.enterprises.FillIn;
import be.namens.desks.enterprises.KeepProofs;
import be.namens.desks.enterprises.Question;
import be.namens.desks.enterprises.SendIn;
import be.namens.screens.Problem;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything answered, each row to be changed; then it is sent in. */
@Controller
@RequestMapping("/loket/ondernemingen/dossier/{file}/nakijken")
class SendInPage {

    private final CounterWizard wizard;
    private final FillIn fillIn;
    private final SendIn sendIn;
    private final KeepProofs proofs;
    private final Rows rows;

    SendInPage(CounterWizard wizard, FillIn fillIn, SendIn sendIn, KeepProofs proofs, Rows rows) {
        this.wizard = wizard;
        this.fillIn = fillIn;
        this.sendIn = sendIn;
        this.proofs = proofs;
        this.rows = rows;
    }

    @GetMapping
    String show(@PathVariable("file") String id, Clerk clerk, Model model) {
        return wizard.elsewhere(clerk, id, Question.CHECK).orElseGet(() -> page(clerk, id, model));
    }

    @PostMapping
    String sendIn(
            @PathVariable("file") String id,
            @RequestParam(name = "gezien", defaultValue = "") String seen,
            @RequestParam(name = "reden", defaultValue = "") String reason,
            Clerk clerk,
            Model model,
            HttpServletResponse response) {
        var file = CounterWizard.fileId(id);
        try {
            sendIn.proposal(clerk, file, seen, Reason.read(reason));
        } catch (Refused refused) {
            if (wizard.elsewhere(clerk, id, Question.CHECK).isPresent()) {
                throw refused;
            }
            shown(clerk, id, model);
            String field = refused.reason() instanceof EnterprisesRefusal ? "" : "reden";
            return wizard.again(
                    model,
                    response,
                    clerk,
                    id,
                    Question.CHECK,
                    Problem.at(field, refused.reason(), refused.values().toArray()));
        }
        return "redirect:" + EnterpriseDesk.address(file) + "/ingediend";
    }

    private String page(Clerk clerk, String id, Model model) {
        shown(clerk, id, model);
        return wizard.page(model, clerk, id, Question.CHECK);
    }

    private void shown(Clerk clerk, String id, Model model) {
        var file = fillIn.read(clerk, CounterWizard.fileId(id));
        model.addAttribute("rows", rows.of(file));
        model.addAttribute(
                "seen", file.proposal().map(one -> one.seen(proofs.of(file))).orElse(""));
    }
}

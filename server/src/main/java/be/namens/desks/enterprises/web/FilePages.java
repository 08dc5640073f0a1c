package be.namens.desks.enterprises.web;

import be.namens.desks.Clerk;
import be.namens.desks.Reason;
import be.namens.desks.enterprises.EnterpriseDesk;
import be.namens.desks.enterprises.EnterpriseFile;
import be.namens.desks.enterprises.FillIn;
import be.namens.desks.enterprises.Judge;
import be.namens.desks.enterprises.KeepProofs;
import be.namens.desks.enterprises.Proposal;
import be.namens.desks.enterprises.SendIn;
import be.namens.desks.enterprises.SimilarEnterprises;
import be.namens.screens.Problem;
import be.namens.shared.Refusal;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One file: what is in force, what waits, and what a clerk can do with it. */
@Controller
@RequestMapping("/loket/ondernemingen/dossier/{file}")
class FilePages {

    private final CounterWizard wizard;
    private final FillIn fillIn;
    private final SendIn sendIn;
    private final Judge judge;
    private final KeepProofs proofs;
    private final SimilarEnterprises similar;
    private final FileRows rows;

    FilePages(
            CounterWizard wizard,
            FillIn fillIn,
            SendIn sendIn,
            Judge judge,
            KeepProofs proofs,
            SimilarEnterprises similar,
            FileRows rows) {
        this.wizard = wizard;
        this.fillIn = fillIn;
        this.sendIn = sendIn;
        this.judge = judge;
        this.proofs = proofs;
        this.similar = similar;
        this.rows = rows;
    }

    @GetMapping
    String show(
            @PathVariable("file") String id,
            @RequestParam(name = "gedaan", required = false) @Nullable String done,
            Clerk clerk,
            Model model) {
        return wizard.closed(clerk, id).orElseGet(() -> {
            var file = fillIn.readKept(clerk, CounterWizard.fileId(id));
            if (file.number().isEmpty()
                    && file.proposal().filter(one -> !one.isWaiting()).isPresent()) {
                return "redirect:" + EnterpriseDesk.address(file.id()) + "/nakijken";
            }
            model.addAttribute("done", done != null);
            return page("desks/enterprises/dossier", file, clerk, model);
        });
    }

    @PostMapping("/bevestigen")
    String confirm(
            @PathVariable("file") String id,
            @RequestParam(name = "gezien", defaultValue = "") String seen,
            Clerk clerk) {
        var file = CounterWizard.fileId(id);
        judge.confirm(clerk, file, seen);
        return "redirect:" + EnterpriseDesk.address(file) + "?gedaan";
    }

    @GetMapping("/terugsturen")
    String askSendBack(@PathVariable("file") String id, Clerk clerk, Model model) {
        return asked(id, clerk, model, "terugsturen");
    }

    @PostMapping("/terugsturen")
    String sendBack(
            @PathVariable("file") String id,
            @RequestParam(name = "gezien", defaultValue = "") String seen,
            @RequestParam(name = "reden", defaultValue = "") String typed,
            Clerk clerk,
            Model model,
            HttpServletResponse response) {
        return withReason(
                id,
                typed,
                clerk,
                model,
                response,
                "terugsturen",
                reason -> judge.sendBack(clerk, CounterWizard.fileId(id), seen, reason));
    }

    @GetMapping("/schrappen")
    String askStrikeOff(@PathVariable("file") String id, Clerk clerk, Model model) {
        return asked(id, clerk, model, "schrappen");
    }

    @PostMapping("/schrappen")
    String strikeOff(
            @PathVariable("file") String id,
            @RequestParam(name = "reden", defaultValue = "") String typed,
            Clerk clerk,
            Model model,
            HttpServletResponse response) {
        return withReason(
                id,
                typed,
                clerk,
                model,
                response,
                "schrappen",
                reason -> sendIn.strikeOff(clerk, CounterWizard.fileId(id), reason));
    }

    @PostMapping("/wijzigen")
    String change(@PathVariable("file") String id, Clerk clerk) {
        return wizard.closed(clerk, id).orElseGet(() -> {
            var file = fillIn.change(clerk, CounterWizard.fileId(id));
            return "redirect:" + EnterpriseDesk.address(file.id()) + "/nakijken";
        });
    }

    @PostMapping("/laten-vallen")
    String drop(@PathVariable("file") String id, Clerk clerk) {
        return wizard.closed(clerk, id).orElseGet(() -> {
            fillIn.drop(clerk, CounterWizard.fileId(id));
            return "redirect:" + clerk.desk().home();
        });
    }

    /** What is done with the reason that was typed. */
    private interface WithReason {
        void act(Reason reason);
    }

    private String asked(String id, Clerk clerk, Model model, String what) {
        return wizard.closed(clerk, id).orElseGet(() -> {
            model.addAttribute("reason", "");
            return page("desks/enterprises/" + what, fillIn.readKept(clerk, CounterWizard.fileId(id)), clerk, model);
        });
    }

    private String withReason(
            String id,
            String typed,
            Clerk clerk,
            Model model,
            HttpServletResponse response,
            String what,
            WithReason doing) {
        Reason reason;
        try {
            reason = Reason.read(typed);
        } catch (Refused refused) {
            response.setStatus(refused.reason().fault().status());
            model.addAttribute("problems", List.of(Problem.of(refused, "reden")));
            return asked(id, clerk, model, what);
        }
        doing.act(reason);
        return "redirect:" + EnterpriseDesk.address(CounterWizard.fileId(id)) + "/ingediend";
    }

    private String page(String view, EnterpriseFile file, Clerk clerk, Model model) {
        var waiting = file.proposal().filter(Proposal::isWaiting);
        model.addAttribute("file", file);
        model.addAttribute("address", EnterpriseDesk.address(file.id()));
        model.addAttribute("proposal", waiting.orElse(null));
        model.addAttribute(
                "kind",
                waiting.map(one -> one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse(""));
        model.addAttribute(
                "against", judge.against(clerk, file).map(Refusal::code).orElse(null));
        var documents = proofs.of(file);
        model.addAttribute("seen", waiting.map(one -> one.seen(documents)).orElse(""));
        model.addAttribute("proofs", documents);
        model.addAttribute("byFeed", fillIn.isByFeed(file));
        model.addAttribute("rows", file.inForce().map(rows::inForce).orElse(List.of()));
        model.addAttribute(
                "proposedRows",
                waiting.map(one -> rows.proposed(file.inForce(), one)).orElse(List.of()));
        model.addAttribute(
                "similar",
                waiting.filter(one -> one.kind() != Proposal.Kind.STRIKE_OFF)
                        .map(one -> similar.to(file))
                        .orElse(List.of()));
        return view;
    }
}

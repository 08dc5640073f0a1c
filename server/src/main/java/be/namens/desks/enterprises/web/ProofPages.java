package be.namens.desks.enterprises.web;

import be.namens.desks.Clerk;
import be.namens.desks.DesksRefusal;
import be.namens.desks.enterprises.EnterprisesRefusal;
import be.namens.desks.enterprises.FillIn;
import be.namens.desks.enterprises.KeepProofs;
import be.namens.desks.enterprises.Proof;
import be.namens.desks.enterprises.Question;
import be.namens.screens.Option;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The documents that prove it: added one at a time, and handed over as files that no browser shows by itself. */
@Controller
@RequestMapping("/loket/ondernemingen/dossier/{file}/bewijzen")
class ProofPages {

    private final CounterWizard wizard;
    private final FillIn fillIn;
    private final KeepProofs proofs;
    private final Texts texts;

    ProofPages(CounterWizard wizard, FillIn fillIn, KeepProofs proofs, Texts texts) {
        this.wizard = wizard;
        this.fillIn = fillIn;
        this.proofs = proofs;
        this.texts = texts;
    }

    /** @param tooLarge whether somebody comes from a document that was not even read */
    @GetMapping
    String ask(
            @PathVariable("file") String id,
            @RequestParam(name = "te-groot", required = false) @Nullable String tooLarge,
            Clerk clerk,
            Model model,
            HttpServletResponse response) {
        return wizard.elsewhere(clerk, id, Question.PROOFS)
                .orElseGet(() -> tooLarge == null
                        ? page(clerk, id, model)
                        : again(clerk, id, model, response, Problem.at("bestand", EnterprisesRefusal.PROOF_TOO_LARGE)));
    }

    @PostMapping("/toevoegen")
    String add(
            @PathVariable("file") String id,
            @RequestParam(name = "soort", defaultValue = "") String what,
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile document,
            Clerk clerk,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var elsewhere = wizard.elsewhere(clerk, id, Question.PROOFS);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        try {
            if (document == null || document.isEmpty()) {
                throw new Refused(EnterprisesRefusal.PROOF_MISSING);
            }
            proofs.add(clerk, CounterWizard.fileId(id), what(what), document.getBytes());
        } catch (Refused refused) {
            return again(clerk, id, model, response, CounterWizard.problem(refused));
        }
        return "redirect:" + here(clerk, id);
    }

    @PostMapping("/weglaten")
    String remove(
            @PathVariable("file") String id,
            @RequestParam(name = "bewijs", defaultValue = "") String proof,
            Clerk clerk) {
        var elsewhere = wizard.elsewhere(clerk, id, Question.PROOFS);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        proofs.remove(clerk, CounterWizard.fileId(id), proofId(proof));
        return "redirect:" + here(clerk, id);
    }

    @PostMapping
    String onward(@PathVariable("file") String id, Clerk clerk, Model model, HttpServletResponse response) {
        var elsewhere = wizard.elsewhere(clerk, id, Question.PROOFS);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        var file = fillIn.read(clerk, CounterWizard.fileId(id));
        return proofs.of(file).isEmpty()
                ? again(clerk, id, model, response, Problem.at("bestand", EnterprisesRefusal.PROOF_MISSING))
                : wizard.onward(clerk, file);
    }

    /** Never shown in the browser: what a stranger made is saved, under a name of ours. */
    @GetMapping("/{proof}")
    ResponseEntity<byte[]> read(@PathVariable("file") String id, @PathVariable("proof") String proof, Clerk clerk) {
        if (wizard.closed(clerk, id).isPresent()) {
            throw new Refused(DesksRefusal.FILE_NOT_OPENED);
        }
        var content = proofs.read(clerk, CounterWizard.fileId(id), proofId(proof));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bewijs-" + proof.substring(0, 8) + "."
                                        + content.type().ending())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }

    private static Proof.What what(String typed) {
        return Arrays.stream(Proof.What.values())
                .filter(what -> word(what).equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refused(EnterprisesRefusal.PROOF_KIND_NOT_CHOSEN));
    }

    private static String word(Proof.What what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static UUID proofId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(EnterprisesRefusal.PROOF_ABSENT);
        }
    }

    private String here(Clerk clerk, String id) {
        return CounterWizard.address(fillIn.read(clerk, CounterWizard.fileId(id)), Question.PROOFS);
    }

    private String again(Clerk clerk, String id, Model model, HttpServletResponse response, Problem problem) {
        shown(clerk, id, model);
        return wizard.again(model, response, clerk, id, Question.PROOFS, problem);
    }

    private String page(Clerk clerk, String id, Model model) {
        shown(clerk, id, model);
        return wizard.page(model, clerk, id, Question.PROOFS);
    }

    private void shown(Clerk clerk, String id, Model model) {
        model.addAttribute("proofs", proofs.of(fillIn.read(clerk, CounterWizard.fileId(id))));
        model.addAttribute(
                "kinds",
                List.copyOf(Arrays.stream(Proof.What.values())
                        .map(what -> new Option(word(what), texts.text("desks.enterprises.proof." + word(what)), null))
                        .toList()));
    }
}

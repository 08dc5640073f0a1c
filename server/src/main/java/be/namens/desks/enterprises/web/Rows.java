package be.namens.desks.enterprises.web;

import be.namens.desks.enterprises.EnterpriseFile;
import be.namens.desks.enterprises.KeepProofs;
import be.namens.desks.enterprises.Question;
import be.namens.desks.enterprises.Representative;
import be.namens.screens.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was answered about an enterprise, as rows to change. */
@Component
class Rows {

    private final CounterWizard wizard;
    private final KeepProofs proofs;
    private final Texts texts;

    Rows(CounterWizard wizard, KeepProofs proofs, Texts texts) {
        this.wizard = wizard;
        this.proofs = proofs;
        this.texts = texts;
    }

    /**
     * One row.
     *
     * @param text key of what it is
     * @param more a second line; may be empty
     * @param href where it is changed; empty where it is not
     */
    record Row(String text, String value, String more, String href) {}

    /** Where an enterprise comes from is never changed once it is registered. */
    List<Row> of(EnterpriseFile file) {
        var answers = file.answers();
        var rows = new ArrayList<Row>();
        answers.origin()
                .map(origin ->
                        new Row(text(Question.ORIGIN), origin.number(), wizard.name(origin.country()), origin(file)))
                .ifPresent(rows::add);
        answers.naming().ifPresent(naming -> {
            rows.add(row(Question.NAMING, naming.official(), naming.form(), file));
            if (!naming.trade().isEmpty()) {
                rows.add(new Row(
                        "desks.enterprises.row.handelsnaam",
                        naming.trade(),
                        "",
                        CounterWizard.address(file, Question.NAMING)));
            }
        });
        answers.seat()
                .map(seat -> row(Question.SEAT, seat.line(), wizard.name(seat.country()), file))
                .ifPresent(rows::add);
        rows.add(row(
                Question.REPRESENTATIVES,
                answers.representatives().stream().map(Representative::surname).collect(Collectors.joining(", ")),
                "",
                file));
        rows.add(row(
                Question.PROOFS,
                proofs.of(file).stream()
                        .map(proof -> texts.text("desks.enterprises.proof." + proof.name()))
                        .collect(Collectors.joining(", ")),
                "",
                file));
        return rows;
    }

    private static String origin(EnterpriseFile file) {
        return file.number().isEmpty() ? CounterWizard.address(file, Question.ORIGIN) : "";
    }

    static String text(Question question) {
        return "desks.enterprises.row." + question.path();
    }

    private static Row row(Question question, String value, String more, EnterpriseFile file) {
        return new Row(text(question), value, more, CounterWizard.address(file, question));
    }
}

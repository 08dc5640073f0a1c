package be.namens.desks.enterprises.web;

import be.namens.desks.enterprises.Answers;
import be.namens.desks.enterprises.EnterpriseFile;
import be.namens.desks.enterprises.KeepProofs;
import be.namens.desks.enterprises.Question;
import be.namens.desks.enterprises.Representative;
import be.namens.screens.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is said of an enterprise, as rows to read and to change. */
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
    List<Row> of(EnterpriseFile file, Answers answers, boolean changeable) {
        var rows = new ArrayList<Row>();
        answers.origin()
                .ifPresent(origin -> rows.add(row(
                        Question.ORIGIN,
                        origin.number(),
                        wizard.name(origin.country()),
                        file,
                        changeable && file.number().isEmpty())));
        answers.naming().ifPresent(naming -> {
            rows.add(row(Question.NAMING, naming.official(), naming.form(), file, changeable));
            if (!naming.trade().isEmpty()) {
                rows.add(new Row(
                        "desks.enterprises.row.handelsnaam",
                        naming.trade(),
                        "",
                        changeable ? CounterWizard.address(file, Question.NAMING) : ""));
            }
        });
        answers.seat()
                .ifPresent(seat ->
                        rows.add(row(Question.SEAT, seat.line(), wizard.name(seat.country()), file, changeable)));
        rows.add(row(
                Question.REPRESENTATIVES,
                answers.representatives().stream().map(Representative::surname).collect(Collectors.joining(", ")),
                "",
                file,
                changeable));
        if (changeable) {
            // Where nothing is changed the documents themselves are listed below.
            rows.add(row(
                    Question.PROOFS,
                    proofs.of(file).stream()
                            .map(proof -> texts.text("desks.enterprises.proof." + proof.name()))
                            .collect(Collectors.joining(", ")),
                    "",
                    file,
                    true));
        }
        return rows;
    }

    private static Row row(Question question, String value, String more, EnterpriseFile file, boolean changeable) {
        return new Row(
                "desks.enterprises.row." + question.path(),
                value,
                more,
                changeable ? CounterWizard.address(file, question) : "");
    }
}

package be.namens.desks.enterprises.web;

import be.namens.desks.enterprises.Answers;
import be.namens.desks.enterprises.Naming;
import be.namens.desks.enterprises.Proposal;
import be.namens.desks.enterprises.Question;
import be.namens.desks.enterprises.Representative;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a file says of an enterprise, as rows to compare: with who the register knows under each number, and what differs from today. */
@Component
class FileRows {

    private final CounterWizard wizard;
    private final Persons persons;

    FileRows(CounterWizard wizard, Persons persons) {
        this.wizard = wizard;
        this.persons = persons;
    }

    /**
     * One row.
     *
     * @param text key of what it is
     * @param more a second line; may be empty
     * @param differs {@code changed}, {@code added} or {@code gone}, as the end of a key; empty when it is as it was
     */
    record Row(String text, String value, String more, String differs) {

        private Row differs(String how) {
            return new Row(text, value, more, how);
        }
    }

    List<Row> inForce(Answers answers) {
        return Stream.concat(
                        particulars(answers).stream(), representatives(answers.representatives()).values().stream())
                .toList();
    }

    /** What differs from what is in force says so; in a registration all is new, and nothing is said. */
    List<Row> proposed(Optional<Answers> inForce, Proposal proposal) {
        return inForce.filter(before -> proposal.kind() == Proposal.Kind.CHANGE)
                .map(before -> compared(before, proposal.answers()))
                .orElseGet(() -> inForce(proposal.answers()));
    }

    private List<Row> compared(Answers before, Answers after) {
        var rows = new ArrayList<Row>();
        var was = particulars(before);
        particulars(after).forEach(row -> rows.add(was.contains(row) ? row : row.differs("changed")));
        was.stream()
                .filter(row -> rows.stream().noneMatch(one -> one.text().equals(row.text())))
                .forEach(row -> rows.add(row.differs("gone")));
        representatives(after.representatives())
                .forEach((person, row) -> rows.add(before.represents(person) ? row : row.differs("added")));
        representatives(before.representatives()).forEach((person, row) -> {
            if (!after.represents(person)) {
                rows.add(row.differs("gone"));
            }
        });
        return rows;
    }

    private List<Row> particulars(Answers answers) {
        var rows = new ArrayList<Row>();
        answers.origin()
                .map(origin -> row(Question.ORIGIN, origin.number(), wizard.name(origin.country())))
                .ifPresent(rows::add);
        answers.naming()
                .map(naming -> row(Question.NAMING, naming.official(), naming.form()))
                .ifPresent(rows::add);
        answers.naming()
                .map(Naming::trade)
                .filter(trade -> !trade.isEmpty())
                .map(trade -> new Row("desks.enterprises.row.handelsnaam", trade, "", ""))
                .ifPresent(rows::add);
        answers.seat()
                .map(seat -> row(Question.SEAT, seat.line(), wizard.name(seat.country())))
                .ifPresent(rows::add);
        return rows;
    }

    /** Each by the whole name that the register has, and the number as far as it tells the date of birth. */
    private Map<PersonId, Row> representatives(List<Representative> all) {
        var known = persons.findAll(all.stream().map(Representative::person).toList());
        var rows = new java.util.LinkedHashMap<PersonId, Row>();
        for (Representative one : all) {
            var person = Optional.ofNullable(known.get(one.person()));
            rows.put(
                    one.person(),
                    row(
                            Question.REPRESENTATIVES,
                            person.map(Person::fullName).orElse(one.surname()),
                            person.flatMap(found -> persons.numberOf(found.id()))
                                    .map(NationalNumber::masked)
                                    .orElse("")));
        }
        return rows;
    }

    private static Row row(Question question, String value, String more) {
        return new Row(Rows.text(question), value, more, "");
    }
}

package be.namens.signin.web;

import be.namens.eservices.EService;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.PersonId;
import be.namens.rights.EarlierRights;
import be.namens.rights.EarlierRights.Earlier;
import be.namens.screens.Texts;
import be.namens.shared.TheClock;
import be.namens.signin.Choice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in the words of the screen which rights somebody had, or will have, and until or from which day. */
@Component
class EarlierRows {

    private final EarlierRights rights;
    private final Enterprises enterprises;
    private final CandidateRows rows;
    private final Texts texts;
    private final TheClock clock;

    EarlierRows(EarlierRights rights, Enterprises enterprises, CandidateRows rows, Texts texts, TheClock clock) {
        this.rights = rights;
        this.enterprises = enterprises;
        this.rows = rows;
        this.texts = texts;
        this.clock = clock;
    }

    /** One right at one enterprise, and what became of it. */
    record Row(String right, String enterprise, String number, String why) {}

    List<Row> of(PersonId person, EService eService) {
        return rights.of(person, eService, clock.today()).stream()
                .map(this::row)
                .toList();
    }

    /** The same for the enterprise that was chosen only. */
    List<Row> of(PersonId person, Choice choice, EService eService) {
        return switch (choice) {
            case Choice.Oneself oneself -> List.of();
            case Choice.ForEnterprise chosen ->
                rights.of(person, eService, clock.today()).stream()
                        .filter(one -> one.enterprise().equals(chosen.number()))
                        .map(this::row)
                        .toList();
        };
    }

    private Row row(Earlier earlier) {
        return new Row(
                texts.of(earlier.right().right().name()),
                name(earlier.enterprise()),
                earlier.enterprise().formatted(),
                rows.why(earlier.right()));
    }

    private String name(EnterpriseNumber number) {
        return enterprises.find(number).map(Enterprise::name).orElse(number.formatted());
    }
}

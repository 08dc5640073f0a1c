package be.namens.desks.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.registers.PersonId;
import be.namens.testing.NamensTest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A file of the counter follows who somebody turns out to be. */
@NamensTest
class MoveRepresentativesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    FillIn fillIn;

    @Autowired
    MoveRepresentatives move;

    @Test
    void theSurvivorRepresentsWhatTheMergedPersonDid() {
        var clerk = new DeskWorld(context).clerk(Desk.ENTERPRISES);
        var merged = PersonId.random();
        var survivor = PersonId.random();
        var other = PersonId.random();
        var id = UUID.randomUUID();
        fillIn.answer(
                clerk,
                id,
                answers -> answers.adding(new Representative(merged, "Weber"))
                        .adding(new Representative(other, "Neumann")));
        move.merged(merged, survivor);
        assertThat(fillIn.read(clerk, id).answers().representatives())
                .extracting(Representative::person)
                .containsExactly(survivor, other);
    }

    @Test
    void whoFilledInAFileDoesNotConfirmItUnderAnotherNumber() {
        var world = new DeskWorld(context);
        var clerk = world.clerk(Desk.ENTERPRISES);
        var sameUnderAnotherNumber = world.clerk(Desk.ENTERPRISES);
        var id = UUID.randomUUID();
        fillIn.answer(clerk, id, answers -> answers.adding(new Representative(PersonId.random(), "Weber")));
        move.merged(clerk.person(), sameUnderAnotherNumber.person());
        var proposal = fillIn.read(sameUnderAnotherNumber, id).proposal().orElseThrow();
        assertThat(FourEyes.againstJudging(Optional.empty(), proposal, sameUnderAnotherNumber))
                .contains(EnterprisesRefusal.FOUR_EYES);
    }

    @Test
    void whoRepresentsItTwiceRepresentsItOnce() {
        var clerk = new DeskWorld(context).clerk(Desk.ENTERPRISES);
        var merged = PersonId.random();
        var survivor = PersonId.random();
        var id = UUID.randomUUID();
        fillIn.answer(
                clerk,
                id,
                answers -> answers.adding(new Representative(merged, "Weber"))
                        .adding(new Representative(survivor, "Weber")));
        move.merged(merged, survivor);
        assertThat(fillIn.read(clerk, id).answers().representatives()).hasSize(1);
    }
}

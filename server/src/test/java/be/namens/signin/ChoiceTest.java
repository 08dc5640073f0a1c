package be.namens.signin;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.EnterpriseNumber;
import org.junit.jupiter.api.Test;

/** A choice is written as a short code, and anything else is no choice. */
class ChoiceTest {

    @Test
    void whatWasWrittenIsReadBack() {
        for (Choice choice :
                new Choice[] {new Choice.Oneself(), new Choice.ForEnterprise(new EnterpriseNumber("0206731645"))}) {
            assertThat(Choice.read(choice.code())).contains(choice);
        }
    }

    @Test
    void anythingElseIsNoChoice() {
        for (String code : new String[] {"", "Oneself", "0206731646", "206731645", "0206.731.645", "x".repeat(9999)}) {
            assertThat(Choice.read(code)).as(code).isEmpty();
        }
    }
}

package be.namens.signin.admission;

import be.namens.registers.FreshRegister;
import be.namens.registers.PersonId;
import be.namens.signin.Choice;
import be.namens.signin.Visitor;
import be.namens.signin.journey.Journey;
import be.namens.signin.journey.JourneyAnswer;
import be.namens.signin.journey.Journeys;
import be.namens.signin.session.Sessions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Has the register ask its live source before somebody is decided on. Called where no transaction is open yet; where there is no such
 * source it costs nothing.
 */
@Component
public class FreshBefore {

    private final FreshRegister register;
    private final Sessions sessions;
    private final Journeys journeys;

    FreshBefore(FreshRegister register, Sessions sessions, Journeys journeys) {
        this.register = register;
        this.sessions = sessions;
        this.journeys = journeys;
    }

    /** Before it is decided whether this person may act as chosen. */
    public void deciding(PersonId person, Choice choice) {
        switch (choice) {
            case Choice.Oneself oneself -> {}
            case Choice.ForEnterprise enterprise -> register.about(person, enterprise.number());
        }
    }

    /** Before it is shown for whom this person may act. */
    public void choosing(PersonId person) {
        register.about(person);
    }

    /** Before somebody's choice is kept. */
    public void choosing(Visitor visitor, Choice choice) {
        answering(visitor, Optional.empty(), Optional.of(choice));
    }

    /**
     * Before a request to sign in is answered.
     *
     * @param journey on which somebody may have chosen
     * @param asked for whom the request wants the person to act
     */
    void answering(Visitor visitor, Optional<String> journey, Optional<Choice> asked) {
        if (register.keptFor().isPresent()) {
            visitor.session().flatMap(sessions::find).ifPresent(session -> {
                PersonId person = session.person().id();
                journey.flatMap(id -> chosenOn(id, visitor))
                        .or(() -> asked)
                        .or(session::choice)
                        .ifPresentOrElse(choice -> deciding(person, choice), () -> choosing(person));
            });
        }
    }

    private Optional<Choice> chosenOn(String journey, Visitor visitor) {
        return journeys.find(journey, visitor.browser()) instanceof JourneyAnswer.UnderWay underWay
                ? Optional.of(underWay.journey()).flatMap(Journey::chosen)
                : Optional.empty();
    }
}

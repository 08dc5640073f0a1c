package be.namens.portal;

import static be.namens.portal.PortalEntrance.PORTAL;

import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.screens.ActingFor;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says on every page of the portal, whichever module serves it, who is signed in and that one acts for oneself there. */
@ControllerAdvice(annotations = Controller.class)
class PortalFrame {

    private final Persons persons;

    PortalFrame(Persons persons) {
        this.persons = persons;
    }

    @ModelAttribute
    void frame(@Nullable Principal who, Model model) {
        if (who instanceof OAuth2AuthenticationToken token
                && token.getAuthorizedClientRegistrationId().equals(PORTAL.code())) {
            persons.find(PersonId.of(token.getName())).map(Person::fullName).ifPresent(name -> {
                model.addAttribute("signedInAs", name);
                model.addAttribute("signOut", PORTAL.signOut());
                model.addAttribute("actingFor", new ActingFor.Oneself());
            });
        }
    }
}

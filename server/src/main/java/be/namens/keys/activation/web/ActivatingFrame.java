package be.namens.keys.activation.web;

import be.namens.keys.activation.ActivatingPerson;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says on the pages of a first key whose key it will be, and leads from them back to the choice of one. */
@ControllerAdvice(annotations = Controller.class)
class ActivatingFrame {

    private final Persons persons;

    ActivatingFrame(Persons persons) {
        this.persons = persons;
    }

    @ModelAttribute
    void frame(@Nullable Principal who, Model model) {
        if (who instanceof ActivatingPerson activating) {
            model.addAttribute("firstKey", true);
            persons.find(activating.person())
                    .map(Person::fullName)
                    .ifPresent(name -> model.addAttribute("signedInAs", name));
        }
    }
}

package be.namens.desks.web;

import be.namens.entrance.Entrance;
import be.namens.registers.Enterprises;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.screens.ActingFor;
import be.namens.screens.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says on every page of a desk who works there, and for which organisation. */
@ControllerAdvice(annotations = Controller.class)
class DeskFrame {

    private final List<Entrance> entrances;
    private final Persons persons;
    private final Enterprises enterprises;
    private final Texts texts;

    DeskFrame(List<Entrance> entrances, Persons persons, Enterprises enterprises, Texts texts) {
        this.entrances = List.copyOf(entrances);
        this.persons = persons;
        this.enterprises = enterprises;
        this.texts = texts;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        ClerkArgument.clerk(request.getUserPrincipal(), request.getServletPath())
                .ifPresent(clerk -> {
                    model.addAttribute("desk", clerk.desk());
                    model.addAttribute("deskName", texts.of(clerk.desk().displayName()));
                    persons.find(clerk.person())
                            .map(Person::fullName)
                            .ifPresent(name -> model.addAttribute("signedInAs", name));
                    entrances.stream()
                            .filter(entrance ->
                                    entrance.code().equals(clerk.desk().code()))
                            .forEach(entrance -> model.addAttribute("signOut", entrance.signOut()));
                    enterprises
                            .find(clerk.organisation())
                            .ifPresent(organisation -> model.addAttribute(
                                    "actingFor",
                                    new ActingFor.Enterprise(
                                            organisation.name(),
                                            organisation.number().formatted())));
                });
    }
}

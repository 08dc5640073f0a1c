package be.namens.managers;

import be.namens.keys.WritePerson;
import be.namens.registers.Enterprise;
import be.namens.registers.Enterprises;
import be.namens.registers.LegalFunction;
import be.namens.registers.LegalRepresentatives;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.registers.Power;
import be.namens.screens.Texts;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import org.springframework.stereotype.Component;

/** Tells the others who decide together that somebody proposed something, as far as they gave an address. */
@Component
class TellOthers {

    private final LegalRepresentatives representatives;
    private final WritePerson write;
    private final Enterprises enterprises;
    private final Persons persons;
    private final NamensSettings namens;
    private final Texts texts;
    private final TheClock clock;

    TellOthers(
            LegalRepresentatives representatives,
            WritePerson write,
            Enterprises enterprises,
            Persons persons,
            NamensSettings namens,
            Texts texts,
            TheClock clock) {
        this.representatives = representatives;
        this.write = write;
        this.enterprises = enterprises;
        this.persons = persons;
        this.namens = namens;
        this.texts = texts;
        this.clock = clock;
    }

    void proposed(Proposal made) {
        String name = enterprises.find(made.enterprise()).map(Enterprise::name).orElse("") + " ("
                + made.enterprise().formatted() + ")";
        var page = namens.baseUrl()
                .resolve("/toegangsbeheerders?onderneming=" + made.enterprise().digits());
        String by = persons.find(made.by()).map(Person::fullName).orElse("");
        representatives.representativesOf(made.enterprise(), clock.today()).stream()
                .filter(function -> function.power() instanceof Power.Jointly)
                .map(LegalFunction::person)
                .distinct()
                .filter(person -> !person.equals(made.by()))
                .forEach(person -> write.write(
                        person,
                        language -> new WritePerson.Words(
                                texts.textIn(language, "managers.mail.proposed.subject"),
                                texts.textIn(language, "managers.mail.proposed.text", name, by, page))));
    }
}

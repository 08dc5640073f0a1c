package be.namens.desks.persons;

import be.namens.audit.AuditTrail;
import be.namens.desks.Clerk;
import be.namens.desks.ClerkRight;
import be.namens.desks.DeskFact;
import be.namens.desks.OpenedFiles;
import be.namens.keys.WritePerson;
import be.namens.keys.activation.IssueActivationCode;
import be.namens.keys.activation.NewActivationCode;
import be.namens.messages.EmailAddress;
import be.namens.registers.MergeReason;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.registers.ProposeMerge;
import be.namens.registers.ReplaceNumber;
import be.namens.screens.Texts;
import be.namens.shared.NamensSettings;
import be.namens.shared.Refused;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk does for a person whose file they opened. */
@Component
public class ServePerson {

    private final ClerkRight right;
    private final OpenedFiles opened;
    private final Persons persons;
    private final FindPerson find;
    private final ReplaceNumber replaceNumber;
    private final ProposeMerge proposeMerge;
    private final IssueActivationCode activation;
    private final WritePerson write;
    private final Texts texts;
    private final NamensSettings namens;
    private final AuditTrail trail;

    ServePerson(
            ClerkRight right,
            OpenedFiles opened,
            Persons persons,
            FindPerson find,
            ReplaceNumber replaceNumber,
            ProposeMerge proposeMerge,
            IssueActivationCode activation,
            WritePerson write,
            Texts texts,
            NamensSettings namens,
            AuditTrail trail) {
        this.right = right;
        this.opened = opened;
        this.persons = persons;
        this.find = find;
        this.replaceNumber = replaceNumber;
        this.proposeMerge = proposeMerge;
        this.activation = activation;
        this.write = write;
        this.texts = texts;
        this.namens = namens;
        this.trail = trail;
    }

    /** Who it is; the number only masked. */
    @Transactional(readOnly = true)
    public Person read(Clerk clerk, PersonId person) {
        return file(clerk, person);
    }

    /** The whole number, for the person at the desk; that it was shown is a fact, with the reason of the file. */
    @Transactional
    public NationalNumber reveal(Clerk clerk, PersonId person) {
        var known = file(clerk, person);
        trail.record(DeskFact.done("national-number.revealed", clerk)
                .about(known.id())
                .because(opened.require(clerk, person.value())));
        return persons.numberOf(known.id()).orElseThrow();
    }

    /** A code on paper, and the link by e-mail. */
    @Transactional
    public NewActivationCode letter(Clerk clerk, PersonId person, EmailAddress address, Locale language) {
        var known = file(clerk, person);
        return activation.issue(new IssueActivationCode.Command(clerk.person(), known.id(), address, language));
    }

    /** The number of the national register takes the place of the BIS number; the person is told, who may not have been at the desk. */
    @Transactional
    public void replace(Clerk clerk, PersonId person, NationalNumber number) {
        var known = file(clerk, person);
        replaceNumber.replace(new ReplaceNumber.Command(clerk.person(), known.id(), number));
        write.write(
                known.id(),
                language -> new WritePerson.Words(
                        texts.textIn(language, "desks.person.replaced.mail.subject"),
                        texts.textIn(
                                language,
                                "desks.person.replaced.mail.text",
                                known.fullName(),
                                namens.baseUrl() + "/sleutels")));
    }

    /** Another person of the register is this one: a second clerk decides. */
    public void proposeMerge(Clerk clerk, PersonId person, NationalNumber ofOther, MergeReason reason) {
        var known = file(clerk, person);
        var other = find.by(clerk, ofOther);
        // Who has a number of the national register stays.
        boolean otherStays = isOfBisRegister(known) && !isOfBisRegister(other);
        proposeMerge.propose(new ProposeMerge.Command(
                clerk.person(), otherStays ? other.id() : known.id(), otherStays ? known.id() : other.id(), reason));
    }

    private boolean isOfBisRegister(Person person) {
        return persons.numberOf(person.id())
                .filter(NationalNumber::isOfBisRegister)
                .isPresent();
    }

    private Person file(Clerk clerk, PersonId person) {
        right.require(clerk);
        opened.require(clerk, person.value());
        return persons.find(person).orElseThrow(() -> new Refused(PersonDeskRefusal.NUMBER_OF_NOBODY));
    }
}

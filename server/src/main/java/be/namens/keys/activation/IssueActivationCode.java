package be.namens.keys.activation;

import be.namens.audit.AuditTrail;
import be.namens.messages.EmailAddress;
import be.namens.messages.Message;
import be.namens.messages.SendAnswer;
import be.namens.messages.SendMessage;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.screens.Texts;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A desk that saw who somebody is gives them an activation code: on paper, with the link that goes with it by e-mail.
 *
 * <p>This is the way in for every desk: its page calls {@link #issue} and prints the letter. Who may is answered by {@link ActivationDesk},
 * which the module of the desk implements.
 */
@Component
public class IssueActivationCode {

    /** How long it can be used, as at CSAM. */
    public static final Duration LASTS = Duration.ofDays(14);

    private final ActivationCodes codes;
    private final ObjectProvider<ActivationDesk> desks;
    private final Persons persons;
    private final SendMessage send;
    private final ActivationLetter letter;
    private final Texts texts;
    private final NamensSettings settings;
    private final Vault vault;
    private final AuditTrail trail;
    private final TheClock clock;

    IssueActivationCode(
            ActivationCodes codes,
            ObjectProvider<ActivationDesk> desks,
            Persons persons,
            SendMessage send,
            ActivationLetter letter,
            Texts texts,
            NamensSettings settings,
            Vault vault,
            AuditTrail trail,
            TheClock clock) {
        this.codes = codes;
        this.desks = desks;
        this.persons = persons;
        this.send = send;
        this.letter = letter;
        this.texts = texts;
        this.settings = settings;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a desk wants.
     *
     * @param clerk who looked at the person and their documents
     * @param person known to the register of persons
     * @param address that only this person reads; not kept here
     * @param language of letter and e-mail
     */
    public record Command(PersonId clerk, PersonId person, EmailAddress address, Locale language) {}

    /**
     * Gives one, in place of the one that the person did not use yet. The letter is in the answer and nowhere else: what is kept does not
     * tell the code.
     *
     * @throws Refused with an {@link ActivationRefusal}: who asks works at no desk that may, or no e-mail leaves to this person now
     */
    @Transactional
    public NewActivationCode issue(Command command) {
        if (desks.stream().noneMatch(desk -> desk.mayIssue(command.clerk(), command.person()))) {
            trail.refused(new ActivationFact.NotIssued(command.clerk(), command.person()));
            throw new Refused(ActivationRefusal.ACTIVATION_CODE_NOT_YOURS_TO_GIVE);
        }
        var person = persons.find(command.person()).orElseThrow();
        var now = clock.now();
        var until = now.plus(LASTS);
        var id = UUID.randomUUID();
        var code = PaperCode.random();
        var link = OpaqueToken.random();
        var hash = ActivationCode.hash(id, code, vault);
        codes.add(new ActivationCode(id, person.id(), hash, until, Optional.empty()), link, now);
        mail(person, command, link, until);
        trail.record(new ActivationFact.Issued(command.clerk(), person.id(), until));
        return new NewActivationCode(code.grouped(), until, letter.pdf(person, code, until, command.language()));
    }

    private void mail(Person person, Command command, OpaqueToken link, Instant until) {
        var language = command.language();
        String address = settings.baseUrl() + "/activeren/" + link.value() + "?taal=" + language.getLanguage();
        String subject = texts.textIn(language, "keys.activation.mail.subject");
        String text = texts.textIn(language, "keys.activation.mail.text", person.fullName(), address, until);
        var mail = new Message.Mail(command.address(), subject, text);
        if (send.send(person.id(), mail) != SendAnswer.TAKEN) {
            throw new Refused(ActivationRefusal.ACTIVATION_MAIL_NOT_SENT);
        }
    }
}

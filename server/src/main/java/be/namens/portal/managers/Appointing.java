package be.namens.portal.managers;

import be.namens.messages.EmailAddress;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * One appointment that somebody is filling in; each browser tab has its own.
 *
 * @param owner the only one who may see or change it
 * @param outcome what became of it
 */
record Appointing(UUID id, PersonId owner, EnterpriseNumber enterprise, Answers answers, Optional<Outcome> outcome) {

    static Appointing fresh(PersonId owner, EnterpriseNumber enterprise) {
        return new Appointing(
                UUID.randomUUID(),
                owner,
                enterprise,
                new Answers(Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    Appointing with(Answers changed) {
        return new Appointing(id, owner, enterprise, changed, outcome);
    }

    public String address(Step step) {
        return address() + "/" + step.path();
    }

    public String address() {
        return "/toegangsbeheerders/nieuw/" + id;
    }

    /** What the button of the check page did. */
    enum Outcome {
        APPOINTED,
        /** To the others who have to agree. */
        PROPOSED
    }

    /** What has been answered so far, in the order of the questions. */
    record Answers(Optional<Chosen> person, Optional<EmailAddress> email, Optional<LocalDate> last) {

        Answers person(Chosen matched) {
            return new Answers(Optional.of(matched), email, last);
        }

        Answers email(EmailAddress typed) {
            return new Answers(person, Optional.of(typed), last);
        }

        Answers last(LocalDate chosen) {
            return new Answers(person, email, Optional.of(chosen));
        }

        /**
         * Differs as soon as one answer does, and tells nothing of them.
         *
         * @param signatures how many have to agree: proposing is not what somebody saw who saw appointing
         */
        String fingerprint(int signatures) {
            String all = person.map(Chosen::id) + " " + email.map(EmailAddress::text) + " " + last + " " + signatures;
            return HexFormat.of().formatHex(OpaqueToken.sha256(all));
        }
    }

    /**
     * Who is appointed.
     *
     * @param surname as it was typed: a page never shows more of a name than its reader knew
     */
    record Chosen(PersonId id, String surname) {}
}

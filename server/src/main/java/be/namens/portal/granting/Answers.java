package be.namens.portal.granting;

import be.namens.eservices.RightId;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import be.namens.shared.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What has been answered so far, in the order of the questions.
 *
 * @param person whom the typed number and surname matched; the number itself is not kept
 */
record Answers(
        Optional<EnterpriseNumber> enterprise,
        Optional<RightId> right,
        List<String> profiles,
        Optional<Recipient> person,
        Optional<Period> period) {

    static final Answers NONE =
            new Answers(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    Answers {
        profiles = List.copyOf(profiles);
    }

    Answers enterprise(EnterpriseNumber chosen) {
        return new Answers(Optional.of(chosen), right, profiles, person, period);
    }

    /** Another right has other profiles, and may last another time. */
    Answers right(RightId chosen, List<String> onlyProfile) {
        if (right.equals(Optional.of(chosen)) && !profiles.isEmpty()) {
            return this;
        }
        return new Answers(enterprise, Optional.of(chosen), onlyProfile, person, Optional.empty());
    }

    Answers profiles(List<String> chosen) {
        return new Answers(enterprise, right, chosen, person, period);
    }

    Answers person(Recipient matched) {
        return new Answers(enterprise, right, profiles, Optional.of(matched), period);
    }

    Answers period(Period chosen) {
        return new Answers(enterprise, right, profiles, person, Optional.of(chosen));
    }

    /** Differs as soon as one answer does, and tells nothing of them. */
    String fingerprint() {
        return HexFormat.of().formatHex(OpaqueToken.sha256(toString()));
    }

    /**
     * Who gets the right.
     *
     * @param surname as it was typed: a page never shows more of a name than its reader knew
     */
    record Recipient(PersonId id, String surname) {}
}

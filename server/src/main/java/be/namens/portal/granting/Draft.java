package be.namens.portal.granting;

import be.namens.registers.PersonId;
import be.namens.rights.GrantId;
import java.util.Optional;
import java.util.UUID;

/**
 * One grant that somebody is filling in; each browser tab has its own.
 *
 * @param owner the only one who may see or change it
 * @param granted the grant that it became
 */
record Draft(UUID id, PersonId owner, Answers answers, Optional<GrantId> granted) {

    static Draft fresh(UUID id, PersonId owner) {
        return new Draft(id, owner, Answers.NONE, Optional.empty());
    }

    Draft with(Answers changed) {
        return new Draft(id, owner, changed, granted);
    }

    public String address(Question question) {
        return address() + "/" + question.path();
    }

    public String address() {
        return "/rechten/nieuw/" + id;
    }
}

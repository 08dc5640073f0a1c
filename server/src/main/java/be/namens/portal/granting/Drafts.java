package be.namens.portal.granting;

import be.namens.registers.PersonId;
import be.namens.rights.GrantId;
import java.util.UUID;

/** The grants that people are filling in; each is forgotten a day after its last change. */
interface Drafts {

    /** The draft with this id, empty when nothing was kept under it; refused when it is somebody else's. */
    Draft open(UUID id, PersonId owner);

    /** The same, held until the transaction ends: whoever asks it at the same time waits. */
    Draft hold(UUID id, PersonId owner);

    /** Keeps the answers; does nothing when it has become a grant or is somebody else's. */
    void keep(Draft draft);

    void granted(Draft draft, GrantId grant);

    /** Forgets the drafts whose day has passed. */
    void forgetOld();
}

package be.namens.desks;

import java.util.Optional;
import java.util.UUID;

/** The files of one desk: each kind of file that is opened with a reason has one component of this type. */
public interface FilesOfDesk {

    Desk desk();

    /** The file, when this clerk may open it; otherwise it does not exist for them. */
    Optional<DeskFile> find(Clerk clerk, UUID id);

    /**
     * What is asked to be opened.
     *
     * @param title what the clerk saw already, so that they know what they open
     * @param address where it is read once it is open
     */
    record DeskFile(UUID id, String title, String address) {}
}

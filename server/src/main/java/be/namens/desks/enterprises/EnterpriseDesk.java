package be.namens.desks.enterprises;

import be.namens.desks.Clerk;
import be.namens.desks.ClerkRight;
import be.namens.desks.Desk;
import be.namens.desks.FilesOfDesk;
import be.namens.desks.WorkAtDesk;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the enterprise counter puts on the start page of its desk, and which files it has. */
@Component
public class EnterpriseDesk implements WorkAtDesk, FilesOfDesk {

    private static final int MOST = 100;

    private final EnterpriseFiles files;
    private final EnterpriseFileSearch found;
    private final ClerkRight right;

    EnterpriseDesk(EnterpriseFiles files, EnterpriseFileSearch found, ClerkRight right) {
        this.files = files;
        this.found = found;
        this.right = right;
    }

    @Override
    public Desk desk() {
        return Desk.ENTERPRISES;
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                new Task("desks.enterprises.task.register", desk().home() + "/inschrijven"),
                new Task("desks.enterprises.task.files", desk().home() + "/dossiers"));
    }

    @Override
    public List<Waiting> waiting(Clerk clerk) {
        return files.waitingFor(clerk, MOST).stream()
                .map(file -> new Waiting(
                        file.title(),
                        "desks.enterprises.waiting."
                                + file.proposal().map(EnterpriseDesk::word).orElse("begun"),
                        address(file.id()),
                        file.proposal().map(Proposal::since).orElse(Instant.EPOCH)))
                .toList();
    }

    private static String word(Proposal proposal) {
        return switch (proposal.step()) {
            case BEING_FILLED_IN -> "begun";
            case WAITING -> proposal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case SENT_BACK -> "sent-back";
        };
    }

    /** Enterprises of this counter, registered or waiting for it, by a number or by part of their name. */
    public List<EnterpriseFile> search(Clerk clerk, String search) {
        right.require(clerk);
        return found.find(clerk, search, MOST);
    }

    @Override
    public Optional<DeskFile> find(Clerk clerk, UUID id) {
        return files.find(clerk, id).map(file -> new DeskFile(id, file.title(), address(id)));
    }

    /** Where a file is read. */
    public static String address(UUID id) {
        return Desk.ENTERPRISES.home() + "/dossier/" + id;
    }
}

package be.namens.desks;

import be.namens.audit.AuditTrail;
import be.namens.desks.FilesOfDesk.DeskFile;
import be.namens.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a file for a clerk who says why: it stays open for them for an hour. */
@Component
public class OpenFile {

    private final ClerkRight right;
    private final List<FilesOfDesk> files;
    private final OpenedFiles opened;
    private final AuditTrail trail;

    OpenFile(ClerkRight right, List<FilesOfDesk> files, OpenedFiles opened, AuditTrail trail) {
        this.right = right;
        this.files = List.copyOf(files);
        this.opened = opened;
        this.trail = trail;
    }

    /** What would be opened: enough to ask the reason. */
    @Transactional(readOnly = true)
    public DeskFile asked(Clerk clerk, UUID id) {
        right.require(clerk);
        return find(clerk, id).orElseThrow(() -> absent(clerk, id));
    }

    @Transactional
    public DeskFile open(Clerk clerk, UUID id, Reason reason) {
        right.require(clerk);
        var file = find(clerk, id).orElseThrow(() -> absent(clerk, id));
        opened.keep(clerk, id, reason);
        trail.record(DeskFact.done("desk.file-opened", clerk).file(id).because(reason));
        return file;
    }

    private Optional<DeskFile> find(Clerk clerk, UUID id) {
        return files.stream()
                .filter(some -> some.desk() == clerk.desk())
                .flatMap(some -> some.find(clerk, id).stream())
                .findFirst();
    }

    private Refused absent(Clerk clerk, UUID id) {
        trail.refused(DeskFact.refused("desk.file-refused", clerk, DesksRefusal.FILE_ABSENT)
                .file(id));
        return new Refused(DesksRefusal.FILE_ABSENT);
    }
}

package be.namens.desks.enterprises;

import be.namens.audit.AuditTrail;
import be.namens.desks.Clerk;
import be.namens.desks.DeskFact;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds proofs to a file, takes them out again while it is filled in, and hands them over to who has the file open. */
@Component
public class KeepProofs {

    public static final int MOST = 10;

    private final FillIn fillIn;
    private final Proofs proofs;
    private final AuditTrail trail;
    private final TheClock clock;

    KeepProofs(FillIn fillIn, Proofs proofs, AuditTrail trail, TheClock clock) {
        this.fillIn = fillIn;
        this.proofs = proofs;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those of a file that this clerk sees. */
    public List<Proof> of(EnterpriseFile file) {
        return proofs.of(file.id());
    }

    @Transactional
    public void add(Clerk clerk, UUID file, Proof.What what, byte[] bytes) {
        // Holds the file, so that its number of proofs is true, and makes the clerk one of its hands.
        fillIn.answer(clerk, file, answers -> answers);
        if (proofs.count(file) >= MOST) {
            throw new Refused(EnterprisesRefusal.TOO_MANY_PROOFS, MOST);
        }
        ProofContent content;
        try {
            content = ProofContent.read(bytes);
        } catch (Refused refused) {
            trail.refused(DeskFact.refused("enterprise-file.proof-refused", clerk, refused.reason())
                    .file(file));
            throw refused;
        }
        var proof = new Proof(UUID.randomUUID(), what, content.type(), bytes.length, clock.now());
        proofs.add(file, proof, content, clerk);
        trail.record(DeskFact.done("enterprise-file.proof-added", clerk)
                .file(file)
                .with("proof", proof.id().toString()));
    }

    @Transactional
    public void remove(Clerk clerk, UUID file, UUID proof) {
        fillIn.answer(clerk, file, answers -> answers);
        if (proofs.remove(file, proof)) {
            trail.record(DeskFact.done("enterprise-file.proof-removed", clerk)
                    .file(file)
                    .with("proof", proof.toString()));
        }
    }

    @Transactional
    public ProofContent read(Clerk clerk, UUID file, UUID proof) {
        fillIn.readKept(clerk, file);
        var content = proofs.content(file, proof);
        trail.record(
                DeskFact.done("enterprise-file.proof-read", clerk).file(file).with("proof", proof.toString()));
        return content;
    }
}

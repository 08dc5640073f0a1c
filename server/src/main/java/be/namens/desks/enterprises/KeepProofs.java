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
import org.springframework.transaction.support.TransactionTemplate;

/** Adds proofs to a file, takes them out again while it is filled in, and hands them over to who has the file open. */
@Component
public class KeepProofs {

    public static final int MOST = 10;

    private final FillIn fillIn;
    private final Proofs proofs;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;
    private final TheClock clock;

    KeepProofs(FillIn fillIn, Proofs proofs, TransactionTemplate transaction, AuditTrail trail, TheClock clock) {
        this.fillIn = fillIn;
        this.proofs = proofs;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those of a file that this clerk sees. */
    public List<Proof> of(EnterpriseFile file) {
        return proofs.of(file.id());
    }

    /** The document is read before the file is held: a picture can take seconds. */
    public void add(Clerk clerk, UUID file, Proof.What what, byte[] bytes) {
        fillIn.read(clerk, file);
        ProofContent content;
        try {
            content = ProofContent.read(bytes);
        } catch (Refused refused) {
            trail.refused(DeskFact.refused("enterprise-file.proof-refused", clerk, refused.reason())
                    .file(file));
            throw refused;
        }
        transaction.executeWithoutResult(status -> add(clerk, file, what, content));
    }

    private void add(Clerk clerk, UUID file, Proof.What what, ProofContent content) {
        // Holds the file, so that its number of proofs is true, and makes the clerk one of its hands.
        fillIn.answer(clerk, file, answers -> answers);
        if (proofs.countProposed(file) >= MOST) {
            throw new Refused(EnterprisesRefusal.TOO_MANY_PROOFS, MOST);
        }
        var proof = new Proof(UUID.randomUUID(), what, content.type(), content.bytes().length, clock.now(), false);
        proofs.add(file, proof, content, clerk);
        trail.record(DeskFact.done("enterprise-file.proof-added", clerk)
                .file(file)
                .with("proof", proof.id().toString()));
    }

    /** Not what proved what is in force: that stays. */
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

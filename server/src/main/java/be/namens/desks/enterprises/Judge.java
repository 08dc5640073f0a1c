package be.namens.desks.enterprises;

import be.namens.audit.AuditTrail;
import be.namens.desks.Clerk;
import be.namens.desks.ClerkRight;
import be.namens.desks.DeskFact;
import be.namens.desks.OpenedFiles;
import be.namens.desks.Reason;
import be.namens.registers.CounterEntry;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.RegisterAtCounter;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confirms what another clerk sent in, which puts it in the register, or sends it back. */
@Component
public class Judge {

    /** Foreign entity, in the code table of the Crossroads Bank. */
    static final String FOREIGN_ENTITY = "030";

    private final ClerkRight right;
    private final EnterpriseFiles files;
    private final Proofs proofs;
    private final OpenedFiles opened;
    private final RegisterAtCounter register;
    private final CounterSettings settings;
    private final AuditTrail trail;
    private final TheClock clock;

    Judge(
            ClerkRight right,
            EnterpriseFiles files,
            Proofs proofs,
            OpenedFiles opened,
            RegisterAtCounter register,
            CounterSettings settings,
            AuditTrail trail,
            TheClock clock) {
        this.right = right;
        this.files = files;
        this.proofs = proofs;
        this.opened = opened;
        this.register = register;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Only what the clerk saw is confirmed, and once: whoever confirms the same at the same time finds it done.
     *
     * @param seen what the page showed whose button was pressed, as {@link Proposal#seen} says it
     */
    @Transactional
    public void confirm(Clerk clerk, UUID id, String seen) {
        judge(clerk, id, "confirmed", seen).ifPresent(file -> {
            confirm(clerk, file);
            files.judged(id, "confirmed", seen);
        });
    }

    private void confirm(Clerk clerk, EnterpriseFile file) {
        var reason = opened.require(clerk, file.id());
        var proposal = file.proposal().orElseThrow();
        var number = file.number().orElseGet(() -> register.nextNumber(settings.first(), settings.last()));
        var after = file.confirmed(number, proposal);
        register.enterprise(entry(number, proposal.answers(), !after.struckOff()));
        if (proposal.kind() != Proposal.Kind.STRIKE_OFF) {
            register.functions(
                    number,
                    FunctionsThen.of(
                            register.functionsAt(number),
                            proposal.answers().representatives().stream()
                                    .map(Representative::person)
                                    .toList(),
                            number,
                            settings.function(),
                            clock.today()));
        }
        files.keep(after);
        proofs.keepForGood(file.id());
        trail.record(
                FillIn.fact("enterprise-file.confirmed", clerk, after, proposal).because(reason));
    }

    /**
     * Back to who filled it in, with what is wrong.
     *
     * @param seen as for confirming
     */
    @Transactional
    public void sendBack(Clerk clerk, UUID id, String seen, Reason why) {
        judge(clerk, id, "sent-back", seen).ifPresent(file -> {
            var proposal = file.proposal().orElseThrow();
            files.keep(
                    proposal.kind() == Proposal.Kind.STRIKE_OFF
                            ? file.withoutProposal()
                            : file.with(proposal.sentBack(why, clock.now())));
            files.judged(id, "sent-back", seen);
            trail.record(FillIn.fact("enterprise-file.sent-back", clerk, file, proposal)
                    .because(why));
        });
    }

    /** The file to judge, held; empty when exactly this was judged alike already. */
    private Optional<EnterpriseFile> judge(Clerk clerk, UUID id, String how, String seen) {
        right.require(clerk);
        var file = files.hold(clerk, id);
        opened.require(clerk, id);
        var proposal = file.proposal().filter(Proposal::isWaiting).orElse(null);
        if (proposal == null) {
            if (files.wasJudged(id, how, seen)) {
                return Optional.empty();
            }
            throw new Refused(EnterprisesRefusal.NOTHING_WAITS);
        }
        FourEyes.againstJudging(file.inForce(), proposal, clerk).ifPresent(objection -> {
            trail.refused(DeskFact.refused("enterprise-file.refused", clerk, objection)
                    .file(id));
            throw new Refused(objection);
        });
        if (!proposal.seen(proofs.of(id)).equals(seen)) {
            throw new Refused(EnterprisesRefusal.FILE_CHANGED);
        }
        return Optional.of(file);
    }

    /** What speaks against this clerk judging what waits in the file; empty when nothing waits. */
    public Optional<EnterprisesRefusal> against(Clerk clerk, EnterpriseFile file) {
        return file.proposal()
                .filter(Proposal::isWaiting)
                .flatMap(proposal -> FourEyes.againstJudging(file.inForce(), proposal, clerk));
    }

    private CounterEntry entry(EnterpriseNumber number, Answers answers, boolean active) {
        var naming = answers.naming().orElseThrow();
        var seat = answers.seat().orElseThrow();
        var names = new ArrayList<>(List.of(new CounterEntry.Name(CounterEntry.Name.OFFICIAL, naming.official())));
        if (!naming.trade().isEmpty()) {
            names.add(new CounterEntry.Name(CounterEntry.Name.COMMERCIAL, naming.trade()));
        }
        var country = Locale.of("", seat.country());
        LocalDate today = clock.today();
        return new CounterEntry(
                number,
                names,
                FOREIGN_ENTITY,
                new CounterEntry.Seat(
                        seat.street(),
                        seat.house(),
                        seat.box(),
                        seat.zipcode(),
                        seat.municipality(),
                        country.getDisplayCountry(Locale.of("nl")),
                        country.getDisplayCountry(Locale.of("fr"))),
                today,
                active);
    }
}

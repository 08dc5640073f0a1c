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
    private final OpenedFiles opened;
    private final RegisterAtCounter register;
    private final CounterSettings settings;
    private final AuditTrail trail;
    private final TheClock clock;

    Judge(
            ClerkRight right,
            EnterpriseFiles files,
            OpenedFiles opened,
            RegisterAtCounter register,
            CounterSettings settings,
            AuditTrail trail,
            TheClock clock) {
        this.right = right;
        this.files = files;
        this.opened = opened;
        this.register = register;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Only what the clerk saw is confirmed, once: whoever confirms at the same time finds nothing that waits.
     *
     * @param seen the fingerprint of the answers on the page whose button was pressed
     */
    @Transactional
    public EnterpriseNumber confirm(Clerk clerk, UUID id, String seen) {
        var file = waiting(clerk, id);
        var reason = opened.require(clerk, id);
        var proposal = file.proposal().orElseThrow();
        if (!proposal.answers().fingerprint().equals(seen)) {
            throw new Refused(EnterprisesRefusal.FILE_CHANGED);
        }
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
        trail.record(DeskFact.done("enterprise-file.confirmed", clerk)
                .about(number)
                .file(id)
                .with("what", proposal.kind().name().toLowerCase(Locale.ROOT))
                .because(reason));
        return number;
    }

    /** Back to who filled it in, with what is wrong. */
    @Transactional
    public void sendBack(Clerk clerk, UUID id, Reason why) {
        var file = waiting(clerk, id);
        opened.require(clerk, id);
        var proposal = file.proposal().orElseThrow();
        files.keep(
                proposal.kind() == Proposal.Kind.STRIKE_OFF
                        ? file.withoutProposal()
                        : file.with(proposal.sentBack(why, clock.now())));
        trail.record(DeskFact.done("enterprise-file.sent-back", clerk).file(id).because(why));
    }

    private EnterpriseFile waiting(Clerk clerk, UUID id) {
        right.require(clerk);
        var file = files.hold(clerk, id);
        var proposal = file.proposal()
                .filter(Proposal::isWaiting)
                .orElseThrow(() -> new Refused(EnterprisesRefusal.NOTHING_WAITS));
        FourEyes.againstJudging(proposal, clerk).ifPresent(objection -> {
            trail.refused(DeskFact.refused("enterprise-file.refused", clerk, objection)
                    .file(id));
            throw new Refused(objection);
        });
        return file;
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

package be.namens.desks.persons;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.WorkAtDesk;
import be.namens.registers.MergeProposal;
import be.namens.registers.MergeProposals;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the start page of the registration office offers, and what waits there. */
@Component
class PersonWork implements WorkAtDesk {

    private static final int MOST = 100;
    private static final String HOME = Desk.PERSONS.home();

    private final Appointments appointments;
    private final MergeProposals merges;

    PersonWork(Appointments appointments, MergeProposals merges) {
        this.appointments = appointments;
        this.merges = merges;
    }

    @Override
    public Desk desk() {
        return Desk.PERSONS;
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                new Task("desks.persons.task.walk-in", HOME + "/zonder-afspraak"),
                new Task("desks.persons.task.reference", HOME + "/referentie"),
                new Task("desks.persons.task.find", HOME + "/zoek"));
    }

    /** A merge waits for every other clerk of whatever office; who proposed it can withdraw it. */
    @Override
    public List<Waiting> waiting(Clerk clerk) {
        return Stream.concat(
                        appointments.waiting(clerk.organisation(), MOST).stream()
                                .map(PersonWork::waiting),
                        merges.waiting(MOST).stream().map(merge -> waiting(merge, clerk)))
                .toList();
    }

    private static Waiting waiting(Appointment appointment) {
        return new Waiting(
                appointment.request().fullName(),
                "desks.persons.waiting." + (appointment.person().isPresent() ? "known" : "new"),
                HOME + "/afspraken/" + appointment.id(),
                appointment.askedAt());
    }

    private static Waiting waiting(MergeProposal merge, Clerk clerk) {
        String whose = merge.proposedBy().equals(clerk.person()) ? ".own" : "";
        return new Waiting(
                "≡ " + merge.id().toString().substring(0, 8),
                "desks.persons.waiting.merge" + whose,
                HOME + "/samenvoegen/" + merge.id(),
                merge.proposedAt());
    }
}

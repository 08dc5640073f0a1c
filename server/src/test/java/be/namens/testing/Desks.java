package be.namens.testing;

import be.namens.registers.DecideMerge;
import be.namens.registers.DeskOfRegisterTests;
import be.namens.registers.MergeReason;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.ProposeMerge;
import org.springframework.context.ApplicationContext;

/** Clerks of desks who do what tests need. */
public final class Desks {

    private final ApplicationContext context;

    public Desks(ApplicationContext context) {
        this.context = context;
    }

    /** Somebody who may write persons into the register. */
    public PersonId clerk() {
        var clerk = new Belgium(context).person("Karel", "Klerk").id();
        context.getBean(DeskOfRegisterTests.class).employs(clerk);
        return clerk;
    }

    /** One clerk says that two persons are one, and another says so too. */
    public void merge(Person merged, Person survivor) {
        var proposal = context.getBean(ProposeMerge.class)
                .propose(new ProposeMerge.Command(clerk(), survivor.id(), merged.id(), MergeReason.SAME_DOCUMENT));
        context.getBean(DecideMerge.class).merge(clerk(), proposal.id());
    }
}

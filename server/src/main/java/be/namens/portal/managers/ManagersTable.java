package be.namens.portal.managers;

import be.namens.managers.AppointChiefAccessManager;
import be.namens.managers.ChiefAccessManager;
import be.namens.managers.ChiefAccessManagers;
import be.namens.managers.DecideTogether;
import be.namens.managers.Proposal;
import be.namens.managers.Proposals;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.LegalFunction;
import be.namens.registers.LegalRepresentatives;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.screens.Texts;
import be.namens.shared.TheClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in words who manages an enterprise. */
@Component
class ManagersTable {

    private static final int MOST_PAST = 20;

    private final ChiefAccessManagers chiefs;
    private final Proposals proposals;
    private final DecideTogether decideTogether;
    private final LegalRepresentatives representatives;
    private final Persons persons;
    private final Texts texts;
    private final TheClock clock;

    ManagersTable(
            ChiefAccessManagers chiefs,
            Proposals proposals,
            DecideTogether decideTogether,
            LegalRepresentatives representatives,
            Persons persons,
            Texts texts,
            TheClock clock) {
        this.chiefs = chiefs;
        this.proposals = proposals;
        this.decideTogether = decideTogether;
        this.representatives = representatives;
        this.persons = persons;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param until the last day in words
     * @param how who appointed them, when
     * @param over how it ended; empty while it is in force
     * @param self whether the reader is who was appointed
     */
    record Row(String id, String name, String until, String how, String over, boolean self) {}

    /** A representative who acts alone, in words. */
    record ByLaw(String name, String since) {}

    List<ByLaw> byLaw(EnterpriseNumber enterprise) {
        var alone = representatives.representativesOf(enterprise, clock.today()).stream()
                .filter(LegalFunction::actsAlone)
                .toList();
        var names = names(alone.stream().map(LegalFunction::person).toList());
        return alone.stream()
                .map(LegalFunction::person)
                .distinct()
                .map(person -> new ByLaw(
                        names.getOrDefault(person, "?"), texts.text("portal.managers.law.since", since(person, alone))))
                .toList();
    }

    private static LocalDate since(PersonId person, List<LegalFunction> functions) {
        return functions.stream()
                .filter(function -> function.person().equals(person))
                .map(function -> function.period().first())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * A proposal that waits, in words.
     *
     * @param what to do, with whom
     * @param agreed who agreed until now
     * @param more how many more have to
     * @param byReader whether the reader proposed it
     * @param agreedByReader whether the reader agreed
     */
    record Waiting(String id, String what, String agreed, int more, boolean byReader, boolean agreedByReader) {}

    List<Waiting> proposals(EnterpriseNumber enterprise, int signatures) {
        return proposals.openAt(enterprise, clock.now(), Proposals.MOST_SHOWN).stream()
                .map(proposal -> waiting(proposal, signatures, Optional.empty()))
                .toList();
    }

    Waiting waiting(Proposal proposal, int signatures, Optional<PersonId> reader) {
        var known = persons.findAll(Stream.concat(whom(proposal).stream(), proposal.agreed().stream())
                .distinct()
                .toList());
        String name = whom(proposal).map(person -> name(known, person)).orElse("?");
        var agreed = proposal.agreed().stream()
                .map(person -> name(known, person))
                .distinct()
                .toList();
        return new Waiting(
                proposal.id().toString(),
                switch (proposal.what()) {
                    case Proposal.What.Appoint one -> texts.text("portal.managers.proposal.appoint", name, one.last());
                    case Proposal.What.Dismiss one -> texts.text("portal.managers.proposal.dismiss", name);
                },
                String.join(", ", agreed),
                decideTogether.more(proposal, signatures),
                reader.isPresent() && is(known, proposal.by(), reader.get()),
                reader.isPresent() && proposal.agreed().stream().anyMatch(person -> is(known, person, reader.get())));
    }

    private static boolean is(Map<PersonId, Person> known, PersonId one, PersonId other) {
        return Optional.ofNullable(known.get(one))
                .map(Person::id)
                .filter(other::equals)
                .isPresent();
    }

    private Optional<PersonId> whom(Proposal proposal) {
        return switch (proposal.what()) {
            case Proposal.What.Appoint one -> Optional.of(one.person());
            case Proposal.What.Dismiss one ->
                chiefs.find(one.chief()).map(chief -> chief.terms().person());
        };
    }

    List<Row> chiefs(EnterpriseNumber enterprise, PersonId reader) {
        return rows(chiefs.at(enterprise, clock.today(), AppointChiefAccessManager.MOST), Optional.of(reader));
    }

    List<Row> past(EnterpriseNumber enterprise) {
        return rows(chiefs.pastAt(enterprise, clock.today(), MOST_PAST), Optional.empty());
    }

    Row row(ChiefAccessManager chief, PersonId reader) {
        return rows(List.of(chief), Optional.of(reader)).getFirst();
    }

    private List<Row> rows(List<? extends ChiefAccessManager> all, Optional<PersonId> reader) {
        var known = persons.findAll(
                all.stream().flatMap(ManagersTable::whom).distinct().toList());
        return all.stream()
                .map(chief -> {
                    var terms = chief.terms();
                    LocalDate last = terms.period().end().orElseThrow();
                    var holder = Optional.ofNullable(known.get(terms.person()));
                    return new Row(
                            chief.id().toString(),
                            holder.map(Person::fullName).orElse("?"),
                            texts.text("portal.managers.until", last),
                            texts.text(
                                    terms.together() ? "portal.managers.by.together" : "portal.managers.by",
                                    name(known, terms.appointedBy()),
                                    LocalDate.ofInstant(terms.appointedAt(), TheClock.ZONE)),
                            over(chief, last, known),
                            reader.isPresent() && holder.map(Person::id).equals(reader));
                })
                .toList();
    }

    private String over(ChiefAccessManager chief, LocalDate last, Map<PersonId, Person> known) {
        return switch (chief) {
            case ChiefAccessManager.Ended ended ->
                texts.text(
                        "portal.managers.past.ended",
                        name(known, ended.endedBy()),
                        LocalDate.ofInstant(ended.endedAt(), TheClock.ZONE));
            case ChiefAccessManager.InForce inForce ->
                last.isBefore(clock.today()) ? texts.text("portal.managers.past.over", last) : "";
        };
    }

    private static Stream<PersonId> whom(ChiefAccessManager chief) {
        var terms = chief.terms();
        return switch (chief) {
            case ChiefAccessManager.Ended ended -> Stream.of(terms.person(), terms.appointedBy(), ended.endedBy());
            case ChiefAccessManager.InForce inForce -> Stream.of(terms.person(), terms.appointedBy());
        };
    }

    private static String name(Map<PersonId, Person> known, PersonId id) {
        return Optional.ofNullable(known.get(id)).map(Person::fullName).orElse("?");
    }

    private Map<PersonId, String> names(Collection<PersonId> ids) {
        return persons.findAll(ids).entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().fullName()));
    }
}

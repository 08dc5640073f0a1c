package be.namens.portal.web;

import be.namens.eservices.EService;
import be.namens.eservices.EServices;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.RightId;
import be.namens.eservices.TargetGroup;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.rights.Grant;
import be.namens.screens.Option;
import be.namens.screens.Texts;
import be.namens.shared.TheClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts grants in words: names instead of keys, read together, and how each stands today. */
@Component
class GrantTable {

    private final Persons persons;
    private final EServices eServices;
    private final Texts texts;
    private final TheClock clock;

    GrantTable(Persons persons, EServices eServices, Texts texts, TheClock clock) {
        this.persons = persons;
        this.eServices = eServices;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Grants of one person, or of one right, that stand together on a page.
     *
     * @param key of the person or the right, for an address
     */
    record Group(String key, String name, List<Row> rows) {}

    /**
     * One grant in words.
     *
     * @param state text key of how it stands: {@code portal.rights.state.…}
     * @param by who granted it and when
     * @param endedBy who ended it and when; empty when nobody did
     */
    record Row(
            String id,
            String person,
            String personKey,
            String right,
            String eService,
            String profiles,
            String period,
            String state,
            String tone,
            String by,
            String endedBy,
            boolean canEnd) {}

    /** In the order in which each person or right comes first. */
    List<Group> groups(List<Grant> grants, boolean byRight) {
        Map<PersonId, Person> people = people(grants);
        Map<RightId, RightDefinition> rights = rights(grants);
        Map<String, List<Grant>> together = grants.stream()
                .collect(Collectors.groupingBy(
                        grant -> byRight
                                ? grant.terms().right().value()
                                : grant.terms().person().toString(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return together.entrySet().stream()
                .map(entry -> {
                    var rows = entry.getValue().stream()
                            .map(grant -> row(grant, people, rights))
                            .toList();
                    var first = rows.getFirst();
                    return new Group(entry.getKey(), byRight ? first.right() : first.person(), rows);
                })
                .toList();
    }

    Row row(Grant grant) {
        return row(grant, people(List.of(grant)), rights(List.of(grant)));
    }

    Optional<String> name(PersonId person) {
        return persons.find(person).map(Person::fullName);
    }

    /** The rights that can be granted for enterprises, for a choice. */
    List<Option> rightsForEnterprises() {
        return eServices.all().stream()
                .filter(eService -> eService.targetGroups().contains(TargetGroup.EA))
                .flatMap(eService -> eService.rights().stream()
                        .map(right -> new Option(
                                right.id().value(), texts.of(right.name()) + " · " + texts.of(eService.name()))))
                .toList();
    }

    private Row row(Grant grant, Map<PersonId, Person> people, Map<RightId, RightDefinition> rights) {
        var terms = grant.terms();
        var right = Optional.ofNullable(rights.get(terms.right()));
        LocalDate today = clock.today();
        boolean over = terms.period().end().orElseThrow().isBefore(today);
        boolean later = terms.period().first().isAfter(today);
        State state = switch (grant) {
            case Grant.Ended ended -> State.ENDED;
            case Grant.InForce inForce -> over ? State.EXPIRED : later ? State.FUTURE : State.IN_FORCE;
        };
        String endedBy = switch (grant) {
            case Grant.Ended ended ->
                texts.text(
                        "portal.rights.ended-by",
                        name(people, ended.endedBy()),
                        LocalDate.ofInstant(ended.endedAt(), TheClock.ZONE));
            case Grant.InForce inForce -> "";
        };
        return new Row(
                grant.id().toString(),
                name(people, terms.person()),
                terms.person().toString(),
                right.map(known -> texts.of(known.name()))
                        .orElseGet(() -> texts.text("portal.rights.unknown-right", terms.right())),
                right.flatMap(known -> eServices.find(known.eService()))
                        .map(EService::name)
                        .map(texts::of)
                        .orElse(""),
                profiles(terms, right),
                texts.text(
                        "portal.period",
                        terms.period().first(),
                        terms.period().end().orElseThrow()),
                "portal.rights.state." + state.word,
                state.tone,
                texts.text(
                        "portal.rights.on",
                        name(people, terms.grantedBy()),
                        LocalDate.ofInstant(terms.grantedAt(), TheClock.ZONE)),
                endedBy,
                state == State.IN_FORCE || state == State.FUTURE);
    }

    private String profiles(Grant.Terms terms, Optional<RightDefinition> right) {
        return terms.profiles().stream()
                .map(code -> right.flatMap(known -> known.profile(code))
                        .map(profile -> texts.of(profile.name()))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    private static String name(Map<PersonId, Person> people, PersonId id) {
        return Optional.ofNullable(people.get(id)).map(Person::fullName).orElse("?");
    }

    private Map<PersonId, Person> people(List<Grant> grants) {
        return persons.findAll(grants.stream()
                .flatMap(grant -> switch (grant) {
                    case Grant.Ended ended ->
                        Stream.of(ended.terms().person(), ended.terms().grantedBy(), ended.endedBy());
                    case Grant.InForce inForce ->
                        Stream.of(inForce.terms().person(), inForce.terms().grantedBy());
                })
                .collect(Collectors.toSet()));
    }

    private Map<RightId, RightDefinition> rights(List<Grant> grants) {
        return grants.stream()
                .map(grant -> grant.terms().right())
                .distinct()
                .flatMap(id -> eServices.right(id).stream())
                .collect(Collectors.toMap(RightDefinition::id, Function.identity()));
    }

    private enum State {
        IN_FORCE("in-force", "green"),
        FUTURE("future", "amber"),
        EXPIRED("expired", "grey"),
        ENDED("ended", "red");

        private final String word;
        private final String tone;

        State(String word, String tone) {
            this.word = word;
            this.tone = tone;
        }
    }
}

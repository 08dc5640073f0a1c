package be.namens.rights;

import be.namens.eservices.RightDefinition;
import be.namens.rights.GrantRight.Command;
import be.namens.rights.GrantRight.Objection;
import be.namens.shared.Localized;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of granting, beside authority: each is asked, and each that objects is told. */
final class GrantingRules {

    /** How long before its first day a right can be granted. */
    private static final Period AHEAD = Period.ofYears(1);

    private static final List<Rule> RULES = List.of(
            GrantingRules::theRightIsOffered,
            GrantingRules::theEnterpriseCanGiveIt,
            GrantingRules::aProfileIsChosen,
            GrantingRules::theProfilesBelongToTheRight,
            GrantingRules::thePersonMatches,
            GrantingRules::itStartsTodayOrLater,
            GrantingRules::itStartsWithinAYear,
            GrantingRules::itEndsAfterItStarts,
            GrantingRules::itIsNotLongerThanTheRightAllows,
            GrantingRules::itIsNotGrantedAlready);

    private GrantingRules() {}

    /**
     * What is proposed, and what is known about it.
     *
     * @param right when an e-service offers it
     * @param isForThis whether it is one that this enterprise can give
     * @param personMatches whether there is such a person
     * @param history what was granted of this right to this person at this enterprise
     */
    record Proposal(
            Command command,
            Optional<RightDefinition> right,
            boolean isForThis,
            boolean personMatches,
            List<Grant> history,
            LocalDate today) {}

    private interface Rule {
        Optional<Objection> objection(Proposal proposal);
    }

    static LocalDate latestFirstDay(LocalDate today) {
        return today.plus(AHEAD);
    }

    static List<Objection> objections(Proposal proposal) {
        return RULES.stream().flatMap(rule -> rule.objection(proposal).stream()).toList();
    }

    private static Optional<Objection> theRightIsOffered(Proposal proposal) {
        return when(proposal.right().isEmpty(), "right", RightsRefusal.RIGHT_UNKNOWN);
    }

    private static Optional<Objection> theEnterpriseCanGiveIt(Proposal proposal) {
        return when(!proposal.isForThis(), "right", RightsRefusal.RIGHT_NOT_FOR_THIS_ORGANISATION);
    }

    private static Optional<Objection> aProfileIsChosen(Proposal proposal) {
        return when(proposal.command().profiles().isEmpty(), "profiles", RightsRefusal.PROFILE_MISSING);
    }

    private static Optional<Objection> theProfilesBelongToTheRight(Proposal proposal) {
        boolean foreign = proposal.right()
                .filter(right -> proposal.command().profiles().stream()
                        .anyMatch(code -> right.profile(code).isEmpty()))
                .isPresent();
        return when(foreign, "profiles", RightsRefusal.PROFILE_OF_ANOTHER_RIGHT);
    }

    private static Optional<Objection> thePersonMatches(Proposal proposal) {
        return when(!proposal.personMatches(), "person", RightsRefusal.PERSON_DOES_NOT_MATCH);
    }

    private static Optional<Objection> itStartsTodayOrLater(Proposal proposal) {
        return when(
                proposal.command().first().isBefore(proposal.today()),
                "first",
                RightsRefusal.PERIOD_STARTS_IN_THE_PAST);
    }

    private static Optional<Objection> itStartsWithinAYear(Proposal proposal) {
        LocalDate latest = latestFirstDay(proposal.today());
        return when(proposal.command().first().isAfter(latest), "first", RightsRefusal.PERIOD_STARTS_TOO_FAR, latest);
    }

    private static Optional<Objection> itEndsAfterItStarts(Proposal proposal) {
        return when(endsBeforeStart(proposal), "last", RightsRefusal.PERIOD_ENDS_BEFORE_START);
    }

    private static Optional<Objection> itIsNotLongerThanTheRightAllows(Proposal proposal) {
        return proposal.right()
                .filter(right -> itStartsWithinAYear(proposal).isEmpty())
                .map(right -> proposal.command().first().plus(right.longest()))
                .filter(latest -> proposal.command().last().isAfter(latest))
                .map(latest -> Objection.to("last", RightsRefusal.PERIOD_TOO_LONG, latest));
    }

    private static Optional<Objection> itIsNotGrantedAlready(Proposal proposal) {
        if (endsBeforeStart(proposal) || proposal.right().isEmpty()) {
            return Optional.empty();
        }
        return proposal.history().stream()
                .flatMap(grant -> switch (grant) {
                    case Grant.InForce inForce -> Stream.of(inForce.terms());
                    case Grant.Ended ended -> Stream.empty();
                })
                .filter(terms -> overlaps(terms, proposal.command()))
                .findFirst()
                .map(terms -> Objection.to(
                        "profiles",
                        RightsRefusal.ALREADY_GRANTED,
                        names(proposal, terms),
                        terms.period().first(),
                        terms.period().end().orElseThrow()));
    }

    private static boolean overlaps(Grant.Terms terms, Command command) {
        return terms.profiles().stream().anyMatch(command.profiles()::contains)
                && !terms.period().first().isAfter(command.last())
                && !terms.period().end().orElseThrow().isBefore(command.first());
    }

    /** The profiles that are there twice, as people know them. */
    private static Localized names(Proposal proposal, Grant.Terms terms) {
        var twice = proposal.right().stream()
                .flatMap(right -> right.profiles().stream())
                .filter(profile -> terms.profiles().contains(profile.code()))
                .filter(profile -> proposal.command().profiles().contains(profile.code()))
                .map(RightDefinition.Profile::name)
                .toList();
        return new Localized(
                joined(twice, Localized::nl),
                joined(twice, Localized::fr),
                joined(twice, Localized::de),
                joined(twice, Localized::en));
    }

    private static String joined(List<Localized> names, Function<Localized, String> language) {
        return names.stream().map(language).collect(Collectors.joining(", "));
    }

    private static boolean endsBeforeStart(Proposal proposal) {
        return proposal.command().last().isBefore(proposal.command().first());
    }

    private static Optional<Objection> when(boolean broken, String field, RightsRefusal reason, Object... values) {
        return broken ? Optional.of(Objection.to(field, reason, values)) : Optional.empty();
    }
}

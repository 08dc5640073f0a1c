package be.namens.rights;

import be.namens.eservices.EService;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.TargetGroup;
import be.namens.mandates.Standing;
import be.namens.registers.Enterprise;
import be.namens.registers.LegalFunction;
import be.namens.registers.Power;
import be.namens.rights.RightsDecision.HeldRight;
import be.namens.rights.RightsDecision.MissingRight;
import be.namens.rights.RightsDecision.Reason;
import be.namens.rights.RightsDecision.Why;
import be.namens.shared.TheClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of what may be used, one for each sentence of docs/rights.md. */
final class DecidingRules {

    private DecidingRules() {}

    /** For oneself no right is needed: the e-service admits citizens or it does not. */
    static RightsDecision forOneself(EService eService) {
        return eService.targetGroups().contains(TargetGroup.BUR)
                ? new RightsDecision.Entitled(List.of())
                : new RightsDecision.NotEntitled(List.of());
    }

    /**
     * For an enterprise at least one right is needed, unless the e-service asks none.
     *
     * @param granted everything ever granted to this person at this enterprise
     */
    static RightsDecision forEnterprise(
            Standing.OnBehalfOf standing, EService eService, List<Grant> granted, LocalDate day) {
        if (!eService.targetGroups().contains(standing.targetGroup())) {
            return new RightsDecision.NotEntitled(List.of());
        }
        var held = eService.rights().stream()
                .flatMap(right -> held(standing.enterprise().kind(), standing.byLaw(), right, granted, day).stream())
                .toList();
        if (held.isEmpty() && !eService.rights().isEmpty()) {
            return new RightsDecision.NotEntitled(eService.rights().stream()
                    .map(right -> missing(standing, right, granted, day))
                    .toList());
        }
        return new RightsDecision.Entitled(held);
    }

    /** Each profile of this right that is held, once: the law is told before a grant. */
    static List<HeldRight> held(
            Enterprise.Kind kind,
            Optional<LegalFunction> function,
            RightDefinition right,
            List<Grant> granted,
            LocalDate day) {
        return right.profiles().stream()
                .flatMap(profile -> byLaw(kind, function, right, profile)
                        .or(() -> byGrant(right, profile, granted, day))
                        .map(reason -> new HeldRight(right, profile, reason))
                        .stream())
                .toList();
    }

    /** Who binds the enterprise alone has what the e-service gives automatically to representatives of this kind of enterprise. */
    private static Optional<Reason> byLaw(
            Enterprise.Kind kind,
            Optional<LegalFunction> function,
            RightDefinition right,
            RightDefinition.Profile profile) {
        return right.automatic()
                .filter(automatic -> automatic.kinds().contains(kind))
                .filter(automatic -> automatic.profiles().contains(profile.code()))
                .flatMap(automatic -> function.filter(LegalFunction::actsAlone))
                .map(Reason.Automatic::new);
    }

    /** A grant gives its profiles on the days of its period, until somebody ends it. */
    private static Optional<Reason> byGrant(
            RightDefinition right, RightDefinition.Profile profile, List<Grant> granted, LocalDate day) {
        return of(right, granted)
                .filter(grant -> grant instanceof Grant.InForce
                        && grant.terms().period().contains(day)
                        && grant.terms().profiles().contains(profile.code()))
                .max(Comparator.comparing(DecidingRules::lastDay))
                .map(grant -> new Reason.Granted(
                        grant.id(),
                        grant.terms().grantedBy(),
                        grant.terms().grantedAt(),
                        grant.terms().period()));
    }

    private static MissingRight missing(
            Standing.OnBehalfOf standing, RightDefinition right, List<Grant> granted, LocalDate day) {
        return lapsed(right, granted, day).orElseGet(() -> new MissingRight(right, neverGranted(standing, right)));
    }

    /** What helps most: a right that will come, then what became of the last one; empty where there never was one. */
    static Optional<MissingRight> lapsed(RightDefinition right, List<Grant> granted, LocalDate day) {
        return coming(right, granted, day)
                .map(first -> new MissingRight(right, Why.NOT_YET, Optional.of(first)))
                .or(() -> of(right, granted)
                        .max(Comparator.comparing(grant -> grant.terms().grantedAt()))
                        .map(last -> switch (last) {
                            case Grant.Ended ended ->
                                new MissingRight(
                                        right,
                                        Why.ENDED,
                                        Optional.of(LocalDate.ofInstant(ended.endedAt(), TheClock.ZONE)));
                            case Grant.InForce over ->
                                new MissingRight(
                                        right,
                                        Why.EXPIRED,
                                        over.terms().period().end());
                        }));
    }

    private static Optional<LocalDate> coming(RightDefinition right, List<Grant> granted, LocalDate day) {
        return of(right, granted)
                .filter(Grant.InForce.class::isInstance)
                .map(grant -> grant.terms().period().first())
                .filter(first -> first.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    private static Why neverGranted(Standing.OnBehalfOf standing, RightDefinition right) {
        var kind = standing.enterprise().kind();
        if (right.automatic().isEmpty()) {
            return Why.NOT_GRANTED;
        }
        boolean forThisKind = right.automatic().get().kinds().contains(kind);
        return standing.byLaw()
                .map(function -> switch (function.power()) {
                    case Power.Jointly joint -> forThisKind ? Why.REPRESENTS_JOINTLY : Why.NOT_GRANTED;
                    case Power.DailyManagement daily -> forThisKind ? Why.DAILY_MANAGEMENT_ONLY : Why.NOT_GRANTED;
                    case Power.Alone alone ->
                        kind == Enterprise.Kind.NATURAL_PERSON ? Why.NOT_AUTOMATIC_FOR_NATURAL_PERSON : Why.NOT_GRANTED;
                    case Power.None none -> Why.NOT_GRANTED;
                })
                .orElse(Why.NOT_GRANTED);
    }

    private static Stream<Grant> of(RightDefinition right, List<Grant> granted) {
        return granted.stream().filter(grant -> grant.terms().right().equals(right.id()));
    }

    private static LocalDate lastDay(Grant grant) {
        return grant.terms().period().end().orElse(LocalDate.MAX);
    }
}

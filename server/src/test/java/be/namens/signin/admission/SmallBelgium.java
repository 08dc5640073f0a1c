package be.namens.signin.admission;

import be.namens.eservices.EService;
import be.namens.mandates.Standing;
import be.namens.mandates.Standing.Ground;
import be.namens.mandates.StandingAnswer;
import be.namens.mandates.Standings;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.LegalFunction;
import be.namens.registers.PersonId;
import be.namens.rights.Rights;
import be.namens.rights.RightsDecision;
import be.namens.rights.RightsDecision.MissingRight;
import be.namens.rights.RightsDecision.Why;
import be.namens.shared.Period;
import be.namens.signin.SignInRefusal;
import be.namens.testing.Powers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A stand-in for registers and rights: some enterprises of one person, and which of them hold a right. */
final class SmallBelgium implements Standings, Rights {

    private final Map<EnterpriseNumber, Enterprise> enterprises = new LinkedHashMap<>();
    private final Set<String> entitled = new TreeSet<>();

    SmallBelgium representing(String number, String name) {
        var enterprise =
                new Enterprise(new EnterpriseNumber(number), name, Enterprise.Kind.LEGAL_PERSON, "610", "Gent", true);
        enterprises.put(enterprise.number(), enterprise);
        return this;
    }

    SmallBelgium entitled(String number) {
        entitled.add(number);
        return this;
    }

    @Override
    public StandingAnswer of(PersonId person, EnterpriseNumber enterprise, LocalDate day) {
        var known = enterprises.get(enterprise);
        return known == null
                ? new StandingAnswer.DoesNotHold(enterprise, SignInRefusal.NO_ENTERPRISE)
                : new StandingAnswer.Holds(standing(person, known));
    }

    @Override
    public List<Standing.OnBehalfOf> find(PersonId person, String search, LocalDate day, int limit) {
        return enterprises.values().stream()
                .filter(enterprise -> enterprise.name().contains(search))
                .limit(limit)
                .map(enterprise -> standing(person, enterprise))
                .toList();
    }

    @Override
    public List<Enterprise> tooOld(PersonId person, LocalDate day, int limit) {
        return List.of();
    }

    @Override
    public RightsDecision decide(Standing standing, EService eService, LocalDate day) {
        return switch (standing) {
            case Standing.Oneself oneself -> new RightsDecision.Entitled(List.of());
            case Standing.OnBehalfOf behalf ->
                entitled.contains(behalf.enterprise().number().digits())
                        ? new RightsDecision.Entitled(List.of())
                        : new RightsDecision.NotEntitled(eService.rights().stream()
                                .map(right -> new MissingRight(right, Why.NOT_GRANTED))
                                .toList());
        };
    }

    @Override
    public Map<EnterpriseNumber, RightsDecision> decideAll(
            List<Standing.OnBehalfOf> standings, EService eService, LocalDate day) {
        return standings.stream()
                .collect(Collectors.toMap(
                        standing -> standing.enterprise().number(), standing -> decide(standing, eService, day)));
    }

    private static Standing.OnBehalfOf standing(PersonId person, Enterprise enterprise) {
        var function = new LegalFunction(
                person, enterprise.number(), "10002", List.of(), Period.from(LocalDate.of(2020, 1, 1)), Powers.ALONE);
        return new Standing.OnBehalfOf(person, enterprise, List.of(new Ground.LegalRepresentative(function)));
    }
}

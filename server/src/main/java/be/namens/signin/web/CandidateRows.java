package be.namens.signin.web;

import be.namens.eservices.EService;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.RightDefinition.Profile;
import be.namens.mandates.MandatesRefusal;
import be.namens.mandates.Standing;
import be.namens.mandates.Standing.Ground;
import be.namens.registers.Enterprise;
import be.namens.registers.LegalFunction;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.registers.Power;
import be.namens.rights.RightsDecision.MissingRight;
import be.namens.rights.RightsDecision.Reason;
import be.namens.screens.Texts;
import be.namens.signin.Admission;
import be.namens.signin.AdmissionAnswer.NoRight;
import be.namens.signin.Choice;
import be.namens.signin.admission.Candidates;
import be.namens.signin.admission.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in the words of the screen for whom somebody may act, on what ground, and what is missing. */
@Component
class CandidateRows {

    private final Persons persons;
    private final Texts texts;

    CandidateRows(Persons persons, Texts texts) {
        this.persons = persons;
        this.texts = texts;
    }

    /** One choice; number and municipality are empty for oneself. */
    record Row(String value, String name, String number, String municipality, List<String> tags, boolean last) {}

    /** One that is no choice here, with a sentence for each right that would do. */
    record Other(String name, String number, String municipality, List<Missing> missing, String page) {}

    /** A right that would do, the profiles that it has, and why it is not held. */
    record Missing(String right, String profiles, String why) {}

    List<Row> choices(List<Admission> admitted, String last) {
        Map<PersonId, Person> givers = persons.findAll(
                admitted.stream().flatMap(CandidateRows::givers).collect(Collectors.toUnmodifiableSet()));
        return admitted.stream().map(admission -> row(admission, givers, last)).toList();
    }

    private Row row(Admission admission, Map<PersonId, Person> givers, String last) {
        String value = Candidates.choice(admission.standing()).code();
        return switch (admission.standing()) {
            case Standing.Oneself oneself ->
                new Row(value, texts.text("signin.for-whom.oneself"), "", "", List.of(), value.equals(last));
            case Standing.OnBehalfOf behalf -> {
                var enterprise = behalf.enterprise();
                yield new Row(
                        value,
                        enterprise.name(),
                        enterprise.number().formatted(),
                        enterprise.municipality(),
                        tags(behalf, admission, givers),
                        value.equals(last));
            }
        };
    }

    /** Those that are a choice with a stronger key. */
    List<Row> forStrongerKey(List<NoRight> closed, String last) {
        return closed.stream()
                .flatMap(answer -> switch (answer.standing()) {
                    case Standing.Oneself oneself -> Stream.<Row>empty();
                    case Standing.OnBehalfOf behalf -> Stream.of(forStrongerKey(behalf, last));
                })
                .toList();
    }

    private Row forStrongerKey(Standing.OnBehalfOf behalf, String last) {
        String value = Candidates.choice(behalf).code();
        return new Row(
                value,
                behalf.enterprise().name(),
                behalf.enterprise().number().formatted(),
                behalf.enterprise().municipality(),
                List.of(texts.text("signin.for-whom.stronger-key")),
                value.equals(last));
    }

    private List<String> tags(Standing.OnBehalfOf behalf, Admission admission, Map<PersonId, Person> givers) {
        var byLaw = behalf.byLaw().map(this::byLaw).stream();
        var given = givers(admission)
                .flatMap(giver -> Optional.ofNullable(givers.get(giver)).stream())
                .map(giver -> texts.text("signin.ground.granted", giver.fullName()));
        var asOf = behalf.byLaw().flatMap(function -> function.asOf().told()).map(this::asOf).stream();
        var tags =
                Stream.of(byLaw, given, asOf).flatMap(part -> part).distinct().toList();
        return tags.isEmpty() ? grounds(behalf) : tags;
    }

    private List<String> grounds(Standing.OnBehalfOf behalf) {
        return behalf.grounds().stream()
                .map(ground -> switch (ground) {
                    case Ground.LegalRepresentative law -> byLaw(law.function());
                    case Ground.Manages manages -> texts.text("signin.ground.manages");
                    case Ground.Works works -> texts.text("signin.ground.works");
                })
                .distinct()
                .toList();
    }

    /** Of when the register is, where it could not be asked again. */
    private String asOf(Instant at) {
        return texts.text("signin.ground.as-of", texts.moment(at));
    }

    private String byLaw(LegalFunction function) {
        return texts.text("signin.ground."
                + switch (function.power()) {
                    case Power.Alone alone -> "legal-representative";
                    case Power.Jointly jointly -> "jointly";
                    case Power.DailyManagement daily -> "daily-management";
                    case Power.None none -> throw new IllegalStateException("A function that gives nothing");
                });
    }

    private static Stream<PersonId> givers(Admission admission) {
        return admission.rights().rights().stream()
                .flatMap(held -> switch (held.reason()) {
                    case Reason.Granted granted -> Stream.of(granted.by());
                    case Reason.Automatic automatic -> Stream.empty();
                })
                .distinct();
    }

    /** Those without a right that would do, and those of which the register is too old to say. */
    List<Other> others(Visit visit, List<NoRight> others, List<Enterprise> tooOld) {
        return Stream.concat(
                        others.stream().flatMap(other -> other(visit, other)),
                        tooOld.stream().map(enterprise -> tooOld(visit, enterprise)))
                .toList();
    }

    private Other tooOld(Visit visit, Enterprise enterprise) {
        return new Other(
                enterprise.name(),
                enterprise.number().formatted(),
                enterprise.municipality(),
                List.of(new Missing("", "", texts.text("refusal." + MandatesRefusal.REGISTER_TOO_OLD.code()))),
                visit.journey().refusalPage(Optional.of(new Choice.ForEnterprise(enterprise.number()))));
    }

    private Stream<Other> other(Visit visit, NoRight answer) {
        return switch (answer.standing()) {
            case Standing.Oneself oneself -> Stream.empty();
            case Standing.OnBehalfOf behalf ->
                Stream.of(new Other(
                        behalf.enterprise().name(),
                        behalf.enterprise().number().formatted(),
                        behalf.enterprise().municipality(),
                        missing(answer.decision().missing()),
                        visit.journey().refusalPage(Optional.of(Candidates.choice(behalf)))));
        };
    }

    List<Missing> missing(List<MissingRight> missing) {
        return missing.stream().map(one -> row(one.right(), why(one))).toList();
    }

    /** What somebody needs who acts for nobody yet, to be able to ask for it by its name. */
    List<Missing> needed(EService eService) {
        return eService.rights().stream().map(right -> row(right, "")).toList();
    }

    private Missing row(RightDefinition right, String why) {
        String profiles =
                right.profiles().stream().map(Profile::name).map(texts::of).collect(Collectors.joining(", "));
        return new Missing(texts.of(right.name()), profiles, why);
    }

    /** Why this right is not held, and since when or until when. */
    String why(MissingRight missing) {
        return texts.text(
                "missing." + code(missing), missing.day().map(texts::date).orElse(""));
    }

    private static String code(MissingRight missing) {
        return missing.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

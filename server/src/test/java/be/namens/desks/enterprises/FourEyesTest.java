package be.namens.desks.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.testing.TruthTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The truth table {@code tables/four-eyes.yaml}. */
class FourEyesTest {

    private static final EnterpriseNumber COUNTER = new EnterpriseNumber("0123456749");

    record Table(List<Case> cases) {}

    record Case(
            @JsonProperty("case") String name,
            String kind,
            Set<String> hands,
            @JsonProperty("in-force") @Nullable List<String> inForce,
            List<String> proposed,
            @JsonProperty("send-in") Map<String, String> sendIn,
            Map<String, String> judge) {

        Optional<Answers> before() {
            return Optional.ofNullable(inForce).map(FourEyesTest::representedBy);
        }

        Proposal proposal() {
            return new Proposal(
                    Proposal.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    Proposal.Step.WAITING,
                    hands.stream().map(FourEyesTest::person).collect(Collectors.toSet()),
                    representedBy(proposed),
                    Optional.empty(),
                    Instant.EPOCH);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return TruthTable.read("four-eyes.yaml", Table.class).cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoMaySendInAndJudge(Case one) {
        assertThat(one.sendIn().keySet())
                .allSatisfy(
                        name -> assertThat(word(FourEyes.againstSendingIn(one.before(), one.proposal(), clerk(name))))
                                .as("%s sends in", name)
                                .isEqualTo(one.sendIn().get(name)));
        assertThat(one.judge().keySet())
                .allSatisfy(name -> assertThat(word(FourEyes.againstJudging(one.before(), one.proposal(), clerk(name))))
                        .as("%s judges", name)
                        .isEqualTo(one.judge().get(name)));
    }

    private static String word(Optional<EnterprisesRefusal> objection) {
        return objection.map(EnterprisesRefusal::code).orElse("yes");
    }

    private static Answers representedBy(List<String> names) {
        return names.stream()
                .reduce(
                        Answers.NONE,
                        (answers, name) -> answers.adding(new Representative(person(name), name)),
                        (one, other) -> other);
    }

    private static Clerk clerk(String name) {
        return new Clerk(Desk.ENTERPRISES, person(name), COUNTER, "");
    }

    private static PersonId person(String name) {
        return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}

package be.namens.rights;

import be.namens.testing.TruthTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The truth table {@code tables/rights.yaml} as records; what the table does not understand is refused. */
final class RightsTable {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2030, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    private RightsTable() {}

    static List<Case> read() {
        return List.of(TruthTable.read("rights.yaml", Case[].class));
    }

    record Case(
            @JsonProperty("case") String name,
            @Nullable List<Function> functions,
            @Nullable List<CompanyFunction> companies,
            @JsonProperty("sole-traders") @Nullable List<SoleTrader> soleTraders,
            @Nullable List<Work> works,
            @Nullable List<Given> grants,
            @Nullable List<String> stopped,
            @Nullable Map<String, String> forms,
            @Nullable Map<String, String> situations,
            List<Question> questions) {
        Case {
            functions = Objects.requireNonNullElse(functions, List.of());
            companies = Objects.requireNonNullElse(companies, List.of());
            soleTraders = Objects.requireNonNullElse(soleTraders, List.of());
            works = Objects.requireNonNullElse(works, List.of());
            grants = Objects.requireNonNullElse(grants, List.of());
            stopped = Objects.requireNonNullElse(stopped, List.of());
            forms = Objects.requireNonNullElse(forms, Map.of());
            situations = Objects.requireNonNullElse(situations, Map.of());
        }
    }

    record Function(
            String who,
            String of,
            String code,
            LocalDate first,
            @Nullable LocalDate last) {
        Function {
            first = Objects.requireNonNullElse(first, LONG_AGO);
        }
    }

    record CompanyFunction(
            String who,
            String of,
            String code,
            @JsonProperty("represented-by") String representedBy) {}

    record SoleTrader(String who, String enterprise) {}

    record Work(String who, @JsonProperty("for") String enterprise) {
        LocalDate first() {
            return LONG_AGO;
        }

        LocalDate last() {
            return FAR_AHEAD;
        }
    }

    record Given(
            String who,
            @JsonProperty("for") String enterprise,
            String right,
            List<String> profiles,
            String by,
            LocalDate first,
            LocalDate last,
            Boolean ended) {
        Given {
            first = Objects.requireNonNullElse(first, LONG_AGO);
            last = Objects.requireNonNullElse(last, FAR_AHEAD);
            ended = Objects.requireNonNullElse(ended, false);
        }
    }

    /**
     * @param enterprise null for oneself
     * @param butHolds the right is held, though the e-service admits nobody in this capacity
     */
    record Question(
            String who,
            @JsonProperty("for") @Nullable String enterprise,
            @JsonProperty("at") String eService,
            @JsonProperty("on") LocalDate day,
            @Nullable List<String> may,
            @JsonProperty("may-not") @Nullable Map<String, String> mayNot,
            @Nullable String refused,
            @JsonProperty("but-holds") Boolean butHolds) {
        Question {
            day = Objects.requireNonNullElse(day, DAY);
            butHolds = Objects.requireNonNullElse(butHolds, false);
            if ((may == null ? 0 : 1) + (mayNot == null ? 0 : 1) + (refused == null ? 0 : 1) != 1) {
                throw new IllegalArgumentException("A question has one answer: " + who + " at " + eService);
            }
        }
    }
}

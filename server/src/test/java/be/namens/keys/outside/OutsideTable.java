package be.namens.keys.outside;

import be.namens.testing.TruthTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table {@code tables/outside.yaml} as records; what is not said is as it is with a good provider. */
final class OutsideTable {

    private OutsideTable() {}

    static List<Row> read() {
        return List.of(TruthTable.read("outside.yaml", Row[].class));
    }

    /**
     * One sign-in at one provider.
     *
     * @param settings how it is configured here
     * @param token how the ID token is made
     * @param refused the code of the reason; null when it proves who somebody is
     */
    record Row(
            @JsonProperty("case") String name,
            String settings,
            Map<String, Object> claims,
            List<String> without,
            String token,
            Map<String, Object> userinfo,
            @JsonProperty("userinfo-as") String userinfoAs,
            Map<String, Object> metadata,
            Map<String, String> happens,
            Map<String, String> answer,
            @JsonProperty("after") String after,
            @Nullable String refused) {
        Row {
            settings = Objects.requireNonNullElse(settings, "");
            claims = Objects.requireNonNullElse(claims, Map.of());
            without = Objects.requireNonNullElse(without, List.of());
            token = Objects.requireNonNullElse(token, "");
            userinfo = Objects.requireNonNullElse(userinfo, Map.of());
            userinfoAs = Objects.requireNonNullElse(userinfoAs, "");
            metadata = Objects.requireNonNullElse(metadata, Map.of());
            happens = Objects.requireNonNullElse(happens, Map.of());
            answer = Objects.requireNonNullElse(answer, Map.of());
            after = Objects.requireNonNullElse(after, "");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

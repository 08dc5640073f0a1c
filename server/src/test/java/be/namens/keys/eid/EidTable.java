package be.namens.keys.eid;

import be.namens.testing.TruthTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table {@code tables/eid.yaml} as records; what is not said is as it is with a good card. */
final class EidTable {

    private EidTable() {}

    static List<Row> read() {
        return List.of(TruthTable.read("eid.yaml", Row[].class));
    }

    /**
     * One card, one question, one answer.
     *
     * @param refused the code of the reason; null when the card proves who its holder is
     */
    record Row(
            @JsonProperty("case") String name,
            String keys,
            String algorithm,
            Card card,
            Token token,
            Question question,
            Status status,
            @Nullable String refused) {
        Row {
            keys = Objects.requireNonNullElse(keys, "P-384");
            algorithm = Objects.requireNonNullElse(algorithm, "ES384");
            card = Objects.requireNonNullElse(card, new Card(null, null, null, null, null, null, null, null, null));
            token = Objects.requireNonNullElse(token, new Token(null, null, null, null, null, null));
            question = Objects.requireNonNullElse(question, new Question(null, null));
            status = Objects.requireNonNullElse(status, new Status(null, null, null, null, null, null, null, null));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Card(
            @Nullable String from,
            @Nullable String until,
            @Nullable String usage,
            @Nullable String purpose,
            @Nullable List<String> policies,
            @Nullable String authority,
            @Nullable String ocsp,
            @Nullable String number,
            @Nullable String extension) {}

    record Token(
            @Nullable String origin,
            @Nullable String format,
            @Nullable String algorithm,
            @Nullable String signature,
            @Nullable String certificate,
            @Nullable String whole) {}

    /**
     * @param asked how long ago
     * @param answered {@code before}, or on {@code another visit}
     */
    record Question(@Nullable String asked, @Nullable String answered) {}

    record Status(
            @Nullable String says,
            @Nullable String happens,
            @Nullable String signer,
            @JsonProperty("this-update") @Nullable String thisUpdate,
            @JsonProperty("next-update") @Nullable String nextUpdate,
            @Nullable String nonce,
            @Nullable String about,
            @Nullable String hash) {}
}

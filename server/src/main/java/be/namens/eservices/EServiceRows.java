package be.namens.eservices;

import be.namens.registers.Enterprise;
import be.namens.shared.Localized;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads e-services and rights from rows, as {@link EServicesInPostgres} selects them. */
@Component
class EServiceRows {

    private final JsonMapper mapper;

    EServiceRows(JsonMapper mapper) {
        this.mapper = mapper.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
    }

    String json(Object value) {
        return mapper.writeValueAsString(value);
    }

    EService eService(ResultSet row, int number) throws SQLException {
        return new EService(
                new EServiceId(row.getString("id")),
                mapper.readValue(row.getString("name"), Localized.class),
                URI.create(row.getString("start")),
                texts(row, "target_groups").map(TargetGroup::valueOf).collect(Collectors.toSet()),
                set(row, "means"),
                row.getInt("lowest_level"),
                row.getBoolean("asks_for_whom"),
                client(row),
                rights(row.getString("rights")));
    }

    private static Client client(ResultSet row) throws SQLException {
        return new Client(
                row.getString("client_id"),
                Optional.ofNullable(row.getBytes("secret_hash")),
                Optional.ofNullable(row.getString("jwks")),
                set(row, "authentication_methods"),
                set(row, "redirect_uris"),
                set(row, "post_logout_redirect_uris"),
                set(row, "scopes"),
                row.getBoolean("pkce_required"),
                row.getBoolean("jwt_access_token"),
                Duration.ofSeconds(row.getLong("access_token_seconds")),
                row.getBoolean("refresh_tokens"));
    }

    private List<RightDefinition> rights(@Nullable String json) {
        return json == null
                ? List.of()
                : mapper.readValue(json, new TypeReference<List<Stored>>() {}).stream()
                        .map(Stored::right)
                        .toList();
    }

    RightDefinition right(ResultSet row, int number) throws SQLException {
        return mapper.readValue(row.getString("definition"), Stored.class).right();
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return texts(row, column).collect(Collectors.toSet());
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    /** A row of {@code right_definition} as JSON. */
    private record Stored(
            String id,
            String eService,
            Localized name,
            String scope,
            List<RightDefinition.Profile> profiles,
            @Nullable List<Enterprise.Kind> automaticKinds,
            @Nullable List<String> automaticProfiles,
            String longest,
            int lowestLevel,
            Set<String> means) {

        private RightDefinition right() {
            return new RightDefinition(
                    new RightId(id),
                    new EServiceId(eService),
                    name,
                    scope,
                    profiles,
                    automaticKinds == null || automaticProfiles == null
                            ? Optional.empty()
                            : Optional.of(new RightDefinition.Automatic(automaticKinds, automaticProfiles)),
                    Period.parse(longest),
                    new KeyDemand(lowestLevel, means));
        }
    }
}

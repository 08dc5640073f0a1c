package be.namens.eservices;

import be.namens.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EServicesInPostgres implements EServices {

    static final String SELECT = """
            SELECT e.*,
                   (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.place)
                      FROM eservices.right_definition r
                     WHERE r.e_service = e.id AND r.offered) AS rights
              FROM eservices.e_service e
            """;

    private final JdbcClient database;
    private final EServiceRows rows;

    EServicesInPostgres(JdbcClient database, EServiceRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Optional<EService> find(EServiceId id) {
        return database.sql(SELECT + "WHERE e.id = ?")
                .param(id.value())
                .query(rows::eService)
                .optional();
    }

    @Override
    public Optional<EService> byClientId(String clientId) {
        return database.sql(SELECT + "WHERE e.client_id = ? AND e.open")
                .param(clientId)
                .query(rows::eService)
                .optional();
    }

    @Override
    public Optional<RightDefinition> right(RightId id) {
        return database.sql("SELECT to_jsonb(r) AS definition FROM eservices.right_definition r WHERE r.id = ?")
                .param(id.value())
                .query(rows::right)
                .optional();
    }

    @Override
    public List<EService> all() {
        return database.sql(SELECT + "WHERE e.open ORDER BY e.name ->> 'nl', e.id")
                .query(rows::eService)
                .list();
    }

    @Override
    @Transactional
    public boolean save(EService eService) {
        int changed = 0;
        try {
            changed += saveEService(eService);
        } catch (DuplicateKeyException taken) {
            throw new Refused(
                    EServicesRefusal.CLIENT_ID_TAKEN, eService.client().clientId());
        }
        for (int place = 0; place < eService.rights().size(); place++) {
            changed += saveRight(eService.rights().get(place), place);
        }
        return changed + withdrawOthers(eService) > 0;
    }

    private int saveEService(EService eService) {
        Client client = eService.client();
        return database.sql("""
                        INSERT INTO eservices.e_service AS e (id, name, start, target_groups, means, lowest_level,
                            asks_for_whom, client_id, secret_hash, jwks, authentication_methods, redirect_uris,
                            post_logout_redirect_uris, scopes, pkce_required, jwt_access_token, access_token_seconds,
                            refresh_tokens, open)
                        VALUES (:id, :name::jsonb, :start, :targetGroups, :means, :lowestLevel,
                            :asksForWhom, :clientId, :secretHash, :jwks, :methods, :redirectUris,
                            :postLogoutRedirectUris, :scopes, :pkce, :jwt, :seconds, :refresh, true)
                        ON CONFLICT (id) DO UPDATE SET
                            (name, start, target_groups, means, lowest_level, asks_for_whom, client_id, secret_hash, jwks,
                             authentication_methods, redirect_uris, post_logout_redirect_uris, scopes, pkce_required,
                             jwt_access_token, access_token_seconds, refresh_tokens, open)
                          = (EXCLUDED.name, EXCLUDED.start, EXCLUDED.target_groups, EXCLUDED.means, EXCLUDED.lowest_level,
                             EXCLUDED.asks_for_whom, EXCLUDED.client_id, EXCLUDED.secret_hash, EXCLUDED.jwks,
                             EXCLUDED.authentication_methods, EXCLUDED.redirect_uris, EXCLUDED.post_logout_redirect_uris,
                             EXCLUDED.scopes, EXCLUDED.pkce_required, EXCLUDED.jwt_access_token,
                             EXCLUDED.access_token_seconds, EXCLUDED.refresh_tokens, true)
                        WHERE e.* IS DISTINCT FROM EXCLUDED.*
                        """)
                .param("id", eService.id().value())
                .param("name", rows.json(eService.name()))
                .param("start", eService.start().toString())
                .param(
                        "targetGroups",
                        array(eService.targetGroups().stream().map(Enum::name).toList()))
                .param("means", array(eService.means()))
                .param("lowestLevel", eService.lowestLevel())
                .param("asksForWhom", eService.asksForWhom())
                .param("clientId", client.clientId())
                .param("secretHash", client.secretHash().orElse(null))
                .param("jwks", client.jwks().orElse(null))
                .param("methods", array(client.authenticationMethods()))
                .param("redirectUris", array(client.redirectUris()))
                .param("postLogoutRedirectUris", array(client.postLogoutRedirectUris()))
                .param("scopes", array(client.scopes()))
                .param("pkce", client.pkceRequired())
                .param("jwt", client.jwtAccessToken())
                .param("seconds", client.accessTokenLifetime().toSeconds())
                .param("refresh", client.refreshTokens())
                .update();
    }

    private int saveRight(RightDefinition right, int place) {
        refuseRightOfAnother(right);
        return database.sql("""
                        INSERT INTO eservices.right_definition AS r
                            (id, e_service, place, offered, name, scope, profiles, automatic_kinds, automatic_profiles, longest,
                             lowest_level, means)
                        VALUES (:id, :eService, :place, true, :name::jsonb, :scope, :profiles::jsonb, :kinds, :automatic, :longest,
                            :lowestLevel, :means)
                        ON CONFLICT (id) DO UPDATE SET
                            (place, offered, name, scope, profiles, automatic_kinds, automatic_profiles, longest, lowest_level, means)
                          = (EXCLUDED.place, true, EXCLUDED.name, EXCLUDED.scope, EXCLUDED.profiles,
                             EXCLUDED.automatic_kinds, EXCLUDED.automatic_profiles, EXCLUDED.longest, EXCLUDED.lowest_level,
                             EXCLUDED.means)
                        WHERE r.* IS DISTINCT FROM EXCLUDED.*
                        """)
                .param("id", right.id().value())
                .param("eService", right.eService().value())
                .param("place", place)
                .param("name", rows.json(right.name()))
                .param("scope", right.scope())
                .param("profiles", rows.json(right.profiles()))
                .param(
                        "kinds",
                        right.automatic()
                                .map(automatic -> array(automatic.kinds().stream()
                                        .map(Enum::name)
                                        .toList()))
                                .orElse(null))
                .param(
                        "automatic",
                        right.automatic()
                                .map(automatic -> automatic.profiles().toArray(String[]::new))
                                .orElse(null))
                .param("longest", right.longest().toString())
                .param("lowestLevel", right.key().lowestLevel())
                .param("means", array(right.key().means()))
                .update();
    }

    private void refuseRightOfAnother(RightDefinition right) {
        boolean another = database.sql(
                        "SELECT EXISTS (SELECT FROM eservices.right_definition WHERE id = ? AND e_service <> ?)")
                .params(right.id().value(), right.eService().value())
                .query(Boolean.class)
                .single();
        if (another) {
            throw new Refused(
                    EServicesRefusal.RIGHT_OF_ANOTHER_E_SERVICE, right.id().value());
        }
    }

    private int withdrawOthers(EService eService) {
        return database.sql("""
                        UPDATE eservices.right_definition SET offered = false
                         WHERE e_service = ? AND offered AND id <> ALL (?)
                        """)
                .params(
                        eService.id().value(),
                        array(eService.rights().stream()
                                .map(right -> right.id().value())
                                .toList()))
                .update();
    }

    @Override
    @Transactional
    public List<EServiceId> closeUnlisted(Set<EServiceId> listed) {
        String[] now = array(listed.stream().map(EServiceId::value).toList());
        List<EServiceId> closed = database.sql("""
                        WITH gone AS (DELETE FROM eservices.listed WHERE e_service <> ALL (?) RETURNING e_service)
                        UPDATE eservices.e_service e SET open = false FROM gone WHERE e.id = gone.e_service AND e.open
                        RETURNING e.id
                        """)
                .param(now)
                .query((row, number) -> new EServiceId(row.getString("id")))
                .list();
        database.sql("UPDATE eservices.right_definition SET offered = false WHERE offered AND e_service = ANY (?)")
                .param(array(closed.stream().map(EServiceId::value).toList()))
                .update();
        database.sql("INSERT INTO eservices.listed (e_service) SELECT unnest(?) ON CONFLICT DO NOTHING")
                .param(now)
                .update();
        return closed;
    }

    /** Sorted, so that equal sets are equal rows. */
    private static String[] array(Collection<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }
}

package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.signin.OwnSessions;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With {@code offline_access} there is a refresh token: it serves once, and what it gives is decided anew. */
@NamensTest
class RefreshTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private Belgium belgium;
    private OpClient client;
    private Person director;
    private Enterprise company;
    private String first;

    @BeforeEach
    void aRefreshToken() throws Exception {
        belgium = new Belgium(context);
        client = OpClient.of(context, OpClient.Settings::withRefresh);
        director = belgium.person("Lotte", "Claes");
        company = belgium.company("Drukkerij Claes");
        belgium.director(director, company);
        first = client.redeem(client.signedIn(director).codeFor(company, "scope", scope()))
                .json()
                .get("refresh_token")
                .asString();
    }

    private String scope() {
        return "openid vo offline_access " + client.roleScope();
    }

    private OpClient.Answer refresh(String token) throws Exception {
        return client.token("grant_type", "refresh_token", "refresh_token", token);
    }

    @Test
    void withoutOfflineAccessThereIsNone() throws Exception {
        var tokens = client.redeem(client.signedIn(director).codeFor(company, "scope", "openid vo"));
        assertThat(tokens.json().has("refresh_token")).isFalse();
    }

    @Test
    void itGivesNewTokensAndItsSuccessor() throws Exception {
        var tokens = refresh(first);
        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.json().get("refresh_token").asString()).isNotEqualTo(first);
        assertThat(tokens.payload("id_token").get("sub").asString()).isEqualTo(director.subject());
        assertThat(tokens.payload("id_token").get("vo_orgcode").asString())
                .isEqualTo(company.number().digits());
        assertThat(client.userInfo(tokens.json().get("access_token").asString()).status())
                .isEqualTo(200);
    }

    @Test
    void shownTwiceItEndsTheWholeFamily() throws Exception {
        var second = refresh(first).json();
        assertThat(refresh(first).json().get("error").asString()).isEqualTo("invalid_grant");
        assertThat(refresh(second.get("refresh_token").asString())
                        .json()
                        .get("error")
                        .asString())
                .isEqualTo("invalid_grant");
        assertThat(client.userInfo(second.get("access_token").asString()).status())
                .isEqualTo(401);
    }

    @Test
    void ofAnotherClientItIsRefused() throws Exception {
        var other = OpClient.of(context, OpClient.Settings::withRefresh);
        assertThat(other.token("grant_type", "refresh_token", "refresh_token", first)
                        .json()
                        .get("error")
                        .asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void aWiderScopeThanAtTheSignInIsRefused() throws Exception {
        var answer = client.token("grant_type", "refresh_token", "refresh_token", first, "scope", scope() + " profile");
        assertThat(answer.json().get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void aNarrowerScopeNarrowsOneAccessTokenAndNotTheFamily() throws Exception {
        var narrow = client.token("grant_type", "refresh_token", "refresh_token", first, "scope", "vo");
        assertThat(narrow.status()).isEqualTo(200);
        assertThat(narrow.json().get("scope").asString()).isEqualTo("vo");
        assertThat(client.introspect(narrow.json().get("access_token").asString())
                        .json()
                        .has("vo_orgcode"))
                .isTrue();

        var wide = refresh(narrow.json().get("refresh_token").asString());
        assertThat(wide.json().get("scope").asString().split(" ")).containsExactlyInAnyOrder(scope().split(" "));
    }

    @Test
    void whenTheFunctionHasEndedItGivesNothing() throws Exception {
        belgium.withoutFunctions(company);
        var answer = refresh(first);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void whenThePersonEndedTheSessionItGivesNothing() throws Exception {
        context.getBean(OwnSessions.class).endAll(director.id());
        var refused = refresh(first);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void afterItsLongestTimeTheAnswerIsThatOfAcm() throws Exception {
        database.sql("""
                        UPDATE oidc.token SET made_at = made_at - interval '1 day', expires_at = expires_at - interval '1 day'
                        WHERE kind = 'refresh' AND authorization_id IN
                            (SELECT id FROM oidc.authorization_given WHERE client_id = ?)
                        """).param(client.clientId).update();
        var answer = refresh(first);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asString()).isEqualTo("invalid_request");
    }

    @Test
    void aSuccessorDoesNotLiveLongerThanTheFirstWouldHave() throws Exception {
        refresh(first);
        assertThat(database.sql("""
                                SELECT count(DISTINCT expires_at) FROM oidc.token t
                                JOIN oidc.authorization_given g ON g.id = t.authorization_id
                                WHERE g.client_id = ? AND t.kind = 'refresh'
                                """).param(client.clientId).query(Integer.class).single())
                .isEqualTo(1);
    }
}

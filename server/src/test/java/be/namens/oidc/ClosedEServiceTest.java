package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.EServiceId;
import be.namens.eservices.EServices;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** An e-service that left the catalogue gets nobody and nothing any more, and is told so. */
@NamensTest
class ClosedEServiceTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    EServices eServices;

    private OpClient client;
    private OpClient.Browser browser;
    private Enterprise company;
    private JsonNode tokens;

    @BeforeEach
    void anEServiceThatWasUsedAndClosed() throws Exception {
        var belgium = new Belgium(context);
        client = OpClient.of(context, OpClient.Settings::withRefresh);
        Person director = belgium.person("Lotte", "Claes");
        company = belgium.company("Drukkerij Claes");
        belgium.director(director, company);
        browser = client.signedIn(director);
        tokens = client.redeem(browser.codeFor(company, "scope", "openid vo offline_access " + client.roleScope()))
                .json();
        eServices.closeUnlisted(Set.of(client.eService.id()));
        assertThat(eServices.closeUnlisted(Set.of()))
                .extracting(EServiceId::value)
                .contains(client.eService.id().value());
    }

    @Test
    void whoComesFromThereIsToldThatItIsNotConnected() throws Exception {
        var answer = browser.authorizeFor(company, "scope", "openid vo");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.location()).isEmpty();
        assertThat(answer.body()).contains("is niet bij Namens aangesloten");
    }

    @Test
    void itsRefreshTokenAndItsSecretAreRefused() throws Exception {
        var answer = client.token(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.get("refresh_token").asString());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void itsAccessTokenOpensNothing() throws Exception {
        String token = tokens.get("access_token").asString();
        assertThat(client.userInfo(token).status()).isEqualTo(401);
        assertThat(OpClient.of(context).introspect(token).json().toString()).isEqualTo("{\"active\":false}");
    }

    @Test
    void oneStillSignsOutFromThere() throws Exception {
        assertThat(browser.get("/v1/logout").location()).isEqualTo("/afgemeld");
    }
}

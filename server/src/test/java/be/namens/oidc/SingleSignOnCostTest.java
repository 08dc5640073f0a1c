package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.CountingDriver;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A sign-in by single sign-on costs at most ten statements and three commits, from the request to the tokens. */
@NamensTest
class SingleSignOnCostTest {

    private static final int MOST_STATEMENTS = 10;
    private static final int MOST_COMMITS = 3;

    @Autowired
    ApplicationContext context;

    private Belgium belgium;
    private OpClient client;
    private Person director;
    private Enterprise company;

    @BeforeEach
    void anEServiceAndADirector() {
        belgium = new Belgium(context);
        client = OpClient.of(context);
        director = belgium.person("Lotte", "Claes");
        company = belgium.company("Drukkerij Claes");
        belgium.director(director, company);
    }

    @Test
    void forAnEnterprise() throws Exception {
        var browser = client.signedIn(director);
        browser.codeFor(company);
        var cost = CountingDriver.during(() -> {
            var tokens = client.redeem(
                    browser.authorize("state", "s").parameter("code").orElseThrow());
            assertThat(tokens.payload("id_token").get("vo_orgcode").asString())
                    .isEqualTo(company.number().digits());
        });
        assertThat(cost.statements()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(cost.commits()).isBetween(1, MOST_COMMITS);
    }

    @Test
    void withPkceAndThePublicKeysOfTheClientItIsTheSame() throws Exception {
        var browser = client.signedIn(director);
        browser.codeFor(company);
        String verifier = "v".repeat(43);
        String challenge = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(be.namens.shared.OpaqueToken.sha256(verifier));
        var cost = CountingDriver.during(() -> {
            String code = browser.authorize("code_challenge", challenge, "code_challenge_method", "S256")
                    .parameter("code")
                    .orElseThrow();
            assertThat(client.redeem(code, "code_verifier", verifier).status()).isEqualTo(200);
        });
        assertThat(cost.statements()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void everyStatementIsAnsweredFromAnIndex() throws Exception {
        var browser = client.signedIn(director);
        browser.codeFor(company);
        var plans = new Plans(context);
        var cost = CountingDriver.during(
                () -> client.redeem(browser.authorize().parameter("code").orElseThrow()));
        assertThat(cost.statements())
                .isNotEmpty()
                .allSatisfy(statement ->
                        assertThat(plans.of(statement)).as(statement).doesNotContain("Seq Scan"));
    }
}

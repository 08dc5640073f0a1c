package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request is checked before anybody signs in; a refusal goes to the e-service where that is safe, else to the person. */
@NamensTest
class AuthorizationRequestTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private OpClient client;
    private Person director;
    private Enterprise company;

    @BeforeEach
    void anEServiceAndADirector() {
        var belgium = new Belgium(context);
        client = OpClient.of(context);
        director = belgium.person("Lotte", "Claes");
        company = belgium.company("Drukkerij Claes");
        belgium.director(director, company);
    }

    @Test
    void anUnknownClientGetsAPageInDutchAndNoRedirect() throws Exception {
        var answer = client.stranger().authorize("client_id", "00000000-0000-0000-0000-000000000000");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.location()).isEmpty();
        assertThat(answer.body())
                .contains("niet bij Namens aangesloten", "<title>Dit kan nu niet - Namens</title>")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://eservice.example/callback/",
                "https://eservice.example/callback?x=1",
                "https://eservice.example:8443/callback",
                "https://eservice.example.evil.example/callback",
                "http://eservice.example/callback",
                "https://eservice.example/Callback",
                "https://eservice.example/callback#fragment",
                "javascript:alert(1)"
            })
    void aRedirectUriThatIsNotExactlyTheRegisteredOneGetsAPage(String uri) throws Exception {
        var answer = client.signedIn(director).authorizeFor(company, "redirect_uri", uri);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.location()).isEmpty();
        assertThat(answer.body()).contains("adres dat zij niet heeft aangemeld");
    }

    @Test
    void aMissingRedirectUriGetsAPage() throws Exception {
        assertThat(client.signedIn(director).authorize("redirect_uri", "").status())
                .isEqualTo(400);
    }

    @Test
    void aScopeThatTheClientMayNotAskFailsBeforeSignIn() throws Exception {
        var answer = client.stranger().authorize("scope", "openid dv_other", "state", "s t+1&é");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).startsWith(OpClient.CALLBACK + "?");
        assertThat(answer.parameter("error")).contains("invalid_scope");
        assertThat(answer.parameter("state")).contains("s t+1&é");
    }

    @Test
    void aRequestWithoutOpenidIsNoSignIn() throws Exception {
        assertThat(client.stranger().authorize("scope", "profile").parameter("error"))
                .contains("invalid_scope");
    }

    @Test
    void aStateOfTenThousandCharactersIsRefusedToTheClientWithoutIt() throws Exception {
        int before = authorizations();
        var answer = client.signedIn(director).authorizeFor(company, "state", "x".repeat(10_000));
        assertThat(answer.parameter("error")).contains("invalid_request");
        assertThat(answer.parameter("error_description"))
                .hasValueSatisfying(text -> assertThat(text).contains("state"));
        assertThat(answer.parameter("state")).isEmpty();
        assertThat(authorizations()).isEqualTo(before);
    }

    @Test
    void aStateThatFitsComesBackAsItWas() throws Exception {
        String state = "é&=+/".repeat(800);
        assertThat(client.signedIn(director)
                        .authorizeFor(company, "state", state)
                        .parameter("state"))
                .contains(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+b/c==", "{\"page\": \"{1}\"}", "50% & één", "${x}#y;z"})
    void aStateComesBackAsItWasAlsoWhenThePersonHadToChooseFirst(String state) throws Exception {
        var browser = client.signedIn(director);
        var answer = browser.choose(browser.authorize("state", state), company);
        assertThat(answer.location()).startsWith(OpClient.CALLBACK + "?");
        assertThat(answer.parameter("code")).isPresent();
        assertThat(answer.parameter("state")).contains(state);
    }

    @Test
    void theNonceComesBackInTheIdTokenAlsoWhenThePersonHadToChooseFirst() throws Exception {
        var browser = client.signedIn(director);
        var code = browser.choose(browser.authorize("nonce", "n+/{0}=="), company)
                .parameter("code")
                .orElseThrow();
        assertThat(client.redeem(code).payload("id_token").get("nonce").asString())
                .isEqualTo("n+/{0}==");
    }

    @Test
    void aRegisteredAddressKeepsItsOwnQueryInAnAnswerAndInAnError() throws Exception {
        String own = OpClient.CALLBACK_WITH_QUERY;
        var browser = client.signedIn(director);
        assertThat(browser.authorizeFor(company, "redirect_uri", own).location())
                .startsWith(own + "&code=");
        assertThat(browser.authorize("redirect_uri", own, "scope", "profile").location())
                .startsWith(own + "&error=invalid_scope");
    }

    @Test
    void aFormThatNoAddressCanHoldIsRefusedBeforeAnyJourneyBegins() throws Exception {
        var answer = client.stranger().authorizeByForm("state", "s", "more", "x".repeat(25_000));
        assertThat(answer.location()).startsWith(OpClient.CALLBACK + "?error=invalid_request");
        assertThat(answer.parameter("state")).isEmpty();
        assertThat(client.stranger().authorizeByForm("more", "x".repeat(5_000)).location())
                .startsWith("/aanmelden/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "code_challenge"})
    void parametersThatAreKeptAreBounded(String name) throws Exception {
        var answer = client.signedIn(director)
                .authorizeFor(company, name, "x".repeat(5_000), "code_challenge_method", "S256");
        assertThat(answer.parameter("error")).contains("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "id_token", "code token", "code id_token"})
    void onlyTheCodeFlowIsOfferedAndTheEServiceIsToldSo(String flow) throws Exception {
        var answer = client.stranger().authorize("response_type", flow, "state", "abc");
        assertThat(answer.location()).startsWith(OpClient.CALLBACK + "?error=unsupported_response_type&");
        assertThat(answer.parameter("state")).contains("abc");
    }

    @Test
    void anEServiceThatForgetsTheFlowIsToldSo() throws Exception {
        assertThat(client.stranger().authorize("response_type", "").location())
                .startsWith(OpClient.CALLBACK + "?error=invalid_request&");
    }

    @Test
    void anotherFlowForAnAddressThatIsNotTheClientsGetsAPage() throws Exception {
        var elsewhere = client.stranger().authorize("response_type", "token", "redirect_uri", "https://evil.example/");
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.location()).isEmpty();
        var nobodys = client.stranger().authorize("response_type", "token", "client_id", "nobody");
        assertThat(nobodys.status()).isEqualTo(400);
        assertThat(nobodys.location()).isEmpty();
    }

    @Test
    void aStateThatIsTooLongComesBackInNoErrorWhatEverElseIsWrong() throws Exception {
        var answer = client.stranger().authorize("response_type", "token", "state", "x".repeat(5_000));
        assertThat(answer.parameter("error")).contains("unsupported_response_type");
        assertThat(answer.parameter("state")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fragment", "form_post"})
    void anotherResponseModeIsRefusedInsteadOfIgnored(String mode) throws Exception {
        assertThat(client.stranger().authorize("response_mode", mode).parameter("error"))
                .contains("invalid_request");
    }

    @Test
    void promptNoneWithoutASessionAnswersLoginRequiredToTheClient() throws Exception {
        var answer = client.stranger().authorize("prompt", "none", "state", "abc");
        assertThat(answer.location()).startsWith(OpClient.CALLBACK + "?");
        assertThat(answer.parameter("error")).contains("login_required");
        assertThat(answer.parameter("state")).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void meansThatNoKeyCanShowAreAnErrorOfTheirOwn(String prompt) throws Exception {
        var answer = client.signedIn(director)
                .authorizeFor(company, "acr_values", "urn:nobody:has:this", "prompt", prompt, "state", "abc");
        assertThat(answer.location()).startsWith(OpClient.CALLBACK + "?");
        assertThat(answer.parameter("error")).contains("unmet_authentication_requirements");
        assertThat(answer.parameter("state")).contains("abc");
    }

    @Test
    void meansThatTheEServiceDoesNotAcceptAreNotAskedForEither() throws Exception {
        var strict = OpClient.of(context, usual -> usual.accepting("urn:be:vlaanderen:authmech:csamtotp"));
        assertThat(strict.stranger()
                        .authorize("acr_values", OpClient.MEANS.urn())
                        .parameter("error"))
                .contains("unmet_authentication_requirements");
        assertThat(strict.stranger()
                        .authorize("acr_values", "urn:be:vlaanderen:authmech:csamtotp")
                        .location())
                .contains("/aanmelden/");
    }

    @Test
    void promptNoneWithASessionAnswersWithACode() throws Exception {
        assertThat(client.signedIn(director)
                        .authorizeFor(company, "prompt", "none")
                        .parameter("code"))
                .isPresent();
    }

    @Test
    void promptNoneWhereThePersonHasToChooseAnswersInteractionRequired() throws Exception {
        assertThat(client.signedIn(director).authorize("prompt", "none").parameter("error"))
                .contains("interaction_required");
    }

    @Test
    void promptLoginAsksForANewProofInSpiteOfTheSession() throws Exception {
        assertThat(client.signedIn(director)
                        .authorizeFor(company, "prompt", "login")
                        .location())
                .startsWith("/aanmelden/");
    }

    @Test
    void promptNoneWithLoginIsAContradiction() throws Exception {
        assertThat(client.stranger().authorize("prompt", "none login").parameter("error"))
                .contains("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "99999999999"})
    void aMaxAgeThatIsNoNumberOfSecondsIsRefused(String age) throws Exception {
        assertThat(client.signedIn(director).authorize("max_age", age).parameter("error"))
                .contains("invalid_request");
    }

    @Test
    void maxAgeZeroAsksForANewProof() throws Exception {
        var answer = client.signedIn(director).authorizeFor(company, "max_age", "0");
        assertThat(answer.location()).startsWith("/aanmelden/");
    }

    @Test
    void neitherStateNorNonceNorPkceIsDemanded() throws Exception {
        var answer = client.signedIn(director).authorizeFor(company);
        assertThat(answer.parameter("code")).isPresent();
        assertThat(answer.parameter("state")).isEmpty();
        assertThat(answer.parameter("iss")).isEmpty();
    }

    @Test
    void aClientThatMustUsePkceIsHeldToIt() throws Exception {
        client = OpClient.of(context, OpClient.Settings::withPkce);
        assertThat(client.signedIn(director).authorizeFor(company).parameter("error"))
                .contains("invalid_request");
    }

    @Test
    void aStrangerIsSentOnAJourneyOnThisServer() throws Exception {
        var answer = client.stranger().authorize();
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).startsWith("/aanmelden/");
    }

    private int authorizations() {
        return database.sql("SELECT count(*) FROM oidc.authorization_given WHERE client_id = ?")
                .param(client.clientId)
                .query(Integer.class)
                .single();
    }
}

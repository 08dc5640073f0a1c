package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.NamensSettings;
import be.namens.testing.NamensTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The discovery document has the shape of ACM's and promises only what is offered. */
@NamensTest
class DiscoveryTest {

    @Autowired
    NamensSettings namens;

    private String op;
    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        op = namens.baseUrl() + "/op";
        document = OpClient.send(HttpRequest.newBuilder(URI.create(op + "/.well-known/openid-configuration"))
                        .GET())
                .json();
    }

    @Test
    void theEndpointsAreThoseOfAcm() {
        assertThat(document.get("issuer").asString()).isEqualTo(op);
        assertThat(document.get("authorization_endpoint").asString()).isEqualTo(op + "/v1/auth");
        assertThat(document.get("token_endpoint").asString()).isEqualTo(op + "/v1/token");
        assertThat(document.get("userinfo_endpoint").asString()).isEqualTo(op + "/v1/userinfo");
        assertThat(document.get("jwks_uri").asString()).isEqualTo(op + "/v1/keys");
        assertThat(document.get("end_session_endpoint").asString()).isEqualTo(op + "/v1/logout");
        assertThat(document.get("introspection_endpoint").asString()).isEqualTo(op + "/v1/introspect");
    }

    @Test
    void itPromisesWhatIsOffered() {
        assertThat(texts("response_types_supported")).containsExactly("code");
        assertThat(texts("response_modes_supported")).containsExactly("query");
        assertThat(texts("id_token_signing_alg_values_supported")).containsExactly("RS256");
        assertThat(texts("subject_types_supported")).containsExactly("public");
        assertThat(texts("token_endpoint_auth_methods_supported"))
                .containsExactly("client_secret_basic", "client_secret_post", "private_key_jwt");
        assertThat(texts("code_challenge_methods_supported")).containsExactly("S256");
        assertThat(texts("grant_types_supported")).containsExactly("authorization_code", "refresh_token");
        assertThat(texts("scopes_supported")).containsExactly("openid");
    }

    @Test
    void itPromisesNothingElse() {
        assertThat(document.has("revocation_endpoint")).isFalse();
        assertThat(document.has("dpop_signing_alg_values_supported")).isFalse();
        assertThat(document.has("authorization_response_iss_parameter_supported"))
                .isFalse();
    }

    @Test
    void theIssuerDoesNotFollowTheHostHeader() throws Exception {
        var local = URI.create(op.replace("localhost", "127.0.0.1") + "/.well-known/openid-configuration");
        var answer = OpClient.send(HttpRequest.newBuilder(local).GET());
        assertThat(answer.json().get("issuer").asString()).isEqualTo(op);
    }

    @Test
    void theProviderIsNotReachedWithoutItsPath() throws Exception {
        var answer = OpClient.send(HttpRequest.newBuilder(URI.create(namens.baseUrl() + "/v1/keys"))
                .GET());
        assertThat(answer.body()).doesNotContain("\"kty\"");
    }

    private List<String> texts(String field) {
        var texts = new ArrayList<String>();
        document.get(field).forEach(value -> texts.add(value.asString()));
        return texts;
    }
}
